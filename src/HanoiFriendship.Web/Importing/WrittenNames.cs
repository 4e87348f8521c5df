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

    /// <summary>Something found, as an editor decides on it before it is public.</summary>
    /// <param name="Subject">Whom it is said of, by the name found.</param>
    /// <param name="Words">What is said, as people say it.</param>
    public sealed record Finding(MentionProperty Property, string Subject, string Value, string Words, Evidence Evidence)
    {
        public string Key => NameDecision.KeyOf(Property, Subject, Value, Evidence.Text);
    }

    /// <summary>People with their posts, organizations, the event, what was signed and awarded; in this order.</summary>
    public static IReadOnlyList<Finding> Findings(FoundMentions found) =>
    [
        .. found.People.SelectMany(p => p.Posts.SelectMany(q => q.Each).Select(q => new Finding(MentionProperty.Post, p.Name, q.TitleAsWritten, q.Organization is null ? q.Title : $"{q.Title}, {q.Organization}", q.Evidence))),
        .. found.People.Where(p => p.Posts.Count > 0 && p.Sightings.Count > 0).Select(p => new Finding(MentionProperty.Name, p.Name, p.Name, p.Name, p.Sightings[0])),
        .. found.Events.Where(e => e.IsMain).Select(e => new Finding(MentionProperty.Event, e.Name, e.Name, e.Starts is null ? e.Name : $"{e.Name} ({e.Starts.ToVietnamese()})", e.Evidence)),
        .. found.Agreements.Select(a => new Finding(MentionProperty.Agreement, a.Title, a.Title, string.Join(" – ", a.Parties.Prepend(a.Title)), a.Evidence)),
        .. found.Awards.Select(a => new Finding(MentionProperty.Award, a.To ?? "", a.What, a.To is null ? a.What : $"{a.What}: {a.To}", a.Evidence)),
        .. found.Organizations.Select(o => new Finding(MentionProperty.Name, o.Name, o.Name, o.Name, o.Sightings[0])),
    ];

    /// <summary>The register follows what the article says now; decisions of editors on the same sentence stay.</summary>
    public static Task StoreAsync(SiteDbContext db, Article article, CancellationToken cancel) =>
        new EntityMatcher(db, article, cancel).StoreAsync(Find(article.Content, article.Figures), new(article.Content, article.Figures));

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
