using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>An article; its old addresses lead here, a withdrawn one says so.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<SiteSettings> site) : PageModel
{
    public sealed record Shown(string Slug, ArticleContent Content, string Html, string Section, string SectionSlug);

    public Shown Article { get; private set; } = null!;

    /// <summary>The source allows its lead and no more.</summary>
    public bool IsLeadOnly => Article.Content is { Origin: not Origin.Own, Lead: not null } content
        && site.Value.LeadOnlySources.Any(s => s.Equals(content.Paper, StringComparison.OrdinalIgnoreCase) || s.Equals(content.SourceTag, StringComparison.OrdinalIgnoreCase));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var shown = await published.Where(a => a.Slug == slug)
            .Select(a => new Shown(a.Slug, a.Content, a.Html, a.Section!.Name, a.Section.Slug)).SingleOrDefaultAsync(cancel);
        if (shown is null)
        {
            return await GoneOrMovedAsync(published, slug.ToLowerInvariant(), cancel);
        }
        Article = shown;
        return Page();
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
