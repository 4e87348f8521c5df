using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Rendering;

/// <summary>All words of an article, to see whether a sentence stands in it.</summary>
public sealed class ArticleWords(ArticleContent content, IEnumerable<Figure> figures)
{
    private readonly string all = Comparable(string.Join('\n', MarkdownWords.Of(content.Body).Select(w => w.Text).Concat([content.Title, content.Lead ?? "", content.Kicker ?? ""]).Concat(figures.Select(f => f.Caption ?? ""))));

    /// <summary>Letter for letter, blanks and the place of tone marks aside.</summary>
    public bool Say(string sentence) => all.Contains(Comparable(sentence), StringComparison.Ordinal);

    /// <summary>0–1: how many of their words two sentences have in common.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Comparable(one).Split(' ').ToHashSet(StringComparer.Ordinal), Comparable(other).Split(' ').ToHashSet(StringComparer.Ordinal));
        return (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Max(a.Count, b.Count);
    }

    private static string Comparable(string text) => string.Join(' ', Folding.Key(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
