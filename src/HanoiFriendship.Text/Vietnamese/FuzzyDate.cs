using System.Globalization;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>How finely a date is known.</summary>
public enum DatePrecision
{
    /// <summary>The year alone.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>A day (its year may be unknown).</summary>
    Day,
}

/// <summary>
/// A date as far as it is known: a day, a month, a year, an interval of them, or a day whose year nobody tells.
/// Written as EDTF (Library of Congress, level 1, <c>XXXX-07-17</c> for the day without a year).
/// </summary>
public sealed record FuzzyDate
{
    private FuzzyDate(int? year, int? month, int? day)
    {
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year, 1–9999, or null where it is unknown.</summary>
    public int? Year { get; }

    /// <summary>The month, 1–12, or null where it is unknown.</summary>
    public int? Month { get; }

    /// <summary>The day of the month, or null where it is unknown.</summary>
    public int? Day { get; }

    /// <summary>The end of an interval (never itself an interval), or null.</summary>
    public FuzzyDate? Until { get; private init; }

    /// <summary>Whether the source says "khoảng" (about).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The precision of the first bound.</summary>
    public DatePrecision Precision => Day is not null ? DatePrecision.Day : Month is not null ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>The first day it can be; null where the year is unknown.</summary>
    public DateOnly? First => Year is { } y ? new DateOnly(y, Month ?? 1, Day ?? 1) : null;

    /// <summary>The last day it can be; null where the year is unknown.</summary>
    public DateOnly? Last => Until is null ? LastOfThis : Until.LastOfThis;

    private DateOnly? LastOfThis => Year is not { } y ? null
        : Month is not { } m ? new DateOnly(y, 12, 31)
        : new DateOnly(y, m, Day ?? DateTime.DaysInMonth(y, m));

    /// <summary>A day; null where the calendar has none such.</summary>
    /// <param name="year">1–9999.</param>
    /// <param name="month">1–12.</param>
    /// <param name="day">1–31.</param>
    public static FuzzyDate? OfDay(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    /// <summary>A month; null where there is none such.</summary>
    /// <param name="year">1–9999.</param>
    /// <param name="month">1–12.</param>
    public static FuzzyDate? OfMonth(int year, int month) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? new(year, month, null) : null;

    /// <summary>A year; null outside 1–9999.</summary>
    public static FuzzyDate? OfYear(int year) => year is >= 1 and <= 9999 ? new(year, null, null) : null;

    /// <summary>A day without its year ("17/7"); null where no year has it (29 February is one).</summary>
    public static FuzzyDate? OfMonthDay(int month, int day) => OfDay(2000, month, day) is null ? null : new(null, month, day);

    /// <summary>The interval from this date to <paramref name="end"/>; null where it would run backwards.</summary>
    /// <param name="end">The last part; an interval or a date before this one gives null.</param>
    public FuzzyDate? To(FuzzyDate end)
    {
        if (Until is not null || end.Until is not null || (Year is null) != (end.Year is null))
        {
            return null;
        }
        var forward = Year is null ? (Month, Day).CompareTo((end.Month, end.Day)) < 0 : First < end.First;
        return forward ? this with { Until = end } : null;
    }

    /// <summary>The same day or interval in <paramref name="year"/>; unchanged where the year is known already; null where that year has no such day.</summary>
    public FuzzyDate? InYear(int year)
    {
        if (Year is not null)
        {
            return this;
        }
        var first = OfDay(year, Month ?? 0, Day ?? 0);
        return first is null || Until is null ? first : Until.InYear(year) is { } end ? first.To(end) : null;
    }

    /// <summary>EDTF: <c>2022-11-15</c>, <c>2022-11</c>, <c>2022</c>, <c>XXXX-07-17</c>, <c>2022-11-14/2022-11-15</c>, <c>2023~</c>.</summary>
    public string ToEdtf()
    {
        var text = Year is { } y ? y.ToString("D4", CultureInfo.InvariantCulture) : "XXXX";
        text += Month is { } m ? m.ToString("'-'00", CultureInfo.InvariantCulture) : "";
        text += Day is { } d ? d.ToString("'-'00", CultureInfo.InvariantCulture) : "";
        return text + (IsApproximate ? "~" : "") + (Until is null ? "" : "/" + Until.ToEdtf());
    }

    /// <summary>Reads what <see cref="ToEdtf"/> writes; null for anything else.</summary>
    /// <param name="edtf">For example <c>2024-07</c> or <c>2022-11-14/2022-11-15</c>.</param>
    public static FuzzyDate? ParseEdtf(string? edtf)
    {
        if (edtf is null)
        {
            return null;
        }
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            return ParseEdtf(edtf[..slash]) is { } from && ParseEdtf(edtf[(slash + 1)..]) is { } to ? from.To(to) : null;
        }
        var parts = edtf.TrimEnd('~').Split('-');
        var date = parts.Length is < 1 or > 3 ? null : ParseParts(parts);
        return date is not null && edtf.EndsWith('~') ? date with { IsApproximate = true } : date;
    }

    private static FuzzyDate? ParseParts(string[] parts)
    {
        var numbers = Array.ConvertAll(parts, p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
        return (parts.Length, parts[0]) switch
        {
            (3, "XXXX") => OfMonthDay(numbers[1], numbers[2]),
            (3, _) => OfDay(numbers[0], numbers[1], numbers[2]),
            (2, _) => OfMonth(numbers[0], numbers[1]),
            _ => OfYear(numbers[0]),
        };
    }

    /// <summary>In Vietnamese words as printed on the site: "15/11/2022", "tháng 7/2024", "năm 2024", "14–15/11/2022", "17/7 (không rõ năm)".</summary>
    public string ToVietnamese()
    {
        var about = IsApproximate ? "khoảng " : "";
        return about + (Until is null ? OneInVietnamese(Year is null) : IntervalInVietnamese(Until));
    }

    /// <summary>In English words as printed on the site: "15 November 2022", "July 2024", "2024", "14–15 November 2022", "17 July (year unknown)".</summary>
    public string ToEnglish()
    {
        var about = IsApproximate ? "about " : "";
        return about + (Until is null ? OneInEnglish(Year is null) : IntervalInEnglish(Until));
    }

    private string OneInEnglish(bool sayYearUnknown) => (Year, Month, Day) switch
    {
        ({ } y, { } m, { } d) => $"{d} {EnglishMonth(m)} {y}",
        ({ } y, { } m, null) => $"{EnglishMonth(m)} {y}",
        ({ } y, _, _) => y.ToString(CultureInfo.InvariantCulture),
        (_, { } m, { } d) => $"{d} {EnglishMonth(m)}" + (sayYearUnknown ? " (year unknown)" : ""),
        _ => "date unknown",
    };

    private string IntervalInEnglish(FuzzyDate until)
    {
        if (Day is not null && until.Day is not null && Year == until.Year)
        {
            return (Month == until.Month ? $"{Day}" : $"{Day} {EnglishMonth(Month!.Value)}") + "–" + until.OneInEnglish(sayYearUnknown: true);
        }
        return $"from {OneInEnglish(sayYearUnknown: false)} to {until.OneInEnglish(sayYearUnknown: true)}";
    }

    private static string EnglishMonth(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);

    private string OneInVietnamese(bool sayYearUnknown) => (Year, Month, Day) switch
    {
        ({ } y, { } m, { } d) => $"{d}/{m}/{y}",
        ({ } y, { } m, null) => $"tháng {m}/{y}",
        ({ } y, _, _) => $"năm {y}",
        (_, { } m, { } d) => $"{d}/{m}" + (sayYearUnknown ? " (không rõ năm)" : ""),
        _ => "không rõ ngày",
    };

    private string IntervalInVietnamese(FuzzyDate until)
    {
        if (Day is not null && until.Day is not null && Year == until.Year)
        {
            return (Month == until.Month ? $"{Day}" : $"{Day}/{Month}") + "–" + until.OneInVietnamese(sayYearUnknown: true);
        }
        return $"từ {OneInVietnamese(sayYearUnknown: false)} đến {until.OneInVietnamese(sayYearUnknown: true)}";
    }

    /// <inheritdoc/>
    public override string ToString() => ToEdtf();
}
