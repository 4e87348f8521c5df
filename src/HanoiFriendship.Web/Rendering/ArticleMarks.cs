using System.Text;

namespace HanoiFriendship.Web.Rendering;

/// <summary>
/// What is laid over an article's HTML when it is shown: links at the first mention of a name, and the sentence a fact rests on.
/// Nothing of it is stored, so that a withdrawn fact leaves no dead link.
/// </summary>
public static class ArticleMarks
{
    /// <summary>Marks the first place where the sentence stands between two tags; the text as it is where it stands nowhere.</summary>
    /// <param name="html">HTML of the article's text.</param>
    /// <param name="sentence">Plain words.</param>
    public static (string Html, bool Found) Sentence(string html, string sentence)
    {
        var encoded = Encode(sentence);
        var at = html.IndexOf(encoded, StringComparison.Ordinal);
        return at < 0 ? Alike(html, sentence) : (html[..at] + "<mark id=\"trich\">" + encoded + "</mark>" + html[(at + encoded.Length)..], true);
    }

    /// <summary>After small edits: the sentence that has nearly all its words, and nearly no others.</summary>
    private static (string Html, bool Found) Alike(string html, string sentence)
    {
        var words = Words(Encode(sentence));
        var (best, start, length) = (LeastAlike, 0, 0);
        foreach (var (from, count) in Sentences(html))
        {
            var found = Words(html.Substring(from, count));
            var common = (double)found.Intersect(words, StringComparer.Ordinal).Count() / Math.Max(1, Math.Max(found.Count, words.Count));
            (best, start, length) = common > best ? (common, from, count) : (best, start, length);
        }
        return length == 0 ? (html, false) : (html[..start] + "<mark id=\"trich\">" + html.Substring(start, length) + "</mark>" + html[(start + length)..], true);
    }

    private const double LeastAlike = 0.8;

    private static HashSet<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sentences of the text between tags.</summary>
    private static IEnumerable<(int Start, int Length)> Sentences(string html)
    {
        for (int start = 0, i = 0; i <= html.Length; i++)
        {
            var ends = i == html.Length || html[i] == '<' || (i > 0 && html[i] == ' ' && html[i - 1] is '.' or '!' or '?' or '…');
            if (ends && i > start)
            {
                yield return (start, i - start);
            }
            if (i < html.Length && html[i] == '<')
            {
                i = html.IndexOf('>', i) is >= 0 and var close ? close : html.Length;
            }
            start = ends ? i + 1 : start;
        }
    }

    /// <summary>Links each name where it first stands outside of tags and links.</summary>
    /// <param name="html">HTML of the article's text.</param>
    /// <param name="names">Name, address and the words of the card, in the order of the text.</param>
    public static string Names(string html, IEnumerable<(string Name, string Address, string Card)> names)
    {
        foreach (var (name, address, card) in names)
        {
            var encoded = Encode(name);
            if (FirstInText(html, encoded) is >= 0 and var at)
            {
                var link = new StringBuilder("<a class=\"named\" href=\"").Append(Encode(address)).Append("\" title=\"").Append(Encode(card)).Append("\">").Append(encoded).Append("</a>");
                html = html[..at] + link + html[(at + encoded.Length)..];
            }
        }
        return html;
    }

    private static int FirstInText(string html, string words)
    {
        for (var at = html.IndexOf(words, StringComparison.Ordinal); at >= 0; at = html.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            var before = html.AsSpan(0, at);
            var inTag = before.LastIndexOf('<') > before.LastIndexOf('>');
            var inLink = before.LastIndexOf("<a ") > before.LastIndexOf("</a>");
            var ends = at + words.Length;
            if (!inTag && !inLink && (at == 0 || !char.IsLetterOrDigit(html[at - 1])) && (ends == html.Length || !char.IsLetterOrDigit(html[ends])))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>As Markdig writes text.</summary>
    internal static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
