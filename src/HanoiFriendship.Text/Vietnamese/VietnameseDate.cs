namespace HanoiFriendship.Text.Vietnamese;

/// <summary>A date found in a text.</summary>
/// <param name="Start">First UTF-16 unit of the words, in the text that was searched.</param>
/// <param name="Length">Their length in UTF-16 units, a clock time beside the date included.</param>
/// <param name="Date">The date they tell.</param>
/// <param name="Time">The clock time beside it, or null.</param>
public readonly record struct DateMention(int Start, int Length, FuzzyDate Date, TimeOnly? Time)
{
    /// <summary>The first unit after the words.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Dates as Vietnamese newspapers write them: "15/11/2022 20:58", "15-11-2022", "ngày 15 tháng 11 năm 2022",
/// "tháng 7/2024", "Sáng 17/7", "14 và 15/11", "từ 29/8 đến 1/9/2024", "năm 2023", also in English words.
/// </summary>
public static class VietnameseDate
{
    private static readonly string[] DayCues = ["ngày", "sáng", "trưa", "chiều", "tối", "đêm", "nay", "qua", "hôm", "mai", "từ", "đến", "và"];

    /// <summary>All dates of a text, in order, not overlapping.</summary>
    /// <param name="text">Cleaned text (NFC); time taken is linear in its length.</param>
    /// <returns>Mentions with places in <paramref name="text"/>; impossible dates (31/2) are not found.</returns>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }
        var tokens = new DateTokens(text);
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Count;)
        {
            if (ReadRange(tokens, i) is { } read)
            {
                found.Add(WithTime(tokens, i, read));
                i = read.Next;
            }
            else
            {
                i++;
            }
        }
        return found;
    }

    /// <summary>A reading of tokens: the date and the first token after it.</summary>
    private readonly record struct Read(FuzzyDate Date, int Next);

    private static Read? ReadRange(DateTokens t, int i)
    {
        if (ReadOne(t, i) is { } first)
        {
            var second = Connector(t, first.Next) is var skip and > 0 ? ReadOne(t, first.Next + skip) : null;
            return second is { } s && Interval(first.Date, s.Date) is { } interval ? new(interval, s.Next) : first;
        }
        // "14 và 15/11": a bare day before a connector and a day
        if (t[i].IsNumber(2) && !t[i - 1].Is('/') && Connector(t, i + 1) is var n and > 0 && ReadOne(t, i + 1 + n) is { Date: { Day: { } last, Month: { } month, Until: null } } end
            && (!t[i + 1].Is(',') || t[i - 1].Is("ngày")) && t[i].Number >= 1 && t[i].Number < last)
        {
            var start = end.Date.Year is { } y ? FuzzyDate.OfDay(y, month, t[i].Number) : FuzzyDate.OfMonthDay(month, t[i].Number);
            return start?.To(end.Date) is { } interval ? new(interval, end.Next) : null;
        }
        return null;
    }

    /// <summary>How many tokens join two days: "và", "-", "đến", "đến ngày", ","; 0 for none.</summary>
    private static int Connector(DateTokens t, int i)
    {
        var joins = t[i].Is("và") || t[i].Is('-') || t[i].Is("đến") || t[i].Is(',');
        return !joins ? 0 : t[i + 1].Is("ngày") ? 2 : 1;
    }

    private static FuzzyDate? Interval(FuzzyDate first, FuzzyDate second)
    {
        if (first.Day is null || second.Day is null)
        {
            return null;
        }
        var start = first.Year is null && second.Year is { } y ? first.InYear(y) : first;
        return start?.To(second);
    }

    private static Read? ReadOne(DateTokens t, int i) =>
        t[i].Number >= 0 ? ReadNumeric(t, i) ?? ReadWithMonthWord(t, i) : ReadWord(t, i);

    private static Read? ReadNumeric(DateTokens t, int i)
    {
        var sep = t[i + 1];
        if (!(sep.Is('/') || sep.Is('-') || sep.Is('.')) || t[i + 2].Number < 0 || t[i - 1].Is('/'))
        {
            return null;
        }
        var (a, b) = (t[i], t[i + 2]);
        if (t[i + 3].Is(sep.Word) && t[i + 4].Number >= 0 && !(t[i + 5].Is('/') && t[i + 6].Number >= 0))
        {
            var c = t[i + 4];
            var full = a.IsNumber(2) && b.IsNumber(2) && c.IsYear ? FuzzyDate.OfDay(c.Number, b.Number, a.Number)
                : a.IsYear && b.IsNumber(2) && c.IsNumber(2) ? FuzzyDate.OfDay(a.Number, b.Number, c.Number) : null;
            return full is null ? null : new(full, i + 5);
        }
        if (a.IsNumber(2) && b.IsYear && (sep.Is('/') || t[i - 1].Is("tháng")))
        {
            return FuzzyDate.OfMonth(b.Number, a.Number) is { } month ? new(month, i + 3) : null;
        }
        var goesOn = (t[i + 3].Is('-') || t[i + 3].Is('.')) && t[i + 4].Number >= 0 && t[i + 4].Start == t[i + 3].End;
        var whole = a.End == sep.Start && sep.End == b.Start && !goesOn;
        var written = sep.Is('/') || (whole && Array.Exists(DayCues, t[i - 1].Is));
        return a.IsNumber(2) && b.IsNumber(2) && written && !t[i + 3].Is('/') && FuzzyDate.OfMonthDay(b.Number, a.Number) is { } day
            ? new(day, i + 3) : null;
    }

    /// <summary>"15 tháng 11 năm 2022", "15 tháng 11", "15 Nov 2022", "15 Th11 2022".</summary>
    private static Read? ReadWithMonthWord(DateTokens t, int i)
    {
        if (!t[i].IsNumber(2))
        {
            return null;
        }
        var (month, next) = ReadMonth(t, i + 1);
        if (month == 0)
        {
            return null;
        }
        var (year, after) = ReadYear(t, next);
        // "15 May" alone is too often no date; "15 tháng 5" always is
        var date = year > 0 ? FuzzyDate.OfDay(year, month, t[i].Number) : t[i + 1].Is("tháng") ? FuzzyDate.OfMonthDay(month, t[i].Number) : null;
        return date is null ? null : new(date, after);
    }

    /// <summary>"tháng 7/2024", "tháng 11 năm 2022", "Tháng Mười Một 15, 2022", "November 4, 2018", "năm 2023".</summary>
    private static Read? ReadWord(DateTokens t, int i)
    {
        if (t[i].Is("năm") && t[i + 1].IsYear && FuzzyDate.OfYear(t[i + 1].Number) is { } whole)
        {
            return new(whole, i + 2);
        }
        var (month, next) = ReadMonth(t, i);
        if (month == 0)
        {
            return null;
        }
        if (t[next].IsNumber(2) && ReadYear(t, next + 1) is ( > 0 and var y, var end) && FuzzyDate.OfDay(y, month, t[next].Number) is { } day)
        {
            return new(day, end);
        }
        return ReadYear(t, next) is ( > 0 and var year, var after) && FuzzyDate.OfMonth(year, month) is { } date ? new(date, after) : null;
    }

    /// <summary>A month at token i and the token after it; month 0 where there is none.</summary>
    private static (int Month, int Next) ReadMonth(DateTokens t, int i)
    {
        if (t[i].Is("tháng") || t[i].Is("th"))
        {
            if (t[i + 1].IsNumber(2) && t[i + 1].Number is >= 1 and <= 12)
            {
                return (t[i + 1].Number, i + 2);
            }
            var tens = t[i + 1].Is("mười") ? Array.FindIndex(["một", "hai"], t[i + 2].Is) : -1;
            return tens >= 0 ? (11 + tens, i + 3) : Array.FindIndex(MonthWords, t[i + 1].Is) is >= 0 and var word ? (MonthNumbers[word], i + 2) : (0, i);
        }
        var english = t[i].Word.Length < 3 ? -1 : Array.FindIndex(EnglishMonths, m => m.StartsWith(t[i].Word, StringComparison.Ordinal));
        return english >= 0 ? (english + 1, t[i + 1].Is('.') ? i + 2 : i + 1) : (0, i);
    }

    /// <summary>A year after a month: "năm 2022", ", 2022", "/2022", "-2022", "2022"; year 0 and i itself where there is none.</summary>
    private static (int Year, int Next) ReadYear(DateTokens t, int i)
    {
        var skip = t[i].Is(',') && t[i + 1].Is("năm") ? 2 : t[i].Is("năm") || t[i].Is(',') || t[i].Is('/') || t[i].Is('-') ? 1 : 0;
        return t[i + skip].IsYear ? (t[i + skip].Number, i + skip + 1) : (0, i);
    }

    private static readonly string[] MonthWords = ["một", "hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"];
    private static readonly int[] MonthNumbers = [1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10];

    private static readonly string[] EnglishMonths =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static DateMention WithTime(DateTokens t, int i, Read read)
    {
        var start = t[i - 1].Is("ngày") ? t[i - 1].Start : t[i].Start;
        var end = t[read.Next - 1].End;
        if (read.Date.Precision != DatePrecision.Day)
        {
            return new(start, end - start, read.Date, null);
        }
        if (ClockTimes.After(t, read.Next) is { } after)
        {
            return new(start, after.End - start, read.Date, after.Time);
        }
        return ClockTimes.Before(t, i) is { } before
            ? new(before.Start, end - before.Start, read.Date, before.Time)
            : new(start, end - start, read.Date, null);
    }
}
