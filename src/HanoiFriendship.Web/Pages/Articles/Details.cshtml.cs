using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>An article; its old addresses lead here, a withdrawn one says so.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<SiteSettings> site, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Shown(int Id, string Slug, ArticleContent Content, string Html, string Section, string SectionSlug, DateTime? FirstPublishedAt);

    public sealed record NamedOrganization(string Slug, string Name);

    /// <summary>The mention whose sentence is to be marked.</summary>
    [BindProperty(SupportsGet = true, Name = "trich")]
    public int? Quoted { get; set; }

    /// <summary>People with the posts this article gives them.</summary>
    public IReadOnlyList<IGrouping<string, Sighting>> People { get; private set; } = [];

    public IReadOnlyList<NamedOrganization> Organizations { get; private set; } = [];

    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    /// <summary>The text with names linked and the sentence of a fact marked.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The sentence of a fact, where it stands in title, lead or a caption that the text does not hold.</summary>
    public string? Sentence { get; private set; }

    public string JsonLd => StructuredData.Article(Article.Content, Article.FirstPublishedAt);

    public Shown Article { get; private set; } = null!;

    /// <summary>The source allows its lead and no more.</summary>
    public bool IsLeadOnly => Article.Content is { Origin: not Origin.Own, Lead: not null } content
        && site.Value.LeadOnlySources.Any(s => s.Equals(content.Paper, StringComparison.OrdinalIgnoreCase) || s.Equals(content.SourceTag, StringComparison.OrdinalIgnoreCase));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var shown = await published.Where(a => a.Slug == slug)
            .Select(a => new Shown(a.Id, a.Slug, a.Content, a.Html, a.Section!.Name, a.Section.Slug, a.FirstPublishedAt)).SingleOrDefaultAsync(cancel);
        if (shown is null)
        {
            return await GoneOrMovedAsync(published, slug.ToLowerInvariant(), cancel);
        }
        Article = shown;
        if (ModelState.IsValid)
        {
            await ReadRegisterAsync(cancel);
            return Page();
        }
        return BadRequest();
    }

    private async Task ReadRegisterAsync(CancellationToken cancel)
    {
        var (id, now) = (Article.Id, clock.GetUtcNow().UtcDateTime);
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value).Where(m => m.ArticleId == id);
        People = [.. (await Sighting.Of(shown.OrderBy(m => m.Order)).ToListAsync(cancel)).GroupBy(s => s.PersonSlug, StringComparer.Ordinal)];
        Organizations = await shown.Where(m => m.Property == MentionProperty.Name && m.OrganizationId != null).OrderBy(m => m.Order).Select(m => new NamedOrganization(m.Organization!.Slug, m.Organization.Name)).ToListAsync(cancel);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value.ForEvents()).Where(m => m.ArticleId == id);
        Events = SeenEvent.Of(await SeenEvent.Facts(told).ToListAsync(cancel));
        var sentence = Quoted is { } quoted ? await told.Where(m => m.Id == quoted).Select(m => m.Sentence).SingleOrDefaultAsync(cancel) : null;
        var (html, found) = sentence is null ? (Article.Html, true) : ArticleMarks.Sentence(Article.Html, sentence);
        Sentence = found ? null : sentence;
        Html = ArticleMarks.Names(html, People.Select(p => (p.First().Person, $"/nhan-vat/{p.Key}", string.Join("; ", p.Select(s => s.Organization is null ? s.Title : $"{s.Title} {s.Organization}").Distinct(StringComparer.Ordinal)))));
    }

    /// <summary>301 in one hop to where the article is now, 410 where it was withdrawn, else 404.</summary>
    private async Task<IActionResult> GoneOrMovedAsync(IQueryable<Article> published, string slug, CancellationToken cancel)
    {
        var known = await db.SlugHistory.Where(s => s.Slug == slug).Select(s => new { s.ArticleId, s.Article!.State }).SingleOrDefaultAsync(cancel);
        if (known?.State == ArticleState.Withdrawn)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }
        var now = known is null ? null : await published.Where(a => a.Id == known.ArticleId).Select(a => a.Slug).SingleOrDefaultAsync(cancel);
        return now is null ? NotFound() : RedirectPermanent($"/tin-tuc/{now}");
    }
}
