using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Feeds;

/// <summary>The latest articles of the site, of a person, an organization or a kind of event, as far as readers may see them.</summary>
public sealed class NewsFeed(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register)
{
    private const int Longest = 30;
    private const int MostEvents = 500;

    /// <summary>What a feed is about.</summary>
    /// <param name="Title">In the language of the feed.</param>
    /// <param name="Page">Address of the page it belongs to, on the Vietnamese site.</param>
    public sealed record Content(string Title, string Page, IReadOnlyList<Entry> Entries)
    {
        public DateTime? Updated => Entries.Count == 0 ? null : Entries.Max(e => e.Updated);
    }

    /// <summary>One article.</summary>
    /// <param name="Published">UTC, the first publication here.</param>
    /// <param name="Updated">UTC, its last published words.</param>
    /// <param name="Html">The whole text of an article of our own; null for a republished one, which has its lead and source only.</param>
    public sealed record Entry(int Id, string Slug, string Language, string Title, string? Summary, string? Byline, string? Source, string? Html, DateTime Published, DateTime Updated);

    public async Task<Content> SiteAsync(CancellationToken cancel) => new("HanoiFriendship", "/", await EntriesAsync(Published(), cancel));

    /// <returns>Null where readers see no such person.</returns>
    public async Task<Content?> PersonAsync(string slug, CancellationToken cancel)
    {
        var shown = Shown().Posts().Where(m => m.Person!.Slug == slug);
        var name = await shown.Select(m => m.Person!.Name).FirstOrDefaultAsync(cancel);
        return name is null ? null : new(name, $"/nhan-vat/{slug}", await EntriesAsync(Published().Where(a => shown.Select(m => m.ArticleId).Contains(a.Id)), cancel));
    }

    /// <returns>Null where readers see no such organization.</returns>
    public async Task<Content?> OrganizationAsync(string slug, CancellationToken cancel)
    {
        var shown = Shown().Where(m => m.Property == MentionProperty.Name && m.Organization!.Slug == slug);
        var name = await shown.Select(m => Addresses.IsEnglish ? m.Organization!.EnglishName ?? m.Organization.Name : m.Organization!.Name).FirstOrDefaultAsync(cancel);
        return name is null ? null : new(name, $"/to-chuc/{slug}", await EntriesAsync(Published().Where(a => shown.Select(m => m.ArticleId).Contains(a.Id)), cancel));
    }

    /// <returns>Null where there is no such kind.</returns>
    public async Task<Content?> EventKindAsync(string kind, CancellationToken cancel)
    {
        var shown = Shown().Where(m => m.Property == MentionProperty.Event && m.Event!.Kind == kind);
        return !RegisterWords.EventKinds.Contains(kind, StringComparer.Ordinal) ? null
            : new(RegisterWords.EventKind(kind), $"/su-kien?loai={kind}", await EntriesAsync(Published().Where(a => shown.Select(m => m.ArticleId).Contains(a.Id)), cancel));
    }

    /// <summary>Events with a day, for a calendar that is subscribed to: the latest and all that is coming.</summary>
    public async Task<IReadOnlyList<SeenEvent>> EventsAsync(CancellationToken cancel)
    {
        var latest = await Shown().Where(m => m.Property == MentionProperty.Event && m.Event!.FirstDay != null).Select(m => new { m.EventId, m.Event!.FirstDay }).Distinct().OrderByDescending(e => e.FirstDay).Take(MostEvents).Select(e => e.EventId).ToListAsync(cancel);
        return [.. SeenEvent.Of(await SeenEvent.Facts(Shown().Where(m => latest.Contains(m.EventId))).ToListAsync(cancel)).Where(e => e.HasDay)];
    }

    private IQueryable<Article> Published() => db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);

    private IQueryable<Mention> Shown() => db.Mentions.AsNoTracking().Shown(Published(), register.Value);

    private static async Task<IReadOnlyList<Entry>> EntriesAsync(IQueryable<Article> articles, CancellationToken cancel)
    {
        var english = Addresses.IsEnglish;
        return await articles.ReadIn(english).OrderByDescending(a => a.FirstPublishedAt).ThenByDescending(a => a.Id).Take(Longest)
            .Select(a => new Entry(a.Id, a.Slug, english && a.Content.EnglishTitle != null ? "en" : a.Language,
                english ? a.Content.EnglishTitle ?? a.Content.Title : a.Content.Title,
                english && a.Content.EnglishTitle != null ? a.Content.EnglishSummary : a.Content.Lead,
                a.Content.Byline, a.Content.Origin == Origin.Own ? null : a.Content.Paper ?? a.Content.SourceTag ?? "",
                a.Content.Origin == Origin.Own && !(english && a.Content.EnglishTitle != null && a.Language == Article.Vietnamese) ? a.Html : null, a.FirstPublishedAt!.Value, a.LastPublishedAt!.Value)).ToListAsync(cancel);
    }
}
