using System.Text.RegularExpressions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>The day the article tells of ("Sáng 17/7, …"), with its year where the text gives it away.</summary>
internal sealed class ToldDay(ClassifiedPage page)
{
    private static readonly Regex MonthOnly = new(@"\btháng (?<month>\d{1,2}) (?:này|vừa qua)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly List<Line> texts = [.. Enumerable.Range(0, page.Labels.Count)
        .Where(i => page.Labels[i].Part is Part.Lead or Part.Paragraph or Part.ListItem or Part.Quote)
        .Select(i => page.Page.Lines[i])];

    public SourceDate Find()
    {
        foreach (var line in texts)
        {
            foreach (var date in VietnameseDate.Find(line.Text))
            {
                if (NewsDay.Is(line.Text, date))
                {
                    return WithYear(line, date.Date, date.Start, date.Length);
                }
            }
        }
        return Visit() ?? HeldOn() ?? Month() ?? Congress() ?? SourceDate.None;
    }

    /// <summary>"Buổi gặp mặt … tổ chức ngày 29-11, tại …": a day in the middle of the first sentences.</summary>
    private SourceDate? HeldOn()
    {
        foreach (var line in texts.Take(2))
        {
            foreach (var date in VietnameseDate.Find(line.Text))
            {
                if (date.Date is { Day: not null, Until: null } && date.Date.Year is null or >= 1990 && line.Text.AsSpan(date.Start).StartsWith("ngày", StringComparison.OrdinalIgnoreCase) && !NewsDay.IsOther(line.Text, date))
                {
                    return WithYear(line, date.Date, date.Start, date.Length);
                }
            }
        }
        return null;
    }

    /// <summary>A congress opens the term it is held for: of its day nothing may be told, of its year that much is.</summary>
    private SourceDate? Congress()
    {
        foreach (var line in page.Page.Lines.Where((_, i) => page.Labels[i].Part is Part.Title or Part.Lead or Part.Paragraph or Part.Caption or Part.UnderCaption))
        {
            if (YearCues.FirstYearOfTerm(line.Text) is var (year, start, length))
            {
                return new(FuzzyDate.OfYear(year), null, DateBasis.Inferred, [Words(line, start, length)]);
            }
        }
        return null;
    }

    /// <summary>"Từ ngày 19 đến 24-11-2012, đoàn … đã thăm": printed at its end or later, so the month is all that is known.</summary>
    private SourceDate? Visit()
    {
        foreach (var line in texts.Take(2))
        {
            var visit = VietnameseDate.Find(line.Text).FirstOrDefault(d => d.Date.Until is not null && !IsEra(d.Date));
            if (visit.Length > 0 && line.Text.AsSpan(visit.End).IndexOf(" sẽ ", StringComparison.Ordinal) < 0
                && visit.Date.Until is { Month: { } month } end && (end.Year ?? YearCues.Find(Around(line), month)) is { } year)
            {
                return new(FuzzyDate.OfMonth(year, month), null, DateBasis.Inferred, [Words(line, visit.Start, visit.Length)]);
            }
        }
        return null;
    }

    /// <summary>"(4/2/1950 - 4/2/2015)": years that are celebrated, no visit.</summary>
    private static bool IsEra(FuzzyDate range) => range.Year is { } from && range.Until?.Year is { } to && to - from > 1;

    private SourceDate? Month()
    {
        foreach (var line in texts)
        {
            var match = MonthOnly.Match(line.Text);
            if (match.Success && int.Parse(match.Groups["month"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
                && YearCues.Find(Around(line), month) is { } year)
            {
                return new(FuzzyDate.OfMonth(year, month), null, DateBasis.Inferred, [Words(line, match.Index, match.Length)]);
            }
        }
        return null;
    }

    private SourceDate WithYear(Line line, FuzzyDate date, int start, int length)
    {
        // news of several days is printed on the last of them
        var day = date.Until ?? date;
        var words = Words(line, start, length);
        if (day.Year is null && YearCues.Find(Around(line), day.Month ?? 1) is { } year)
        {
            day = day.InYear(year) ?? day;
        }
        return new(day, null, DateBasis.Inferred, [words]);
    }

    private List<string> Around(Line line) => [line.Text, page.Title?.Text ?? "", .. texts.Where(t => t != line).Select(t => t.Text)];

    private static Finding Words(Line line, int start, int length)
    {
        // "Sáng 17/7": the time of day belongs to the words
        var from = line.Text.LastIndexOf(' ', Math.Max(0, start - 2)) + 1;
        var word = line.Text[from..start].Trim().ToLowerInvariant();
        var whole = NewsDay.IsSession(word) ? from : start;
        return new(line.Text[whole..(start + length)], line.Clean.SpanOf(whole, start + length - whole));
    }
}
