using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>When the main event took place: the day the news tells of, its year from the printing.</summary>
internal sealed class EventDay(IReadOnlyList<(Passage Passage, List<Token> Tokens)> texts, SourceDate date)
{
    /// <summary>News tells of days at most so long before its printing.</summary>
    private const int LongestDelay = 60;

    public (FuzzyDate? Starts, FuzzyDate? Ends) Find(string kind)
    {
        var told = texts.Where(t => t.Passage.Kind is PassageKind.Lead or PassageKind.Text).Take(12).SelectMany(Days).ToList();
        var first = told.Find(d => d.Until is null);
        var range = told.Find(d => d.Until is not null && (first is null || d.First <= first.First && first.First <= d.Last) && d.Last?.DayNumber - d.First?.DayNumber < 40);
        if (range is not null || first is not null)
        {
            return Bounds(range ?? first!);
        }
        if (Today() is { } near)
        {
            return (near, null);
        }
        if (Ahead() is { } ahead)
        {
            return Bounds(ahead);
        }
        return date.Basis == DateBasis.Inferred ? (date.Date, null) : (null, null);
    }

    private static readonly string[] Todays = ["hôm nay", "sáng nay", "trưa nay", "chiều nay", "tối nay"];
    private static readonly string[] Yesterdays = ["hôm qua", "chiều qua", "tối qua", "đêm qua"];

    /// <summary>"Sáng nay", "hôm qua", told from the day of the printing.</summary>
    private FuzzyDate? Today()
    {
        if (date is not { Basis: DateBasis.Printed, Date: { Day: not null, First: { } print } })
        {
            return null;
        }
        var opening = string.Join(' ', texts.Where(t => t.Passage.Kind is PassageKind.Lead or PassageKind.Text).Take(2).Select(t => t.Passage.Text.ToLowerInvariant()));
        var day = Array.Exists(Todays, w => opening.Contains(w, StringComparison.Ordinal)) ? print : Array.Exists(Yesterdays, w => opening.Contains(w, StringComparison.Ordinal)) ? print.AddDays(-1) : (DateOnly?)null;
        return day is { } d ? FuzzyDate.OfDay(d.Year, d.Month, d.Day) : null;
    }

    /// <summary>An event to come: the first day that the opening names after "sẽ".</summary>
    private FuzzyDate? Ahead() => texts.Where(t => t.Passage.Kind is PassageKind.Lead or PassageKind.Text).Take(2)
        .Where(t => t.Passage.Text.Contains(" sẽ ", StringComparison.Ordinal))
        .SelectMany(t => VietnameseDate.Find(t.Passage.Text)).Where(d => d.Date.Day is not null).Select(d => WithYear(d.Date)).OfType<FuzzyDate>().FirstOrDefault();

    private static (FuzzyDate? Starts, FuzzyDate? Ends) Bounds(FuzzyDate day) =>
        day.Until is { } end && day.First is { } first ? (FuzzyDate.OfDay(first.Year, first.Month, first.Day), end) : (day, null);

    private IEnumerable<FuzzyDate> Days((Passage Passage, List<Token> Tokens) text) =>
        VietnameseDate.Find(text.Passage.Text)
            .Where(d => d.Date.Day is not null && (NewsDay.Is(text.Passage.Text, d) || d.Date.Until is not null && !IsAhead(text.Passage.Text, d)))
            .Select(d => WithYear(d.Date)).OfType<FuzzyDate>();

    private static bool IsAhead(string text, DateMention day) => text.AsSpan(Math.Max(0, day.Start - 40), Math.Min(40, day.Start)).IndexOf(" sẽ ", StringComparison.Ordinal) >= 0;

    /// <summary>The year of the printing, or the one before where the day would lie after it.</summary>
    private FuzzyDate? WithYear(FuzzyDate day)
    {
        if (day.Year is not null || date.Date?.First is not { } print)
        {
            return day.Year is null ? null : IsNear(day) ? day : null;
        }
        var dated = day.InYear(print.Year);
        return dated?.First is { } first && first > (date.Date.Last ?? print).AddDays(LongestDelay) ? day.InYear(print.Year - 1) : dated;
    }

    private bool IsNear(FuzzyDate day) => date.Date?.First is not { } print || day.First is { } first && Math.Abs(print.DayNumber - first.DayNumber) < 400;
}

/// <summary>Where an event was held, as its sentence says.</summary>
internal static class EventPlace
{
    /// <summary>The words behind "tại" up to the next mark.</summary>
    public static string? Of(Sentence sentence)
    {
        var t = sentence.Tokens;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
        {
            if (t[i].Is(Keys.Tại) && (t[i + 1].IsCapital || Places.Announces(t, i + 1)))
            {
                var end = i + 1;
                while (end < sentence.End && end - i < 14 && t[end].IsWord)
                {
                    end++;
                }
                return end > i + 1 && end - i < 14 ? sentence.Words(i + 1, end) : null;
            }
        }
        return null;
    }
}
