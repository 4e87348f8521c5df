using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Importing;

/// <summary>Who and what an article names in the words it has now: the finder that reads dumps reads what editors write.</summary>
public static class WrittenNames
{
    public static FoundMentions Find(ArticleContent content, IEnumerable<Figure> figures)
    {
        var printed = content.Printed;
        return MentionFinder.Find(Passages(content, figures), new SourceDate(printed.Date, printed.Time, printed.Basis, []));
    }

    /// <summary>The register follows what the article says now; decisions of editors on the same sentence stay.</summary>
    public static Task StoreAsync(SiteDbContext db, Article article, CancellationToken cancel) =>
        new EntityMatcher(db, article, cancel).StoreAsync(Find(article.Content, article.Figures));

    /// <summary>The article's own words in order; a place in them counts from the first letter of the first.</summary>
    private static List<Passage> Passages(ArticleContent content, IEnumerable<Figure> figures)
    {
        var captions = figures.OrderBy(f => f.Number).ToDictionary(f => f.Number, f => f.Caption);
        var (passages, at) = (new List<Passage>(), 0);
        void Add(PassageKind kind, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                passages.Add(new(kind, text, at));
                at += text.Length + 1;
            }
        }
        Add(PassageKind.Kicker, content.Kicker);
        Add(PassageKind.Title, content.TitleIsMade ? null : content.Title);
        Add(PassageKind.Lead, content.Lead);
        foreach (var (text, figure) in MarkdownWords.Of(content.Body))
        {
            Add(figure > 0 ? PassageKind.Caption : PassageKind.Text, figure > 0 ? captions.GetValueOrDefault(figure) : text);
            captions.Remove(figure);
        }
        foreach (var caption in captions.Values)
        {
            Add(PassageKind.Caption, caption);
        }
        return passages;
    }
}
