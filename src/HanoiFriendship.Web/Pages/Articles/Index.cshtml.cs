using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>All news, newest first, in numbered pages; narrowed by what the address says.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>The page wanted, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public ArticleFilter Filter { get; set; } = new();

    public IReadOnlyList<Teaser> Teasers { get; private set; } = [];

    public int Count { get; private set; }

    public Pager Pager { get; private set; } = new("/tin-tuc", 1, 1);

    public IReadOnlyList<ArticleFilter.Facet> Facets { get; private set; } = [];

    public IReadOnlyList<MonthCount> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var shown = db.Mentions.AsNoTracking().Shown(published, register.Value);
        var listed = published.ReadIn(Addresses.IsEnglish);
        var filtered = Filter.Apply(listed, shown);
        if (await Pager.TakeAsync(filtered.NewestFirst().Select(Teaser.Of), Filter.Address("/tin-tuc"), PageNumber ?? 1, cancel) is not var (teasers, pager))
        {
            return NotFound();
        }
        (Teasers, Pager) = (await Teaser.WithKindsAsync(teasers, shown, cancel), pager);
        Count = Filter.IsEmpty ? 0 : await filtered.CountAsync(cancel);
        Facets = await Filter.FacetsAsync(listed, shown, ("/tin-tuc", t => text[t]), cancel);
        Months = await MonthCount.OfAsync(listed, cancel);
        return Page();
    }
}
