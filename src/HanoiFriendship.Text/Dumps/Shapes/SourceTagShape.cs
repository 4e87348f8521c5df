using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>The paper's tag at the head of a lead: "(LĐTĐ)", "VOV.VN -", "Kinhtedothi -".</summary>
/// <param name="Text">The tag without brackets and dash.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="Paper">The paper the lexicon knows behind it; null where the tag is unknown.</param>
internal sealed record SourceTag(string Text, int Start, string? Paper);

internal static class SourceTagShape
{
    private const int Longest = 28;

    internal static readonly Lexicon Papers = Lexicon.Load("papers");

    public static SourceTag? Read(string text)
    {
        if (text.Length < 10)
        {
            return null;
        }
        return text[0] is '(' or '[' ? InBrackets(text) : BehindPlace(text) ?? BeforeDash(text);
    }

    /// <summary>"Hà Nội (TTXVN 8/4) …": the wire's head, place, agency and day.</summary>
    private static SourceTag? BehindPlace(string text)
    {
        var open = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOf('(');
        var close = open < 2 || !char.IsUpper(text[0]) ? -1 : text.IndexOf(')', open, Math.Min(text.Length - open, Longest));
        var tag = close < 0 ? "" : text[(open + 1)..close].Split(' ')[0].TrimEnd(',');
        return tag.Length >= 2 && Papers.Find(tag) is { Columns.Count: > 0 } entry ? new(tag, open + 1, entry.Value) : null;
    }

    private static SourceTag? InBrackets(string text)
    {
        var close = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOfAny(')', ']');
        var tag = close < 2 ? "" : text[1..close].Trim();
        if (tag.Length < 2 || close + 8 > text.Length)
        {
            return null;
        }
        var entry = Papers.Find(tag);
        return entry is not null || LooksLikeTag(tag) ? new(tag, 1, entry?.Value) : null;
    }

    private static SourceTag? BeforeDash(string text)
    {
        var dash = text.AsSpan(0, Math.Min(text.Length, Longest)).IndexOfAny('-', '–', '—');
        // "TGVN. Ngày …": a full stop serves only behind a tag that is known
        var stop = text.IndexOf(". ", 0, Math.Min(text.Length, Longest), StringComparison.Ordinal);
        foreach (var (end, needsEntry) in new[] { (dash, false), (stop, true) })
        {
            var tag = end < 2 ? "" : text[..end].Trim();
            var entry = tag.Length < 2 ? null : Papers.Find(tag);
            if (entry is { Columns.Count: > 0 } || (!needsEntry && tag.Length is >= 2 and <= 8 && LineShape.IsAllCapitals(tag) && LooksLikeTag(tag) && text[end - 1] == ' '))
            {
                return new(tag, 0, entry?.Value);
            }
        }
        return null;
    }

    /// <summary>Capitals or an address of the web, no sentence and no figure: LĐTĐ, QĐND Online, Cadn.com.vn.</summary>
    private static bool LooksLikeTag(string tag)
    {
        var words = LineShape.Words(tag);
        return words.Length <= 3 && !tag.Any(char.IsAsciiDigit) && tag.All(c => char.IsLetter(c) || c is '.' or ' ' or '&' or '/' or '-' or '+')
            && (LineShape.IsAllCapitals(words[0]) || tag.EndsWith(".vn", StringComparison.OrdinalIgnoreCase)) && words[0].Length >= 2;
    }
}
