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
        return at < 0 ? (html, false) : (html[..at] + "<mark id=\"trich\">" + encoded + "</mark>" + html[(at + encoded.Length)..], true);
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
    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
