using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Rendering;
using HanoiFriendship.Web.Searching;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>An article; its old addresses lead here, a withdrawn one says so.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<SiteSettings> site, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record NamedOrganization(string Slug, string Name);

    /// <summary>The mention whose sentence is to be marked.</summary>
    [BindProperty(SupportsGet = true, Name = "trich")]
    public int? Quoted { get; set; }

    /// <summary>People with the posts this article gives them.</summary>
    public IReadOnlyList<IGrouping<string, Sighting>> People { get; private set; } = [];

    public IReadOnlyList<NamedOrganization> Organizations { get; private set; } = [];

    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    public IReadOnlyList<Teaser> Related { get; private set; } = [];

    /// <summary>The text with names linked and the sentence of a fact marked.</summary>
    public string Html { get; private set; } = "";

    /// <summary>The sentence of a fact, where it stands in title, lead or a caption that the text does not hold.</summary>
    public string? Sentence { get; private set; }

    public ShownArticle Article { get; private set; } = null!;

    /// <summary>Vietnamese form of the address of the article in the other language; null where it has none.</summary>
    public string? PartnerAddress { get; private set; }

    public ArticleView View => new(Article.Content, Article.Html, Article.Language, Article.IsReworded, Corrections, Sentence);

    public IReadOnlyList<Correction> Corrections { get; private set; } = [];

    /// <summary>The source allows its lead and no more.</summary>
    public bool IsLeadOnly => Article.Content is { Origin: not Origin.Own, Lead: not null } content
        && site.Value.LeadOnlySources.Any(s => s.Equals(content.Paper, StringComparison.OrdinalIgnoreCase) || s.Equals(content.SourceTag, StringComparison.OrdinalIgnoreCase));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var shown = await published.Where(a => a.Slug == slug)
            .Select(a => new ShownArticle(a.Id, a.Slug, a.Language, a.TranslationOfId, a.Content, a.Html, a.Section!.Name, a.Section.EnglishName, a.Section.Slug, a.FirstPublishedAt) { LastPublishedAt = a.LastPublishedAt, IsReworded = a.IsReworded, Picture = a.Picture, Related = a.Related }).SingleOrDefaultAsync(cancel);
        if (shown is null)
        {
            return await GoneOrMovedAsync(published, slug.ToLowerInvariant(), cancel);
        }
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        Article = shown;
        Corrections = await db.Set<Correction>().AsNoTracking().Where(c => c.ArticleId == shown.Id).OrderByDescending(c => c.At).ToListAsync(cancel);
        var partner = await published.Where(a => a.TranslationOfId == shown.Id || (a.Id == shown.TranslationOfId && a.Language != shown.Language)).Select(a => a.Slug).FirstOrDefaultAsync(cancel);
        PartnerAddress = partner is null ? null : $"/tin-tuc/{partner}";
        var isHere = Addresses.IsEnglish == (shown.Language == Model.Article.English);
        if (!isHere && (partner is not null || !Addresses.IsEnglish))
        {
            // the same news in the reader's language; an English text has no Vietnamese address
            return Redirect(partner is not null ? Addresses.Here(PartnerAddress!) : Addresses.ToEnglish($"/tin-tuc/{shown.Slug}"));
        }
        await ReadRegisterAsync(published, cancel);
        return Page();
    }

    /// <summary>What machines are told of the article.</summary>
    public StructuredData.AboutArticle About(SiteSettings settings, bool isVietnameseOnly)
    {
        var address = $"/tin-tuc/{Article.Slug}";
        var url = settings.BaseUrl?.TrimEnd('/') + (Addresses.IsEnglish && !isVietnameseOnly ? Addresses.ToEnglish(address) : address);
        return new(Article.Content, Article.Language, Article.FirstPublishedAt, Article.LastPublishedAt, settings.BaseUrl is null ? null : url, settings.Owner, [.. People.Select(p => p.First().Person)]) { Pictures = settings.BaseUrl is null ? [] : [.. (Article.Picture?.Sizes ?? []).Select(s => settings.BaseUrl.TrimEnd('/') + PictureHtml.Public + s.File)] };
    }

    private async Task ReadRegisterAsync(IQueryable<Article> published, CancellationToken cancel)
    {
        var id = Article.Id;
        var all = db.Mentions.AsNoTracking().Shown(published, register.Value);
        var shown = all.Where(m => m.ArticleId == id);
        People = [.. (await Sighting.Of(shown.OrderBy(m => m.Order)).ToListAsync(cancel)).GroupBy(s => s.PersonSlug, StringComparer.Ordinal)];
        Organizations = await shown.Where(m => m.Property == MentionProperty.Name && m.OrganizationId != null).OrderBy(m => m.Order).Select(m => new NamedOrganization(m.Organization!.Slug, m.Organization.Name)).ToListAsync(cancel);
        Events = SeenEvent.Of(await SeenEvent.Facts(shown).ToListAsync(cancel));
        var sentence = Quoted is { } quoted ? await shown.Where(m => m.Id == quoted).Select(m => m.Sentence).SingleOrDefaultAsync(cancel) : null;
        var (html, found) = sentence is null ? (Article.Html, true) : ArticleMarks.Sentence(Article.Html, sentence);
        Sentence = found ? null : sentence;
        Html = ArticleMarks.Names(html, People.Select(p => (p.First().Person, Addresses.Here($"/nhan-vat/{p.Key}"), string.Join("; ", p.Select(s => s.InOneLine).Distinct(StringComparer.Ordinal)))));
        // what an editor put beside it comes first
        var related = Article.Related.Concat(await RelatedArticles.OfAsync(id, all, cancel)).Distinct().ToList();
        var teasers = await published.ReadIn(Addresses.IsEnglish).Where(a => related.Contains(a.Id)).Select(Teaser.Of).ToListAsync(cancel);
        Related = await Teaser.WithKindsAsync([.. teasers.OrderBy(t => related.IndexOf(t.Id)).Take(3)], all, cancel);
    }

    /// <summary>301 in one hop to where the article is now, 410 where it was withdrawn, else 404.</summary>
    private async Task<IActionResult> GoneOrMovedAsync(IQueryable<Article> published, string slug, CancellationToken cancel)
    {
        var known = await db.SlugHistory.Where(s => s.Slug == slug).Select(s => new { s.ArticleId, s.Article!.State, s.Article.VisibleUntil }).SingleOrDefaultAsync(cancel);
        if (known?.State == ArticleState.Withdrawn || known?.VisibleUntil <= clock.GetUtcNow().UtcDateTime)
        {
            return StatusCode(StatusCodes.Status410Gone);
        }
        var now = known is null ? null : await published.Where(a => a.Id == known.ArticleId).Select(a => a.Slug).SingleOrDefaultAsync(cancel);
        return now is null ? NotFound() : RedirectPermanent(Addresses.Here($"/tin-tuc/{now}"));
    }
}
