using System.Globalization;
using System.Text;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>Spellings of one Vietnamese word made comparable: composed form, tone placement, marks dropped.</summary>
public static class Folding
{
    /// <summary>The replacement character: what an unpaired surrogate or a broken byte becomes.</summary>
    public const char Replacement = '\uFFFD';

    /// <summary>Composed form (NFC); unpaired surrogates become U+FFFD, because normalization refuses them.</summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>The same text in NFC.</returns>
    public static string Nfc(string text) => WellFormed(text).Normalize(NormalizationForm.FormC);

    /// <summary>
    /// What a search compares: no tone or vowel marks, đ and Ð as d, lower case ("Đối ngoại" → "doi ngoai").
    /// </summary>
    /// <param name="text">Any characters whatever.</param>
    /// <returns>The folded text; its length may differ from that of <paramref name="text"/>.</returns>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormD))
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
        foreach (var c in WellFormed(text).Normalize(NormalizationForm.FormD))
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

    /// <summary>The text with every unpaired surrogate replaced; the very same string where there is none.</summary>
    internal static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                {
                    i++;
                    continue;
                }
                return ReplaceFrom(text, i);
            }
        }
        return text;
    }

    private static string ReplaceFrom(string text, int first)
    {
        var units = text.ToCharArray();
        for (var i = first; i < units.Length; i++)
        {
            if (char.IsHighSurrogate(units[i]) && i + 1 < units.Length && char.IsLowSurrogate(units[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(units[i]))
            {
                units[i] = Replacement;
            }
        }
        return new string(units);
    }
}
