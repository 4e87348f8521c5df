using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>A line (or the head of one) that tells when the page was printed.</summary>
/// <param name="Date">Its date with time.</param>
/// <param name="Rest">Other words on the line, between or beside; empty for a pure date line.</param>
/// <param name="RestStart">Where the rest begins in the line.</param>
/// <param name="IsUpdate">Whether it says "Cập nhật" (updated).</param>
/// <param name="IsToday">Whether it is the day the page was opened or printed out ("Hôm nay: …", "Ngày in: …"), which says nothing of the article.</param>
/// <param name="HasLabel">Whether it says "Đăng", "Ngày đăng", "Cập nhật", a week day or a zone.</param>
internal sealed record Dateline(DateMention Date, string Rest, int RestStart, bool IsUpdate, bool IsToday, bool HasLabel);

internal static class DatelineShape
{
    /// <summary>Words of a date line that count in either case.</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "thứ", "chủ", "cn", "t2", "t3", "t4", "t5", "t6", "t7", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        "gmt", "gmt+7", "utc+7", "+7", "+07:00", "cập", "nhật", "đăng", "lúc", "ngày", "giờ", "xuất", "posted", "updated", "published", "date", "hồi",
    };

    /// <summary>Words that may also be names ("Viết Tuân"), and count in small letters only.</summary>
    private static readonly HashSet<string> SmallLabels = new(StringComparer.Ordinal)
    {
        "bản", "phát", "hành", "on", "tải", "vào", "thời", "gian", "tin", "bài", "viết", "đã", "được", "lần", "cuối", "at",
    };

    /// <summary>Days of the week behind "Thứ".</summary>
    private static readonly HashSet<string> Days = new(StringComparer.OrdinalIgnoreCase) { "hai", "ba", "tư", "năm", "sáu", "bảy", "2", "3", "4", "5", "6", "7" };

    private static readonly string[] TodayLabels = ["hôm nay", "ngày in", "in ngày", "bây giờ là", "printed", "today"];

    private const string Marks = " ,.|-–—•·:()[]/\t…";

    public static Dateline? Read(string text, IReadOnlyList<DateMention> dates)
    {
        // "Ngày hội gia đình lần thứ tư (08/07/2019)": a headline with its date behind it
        if (TrailingDate(text, dates) is { Start: > 24 })
        {
            return null;
        }
        var known = dates.Where(d => d.Date is { Day: not null, Until: null } && (d.Date.Year is not null || d.Time is not null)).ToList();
        if (known.Count == 0)
        {
            return null;
        }
        // of "Cập nhật 16/11 … Đăng 15/11" the printing counts, not the update
        var date = known.Find(d => !IsUpdate(text, d));
        date = date.Length == 0 ? known[0] : date;
        var (rest, start, labels) = Rest(text, dates);
        var words = LineShape.Words(rest).Length;
        // beside a full print time more of the page may stand ("… - 20:14 Theo dõi báo … trên")
        if (words > (date is { Time: not null, Date.Year: not null } ? 9 : 6) || LineShape.Words(text[..date.Start]).Length > 10 || (words > 0 && LineShape.EndsSentence(rest) && words > 3))
        {
            return null;
        }
        return new(date, rest, start, IsUpdate(text, date), Array.Exists(TodayLabels, l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase)), labels);
    }

    /// <summary>A full date in brackets that ends the line; null where there is none.</summary>
    public static DateMention? TrailingDate(string text, IReadOnlyList<DateMention> dates) =>
        dates.Count > 0 && text.EndsWith(')') && dates[^1] is { Date: { Year: not null, Day: not null, Until: null } } last
        && last.Start > 0 && text[last.Start - 1] == '(' && last.End == text.Length - 1 ? last : null;

    private static bool IsUpdate(string text, DateMention date)
    {
        var before = text[..date.Start].TrimEnd();
        var at = before.LastIndexOf("cập nhật", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && at >= before.Length - 24;
    }

    /// <summary>What is left of the line without its dates, labels and marks.</summary>
    private static (string Words, int Start, bool Labels) Rest(string text, IReadOnlyList<DateMention> dates)
    {
        var (kept, start, labels, afterThu) = (new List<string>(), 0, false, false);
        for (var i = 0; i < text.Length;)
        {
            var date = dates.FirstOrDefault(d => d.Start == i);
            if (date.Length > 0)
            {
                i = date.End;
                continue;
            }
            var end = i;
            while (end < text.Length && !Marks.Contains(text[end], StringComparison.Ordinal) && !dates.Any(d => d.Start == end))
            {
                end++;
            }
            if (end == i)
            {
                i++;
                continue;
            }
            var word = text[i..end];
            if (Labels.Contains(word) || SmallLabels.Contains(word) || (afterThu && Days.Contains(word)))
            {
                labels = true;
                afterThu = word.Equals("thứ", StringComparison.OrdinalIgnoreCase);
            }
            else
            {
                start = kept.Count == 0 ? i : start;
                kept.Add(word);
            }
            i = end;
        }
        return (string.Join(' ', kept), start, labels);
    }
}
