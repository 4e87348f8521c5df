using System.Globalization;
using System.Text.RegularExpressions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>In which year a day without a year lies: weighs what the article says of plans, reviews, terms and anniversaries.</summary>
internal sealed partial class YearCues
{
    /// <summary>Less than this is no evidence: the day stays without its year.</summary>
    private const double Enough = 2;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex HalfYear = new(@"(?:\d{1,2}|ba|bốn|sáu|chín) tháng (?:đầu|cuối)(?: của)? năm[^.;]{0,60}?(?:năm )?\b(?<year>20\d\d|19\d\d)\b", Linear);
    private static readonly Regex Review = new(@"(?:tổng kết|sơ kết|kết quả|nhìn lại|đánh giá)[^.;]{0,90}?năm (?<year>20\d\d|19\d\d)\b", Linear);
    private static readonly Regex Plan = new(@"(?:phương hướng|nhiệm vụ|kế hoạch|triển khai|chương trình công tác|chào năm mới|mừng xuân|đón xuân)[^.;]{0,60}?\b(?<year>20\d\d|19\d\d)\b", Linear);
    private static readonly Regex Term = new(@"nhiệm kỳ[^.;0-9]{0,12}\(?(?<year>20\d\d|19\d\d)\s*[-–]\s*(?:20\d\d|19\d\d)", Linear);
    private static readonly Regex Anniversary = new(@"(?:19|20)\d\d\s*[-–/]\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?<year>20\d\d)\s*\)", Linear);
    private static readonly Regex NewYear = new(@"(?:xuân|tết)(?: nguyên đán| cổ truyền)?(?: \p{L}+){0,4} (?<year>20\d\d)\b", Linear);
    private static readonly Regex EndedTerm = new(@"kết thúc nhiệm kỳ[^.;0-9]{0,25}\(?(?:19|20)\d\d\s*[-–]\s*(?<year>20\d\d)", Linear);
    private static readonly Regex Quarter = new(@"quý (?:i{1,3}|iv|[1-4]|một|hai|ba|bốn|tư)(?:/| |, )(?:năm )?(?<year>20\d\d)\b", Linear);
    private static readonly Regex Named = new(@"\b(?:ngày hội|lễ hội|festival|liên hoan|giải|cuộc thi|hội thi|hội chợ|triển lãm|tuần lễ|tuần|hội trại|trại hè|diễn đàn|chương trình|hội thảo|gala|cúp|đại nhạc hội)(?: [^ .;:,0-9]+){1,8} (?<year>20\d\d)\b", Linear);
    private static readonly Regex Period = new(@"giai đoạn (?<year>20\d\d|19\d\d)\s*[-–]\s*(?:20\d\d|19\d\d)", Linear);
    private static readonly Regex AnyYear = new(@"\bnăm (?<year>20\d\d|19\d\d)\b", Linear);

    private static readonly Regex BareYear = new(@"\b(?<year>20\d\d)\b", Linear);

    private readonly Dictionary<int, double> weights = [];

    private YearCues() { }

    /// <summary>The year of <paramref name="month"/> that the texts speak of; null where they do not tell.</summary>
    /// <param name="texts">Headline, lead, paragraphs; the one that names the day first.</param>
    /// <param name="month">1–12.</param>
    public static int? Find(IReadOnlyList<string> texts, int month)
    {
        var cues = new YearCues();
        for (var i = 0; i < texts.Count; i++)
        {
            // what stands beside the day says more than what stands elsewhere
            cues.Read(texts[i].ToLowerInvariant(), month, i == 0 ? 1.5 : 1);
        }
        cues.AddOnlyYear(texts, month);
        // a year beside the day or in the headline (the second text) is that of the news
        cues.AddBare(texts[0], 1);
        cues.AddBare(texts.Count > 1 ? texts[1] : "", 1.5);
        var best = cues.weights.OrderByDescending(w => w.Value).ThenByDescending(w => w.Key).FirstOrDefault();
        return best.Value >= Enough ? best.Key : null;
    }

    /// <summary>The year in which a congress of the text's own term was held, with its words; null where it speaks of none.</summary>
    public static (int Year, int Start, int Length)? FirstYearOfTerm(string text)
    {
        var lower = text.ToLowerInvariant();
        return lower.Contains("đại hội", StringComparison.Ordinal) && Term.Match(lower) is { Success: true } match
            ? (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), match.Index, match.Length) : null;
    }

    private void Read(string text, int month, double scale)
    {
        var (reviews, plans) = (Years(Review, text), Years(Plan, text));
        Years(HalfYear, text).ForEach(y => Add(y, 4 * scale));
        reviews.ForEach(y => Add(month >= 6 ? y : y + 1, (month is >= 4 and <= 9 ? 1 : 3) * scale));
        plans.ForEach(y => Add(month >= 11 ? y - 1 : y, 2.5 * scale));
        Years(Anniversary, text).Concat(Years(EndedTerm, text)).Concat(Years(Quarter, text)).ToList().ForEach(y => Add(y, 3.5 * scale));
        // "Ngày hội … 2019": of its own year, whoever else is named for one
        Years(Named, text).Distinct().ToList().ForEach(y => Add(y, 1.5 * scale));
        Years(NewYear, text).ForEach(y => Add(month >= 11 ? y - 1 : y, (month is >= 11 or <= 3 ? 3 : 1) * scale));
        if (text.Contains("đại hội", StringComparison.Ordinal) && Years(Term, text) is { Count: > 0 } terms)
        {
            // a congress opens the term it is held for
            Add(terms.Max(), 2.5 * scale);
        }
        // a programme is signed in its first year, as a rule
        Years(Period, text).ForEach(y => Add(y, (text.Contains("ký", StringComparison.Ordinal) ? 2 : 1) * scale));
        foreach (var date in VietnameseDate.Find(text).Where(d => d.Date is { Year: >= 1990, Day: not null }))
        {
            // an interval of years is an anniversary: its end is the day of the news
            Add(date.Date.Until?.Year ?? date.Date.Year!.Value, (Math.Abs(date.Date.Month!.Value - month) is <= 1 or 11 ? 2.5 : 1) * scale);
        }
        if (Years(AnyYear, text) is { Count: > 0 } years)
        {
            Add(years.Max(), 0.7 * scale);
        }
    }

    private void AddBare(string text, double weight)
    {
        foreach (var match in BareYear.Matches(text).ToList())
        {
            var (before, after) = (text[..match.Index].TrimEnd(), text[(match.Index + match.Length)..].TrimStart());
            // "2012-2017" is a term, "15/11/2022" a date, both weighed elsewhere
            if (before.Length > 0 && before[^1] is not ('-' or '–' or '/' or '.') && !after.StartsWith('-') && !after.StartsWith('–'))
            {
                Add(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), weight);
            }
        }
    }

    /// <summary>
    /// A text that names one year only speaks of it, the more so where headline or lead name it;
    /// not in January and February, when texts look back on the year before.
    /// </summary>
    private void AddOnlyYear(IReadOnlyList<string> texts, int month)
    {
        var years = texts.Select(t => Years(AnyYear, t.ToLowerInvariant())).ToList();
        var all = years.SelectMany(y => y).Where(y => y >= 1990).Distinct().ToList();
        if (all.Count == 1 && month > 2)
        {
            Add(all[0], years.Take(3).Any(y => y.Count > 0) ? 1.5 : 1.4);
        }
    }

    private void Add(int year, double weight) => weights[year] = weights.GetValueOrDefault(year) + weight;

    private static List<int> Years(Regex pattern, string text) =>
        [.. pattern.Matches(text).Select(m => int.Parse(m.Groups["year"].ValueSpan, CultureInfo.InvariantCulture))];
}
