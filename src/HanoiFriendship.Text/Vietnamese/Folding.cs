using System.Globalization;
using System.Text;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>Spellings of one Vietnamese word made comparable: composed form, tone placement, marks dropped.</summary>
public static class Folding
{
    /// <summary>The replacement character: what an unpaired surrogate or a broken byte becomes.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Composed form (NFC) in linear time; what normalization refuses becomes U+FFFD, marks beyond thirty on one letter go.</summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>The same text in NFC.</returns>
    public static string Nfc(string text) => Normalization.Of(text, NormalizationForm.FormC);

    /// <summary>Decomposed form (NFD), with the care of <see cref="Nfc"/>.</summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>The same text in NFD.</returns>
    public static string Nfd(string text) => Normalization.Of(text, NormalizationForm.FormD);

    /// <summary>Whether a text has anything to read: a letter or a digit that can be seen. The fillers of Hangul count as letters and show nothing.</summary>
    public static bool IsReadable(string? text) => text is not null && text.Any(c => char.IsLetterOrDigit(c) && c is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0'));

    /// <summary>What stands in one line and can be seen: blanks single, no control, bidi or other invisible characters, NFC.</summary>
    /// <param name="text">Any characters whatever, line ends among them.</param>
    /// <returns>The line; empty where nothing is left.</returns>
    public static string Line(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                kept.Append(kept.Length > 0 && kept[^1] != ' ' ? " " : "");
            }
            else if (IsSeen(rune))
            {
                kept.Append(rune);
            }
        }
        return Nfc(kept.ToString()).TrimEnd(' ');
    }

    /// <summary>The two joiners make letters and emoji what they are; every other format character only hides or turns round.</summary>
    private static bool IsSeen(Rune rune) => rune.Value is 0x200C or 0x200D
        || (rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    /// <summary>
    /// What a search compares: no tone or vowel marks, đ and Ð as d, lower case ("Đối ngoại" → "doi ngoai").
    /// </summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>The folded text; its length may differ from that of <paramref name="text"/>.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Nfd(text))
        {
            if (!IsMark(c))
            {
                folded.Append(c is 'đ' or 'Đ' or 'Ð' or 'ð' ? 'd' : char.ToLowerInvariant(c));
            }
        }
        return folded.ToString();
    }

    /// <summary>
    /// What a comparison of names uses: lower case and the tone mark moved to the end of its word, so that the
    /// old and the new placement agree (hoà = hòa, Uỷ = Ủy) and every tone still counts (hòa ≠ hoa).
    /// </summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>A key to compare with, never to show.</returns>
    public static string Key(string text)
    {
        var key = new StringBuilder(text.Length + 8);
        var tone = '\0';
        foreach (var c in Nfd(text))
        {
            if (IsTone(c))
            {
                tone = c;
            }
            else
            {
                if (tone != '\0' && !char.IsLetter(c) && !IsMark(c))
                {
                    key.Append(tone);
                    tone = '\0';
                }
                key.Append(c == 'Ð' ? 'đ' : char.ToLowerInvariant(c));
            }
        }
        return tone == '\0' ? key.ToString() : key.Append(tone).ToString();
    }

    /// <summary>Whether the character is one of the five Vietnamese tone marks in decomposed form.</summary>
    private static bool IsTone(char c) => c is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';

    private static bool IsMark(char c) => c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
