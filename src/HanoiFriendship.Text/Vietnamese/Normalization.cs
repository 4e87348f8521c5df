using System.Buffers;
using System.Globalization;
using System.Text;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>The one place that normalizes: .NET's own throws at U+FFFE and takes hours over a heap of marks.</summary>
internal static class Normalization
{
    /// <summary>Marks kept on one letter, as Unicode's Stream-Safe Text Format has it: normalization takes the square of their number.</summary>
    public const int MostMarks = 30;

#pragma warning disable RS0030 // banned everywhere else
    public static string Of(string text, NormalizationForm form) => WellFormed(text).Normalize(form);

    /// <summary>Whether a text is in NFC already and <see cref="WellFormed"/>.</summary>
    public static bool IsNfc(ReadOnlySpan<char> text) => Ascii.IsValid(text) || (!IsIll(text) && text.IsNormalized(NormalizationForm.FormC));
#pragma warning restore RS0030

    /// <summary>The text without what normalization refuses or takes too long over; the very same string where there is nothing of it.</summary>
    private static string WellFormed(string text)
    {
        if (!IsIll(text))
        {
            return text;
        }
        var (kept, marks) = (new StringBuilder(text.Length), 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsAnyMark(rune) ? marks + 1 : 0;
            if (marks <= MostMarks)
            {
                kept.Append(rune.Value == Noncharacter ? Rune.ReplacementChar : rune);
            }
        }
        return kept.ToString();
    }

    /// <summary>A byte order mark read the wrong way round; normalization refuses it as it does half a character.</summary>
    private const int Noncharacter = 0xFFFE;

    /// <summary>Whether something stands in it that <see cref="WellFormed"/> changes.</summary>
    private static bool IsIll(ReadOnlySpan<char> text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // before the marks, and the block of the Vietnamese letters
            if (text[i] is < '\u0300' or (>= '\u1E00' and < '\u1F00'))
            {
                marks = 0;
                continue;
            }
            if (Rune.DecodeFromUtf16(text[i..], out var rune, out var length) != OperationStatus.Done || rune.Value == Noncharacter)
            {
                return true;
            }
            marks = IsAnyMark(rune) ? marks + 1 : 0;
            if (marks > MostMarks)
            {
                return true;
            }
            i += length - 1;
        }
        return false;
    }

    private static bool IsAnyMark(Rune rune) => rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
