using System.Globalization;
using System.Text.RegularExpressions;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>
/// A date as somebody types it into a field: "18/1/2024", "7/2024", "tháng 7 năm 2024", "2023", "khoảng 2023", "14-15/11/2022",
/// "từ 28/3 đến 2/4/2024", "17/7" (its year unknown); EDTF and what <see cref="FuzzyDate.ToVietnamese"/> and <see cref="FuzzyDate.ToEnglish"/> write.
/// </summary>
public static partial class TypedDate
{
    private const int FirstYear = 1800;
    private const int LastYear = 2200;

    /// <summary>No date is longer, in any writing.</summary>
    private const int Longest = 200;

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">One date or one interval; case, marks of tone and outer blanks do not matter.</param>
    /// <returns>The date; null where it is none, the calendar has none such, or no office of today has to do with its year (before 1800, after 2200).</returns>
    public static FuzzyDate? Read(string? typed) =>
        typed is not { Length: > Longest } && ReadAny(typed) is { } date && IsOurs(date) && (date.Until is null || IsOurs(date.Until)) ? date : null;

    private static bool IsOurs(FuzzyDate date) => date.Year is null or (>= FirstYear and <= LastYear);

    private static FuzzyDate? ReadAny(string? typed)
    {
        if (Edtf().IsMatch(typed ?? ""))
        {
            return FuzzyDate.ParseEdtf(typed!.Trim());
        }
        var text = WithMonthsAsNumbers(Folding.Fold(typed ?? "")).Trim();
        var about = About().Match(text);
        var date = ReadInterval(text[about.Length..]) ?? ReadOne(text[about.Length..]);
        return date is not null && about.Length > 0 ? date with { IsApproximate = true } : date;
    }

    private static FuzzyDate? ReadInterval(string text)
    {
        var match = Interval().Match(text);
        if (!match.Success || ReadOne(match.Groups["to"].Value) is not { } to)
        {
            return null;
        }
        var start = match.Groups["from"].Value;
        // "14-15/11/2022": the first day borrows month and year of the last; "28/3-2/4/2024": its year
        var from = int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= 31 ? OfDay(to, day) : ReadOne(start);
        return (from is { Year: null } && to.Year is { } year ? from.InYear(year) : from)?.To(to);
    }

    private static FuzzyDate? OfDay(FuzzyDate to, int day) => (to.Year, to.Month, to.Day) switch
    {
        ({ } y, { } m, not null) => FuzzyDate.OfDay(y, m, day),
        (null, { } m, not null) => FuzzyDate.OfMonthDay(m, day),
        _ => null,
    };

    private static FuzzyDate? ReadOne(string text)
    {
        var match = One().Match(text.Trim());
        int? Number(string part) => match.Groups[part].Success ? int.Parse(match.Groups[part].Value, CultureInfo.InvariantCulture) : null;
        return !match.Success ? null : (Number("day"), Number("month"), Number("year")) switch
        {
            ({ } d, { } m, { } y) => FuzzyDate.OfDay(y, m, d),
            (null, { } m, { } y) => FuzzyDate.OfMonth(y, m),
            (null, null, { } y) => FuzzyDate.OfYear(y),
            ({ } d, { } m, null) => FuzzyDate.OfMonthDay(m, d),
            _ => null,
        };
    }

    /// <summary>"15 november 2022" → "15 11 2022".</summary>
    private static string WithMonthsAsNumbers(string text)
    {
        for (var month = 12; month >= 1; month--)
        {
            text = text.Replace(Months[month - 1].ToLowerInvariant(), month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }
        return text;
    }

    [GeneratedRegex(@"^\s*([0-9]{4}|XXXX)(-|/|~|\s*$)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Edtf();

    [GeneratedRegex(@"^(khoang|about|circa|ca\.?)\s+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex About();

    [GeneratedRegex(@"^(tu\s+|from\s+)?(ngay\s+)?(?<from>[0-9a-z /.]+?)\s*(-|–|den(\s+ngay)?|to)\s*(?<to>[0-9a-z /.()]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Interval();

    [GeneratedRegex(@"^(ngay\s+)?((?<day>[0-9]{1,2})(\s*[/.-]\s*|\s+thang\s+|\s)(?<month>[0-9]{1,2})((\s*[/.-]\s*|\s+nam\s+|\s)(?<year>[0-9]{4})|\s*\((khong ro nam|year unknown)\))?|(thang\s+)?(?<month>[0-9]{1,2})(\s*[/.-]\s*|\s+nam\s+|\s)(?<year>[0-9]{4})|(nam\s+)?(?<year>[0-9]{4}))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex One();
}
