using System.Net;

namespace HanoiFriendship.Text.Dumps;

/// <summary>HTML entities in dumps, also written twice over ("&amp;amp;nbsp;").</summary>
internal static class Entities
{
    private const int Longest = 48;

    /// <summary>What the entity at the start of <paramref name="text"/> stands for; null where there is none.</summary>
    /// <param name="text">Text that begins with "&amp;".</param>
    /// <param name="length">How many characters the entity takes.</param>
    public static string? Decode(ReadOnlySpan<char> text, out int length)
    {
        length = End(text);
        if (length == 0)
        {
            return null;
        }
        var written = text[..length].ToString();
        var decoded = written.EndsWith(';') ? written : written + ";";
        for (var round = 0; round < 4 && decoded.Length > 2 && decoded[0] == '&'; round++)
        {
            var once = WebUtility.HtmlDecode(decoded);
            if (string.Equals(once, decoded, StringComparison.Ordinal))
            {
                break;
            }
            decoded = once;
        }
        return string.Equals(decoded, written, StringComparison.Ordinal) || decoded.Length > 2 ? null : decoded;
    }

    /// <summary>Length of "&amp;", any "amp;" after it, and a name or number up to its semicolon; 0 for no entity.</summary>
    private static int End(ReadOnlySpan<char> text)
    {
        var i = 1;
        while (text[i..].StartsWith("amp;", StringComparison.Ordinal) && i < 16)
        {
            i += 4;
        }
        var afterAmp = i;
        while (i < text.Length && i < Longest && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '#'))
        {
            i++;
        }
        if (i < text.Length && text[i] == ';' && i > afterAmp)
        {
            return i + 1;
        }
        // the one entity that pages write without its semicolon
        return text[afterAmp..].StartsWith("nbsp", StringComparison.Ordinal) ? afterAmp + 4 : afterAmp > 1 ? afterAmp : 0;
    }
}
