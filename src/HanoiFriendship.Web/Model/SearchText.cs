using System.Text;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>What a search compares of an article: without marks, and with them in one spelling. Stored, because a database can fold neither.</summary>
public sealed record SearchText(string Title, string Body, string MarkedTitle, string MarkedBody)
{
    public static SearchText Of(ArticleContent content)
    {
        var title = string.Join(' ', new[] { content.Title, content.EnglishTitle }.OfType<string>());
        var body = string.Join('\n', new[] { content.Kicker, content.Lead, content.Body, content.Byline, content.Paper, content.SourceTag, content.EnglishSummary }.OfType<string>());
        return new(Folded(title), Folded(body), Marked(title), Marked(body));
    }

    /// <summary>Words without marks, parted and surrounded by single blanks, so that " word" finds where a word begins.</summary>
    public static string Folded(string text) => Words(Folding.Fold(text));

    /// <summary>The same with marks, the tone in one place of its word.</summary>
    public static string Marked(string text) => Words(Folding.Nfc(Folding.Key(text)));

    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length + 2).Append(' ');
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                words.Append(c);
            }
            else if (words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
        return (words[^1] == ' ' ? words : words.Append(' ')).ToString();
    }
}
