using System.Text;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Media;

/// <summary>Makes words out of a stranger's bytes: one line of NFC without control, bidi and other invisible characters.</summary>
internal static class CleanText
{
    /// <summary>What is longer is no caption.</summary>
    public const int MaxBytes = 32 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="utf8">What the metadata says about itself; where it says nothing, or what is not so, the bytes decide.</param>
    public static string? Decoded(ReadOnlySpan<byte> bytes, bool? utf8)
    {
        if (bytes.Length > MaxBytes)
        {
            return null;
        }
        return utf8 != false && System.Text.Unicode.Utf8.IsValid(bytes) ? Strict.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    /// <summary>Null where nothing is left.</summary>
    public static string? Of(string? text, int longest)
    {
        // four times as much, because composing makes shorter
        var whole = Folding.Line(text is null ? "" : text[..Math.Min(text.Length, longest * 4)]);
        return Cut(whole, longest) is { Length: > 0 } cut ? cut : null;
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)].TrimEnd();
    }
}
