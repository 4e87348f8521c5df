namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>How a line is marked as an item of a list.</summary>
/// <param name="Kind">What marks it.</param>
/// <param name="Number">Its number, from 1; 0 for a bullet or none.</param>
/// <param name="Length">Length of a mark that is no word of the text (bullet, "1."); 0 where the words themselves count ("Một là").</param>
internal readonly record struct ListMark(ListMarkKind Kind, int Number, int Length);

internal enum ListMarkKind
{
    None, Spelled, Figure, Bullet,
}

internal static class ListShape
{
    private static readonly string[] Numbers = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    private static readonly string[] Ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

    public static ListMark Read(string text)
    {
        if (text.Length < 8)
        {
            return default;
        }
        var words = text[..Math.Min(text.Length, 40)].ToLowerInvariant().Split([' ', ',', ':', '.'], 4, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 3)
        {
            var spelled = words[1] is "là" ? Array.IndexOf(Numbers, words[0]) : words[0] is "thứ" && IsOrdinal(text) ? Array.IndexOf(Ordinals, words[1]) : -1;
            if (spelled >= 0)
            {
                return new(ListMarkKind.Spelled, spelled + 1, 0);
            }
        }
        var digits = 0;
        while (digits < 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        if (digits > 0 && text[digits] is '.' or ')' or '/' && text[digits + 1] == ' ')
        {
            return new(ListMarkKind.Figure, int.Parse(text.AsSpan(0, digits), System.Globalization.CultureInfo.InvariantCulture), digits + 2);
        }
        return LineShape.HasBullet(text) ? new(ListMarkKind.Bullet, 0, LineShape.SkipMarks(text)) : default;
    }

    /// <summary>"Thứ hai, …" counts, "Thứ Hai, 15/11" is a day of the week.</summary>
    private static bool IsOrdinal(string text) =>
        text.IndexOfAny([',', ':', ' '], 5) is > 0 and var end && end < 12 && text.AsSpan(5, end - 5) is var word && !char.IsUpper(word.IsEmpty ? ' ' : word[0]);
}
