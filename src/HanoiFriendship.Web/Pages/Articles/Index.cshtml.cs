using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>All news, newest first, in numbered pages.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock) : PageModel
{
    public sealed record SectionCount(string Slug, string Name, int Count);

    /// <summary>The page wanted, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public IReadOnlyList<Teaser> Teasers { get; private set; } = [];

    public Pager Pager { get; private set; } = new("/tin-tuc", 1, 1);

    public IReadOnlyList<SectionCount> Sections { get; private set; } = [];

    public IReadOnlyList<MonthCount> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        if (await Pager.TakeAsync(published.NewestFirst().Select(Teaser.Of), "/tin-tuc", PageNumber ?? 1, cancel) is not var (teasers, pager))
        {
            return NotFound();
        }
        (Teasers, Pager) = (teasers, pager);
        Months = await MonthCount.OfAsync(published, cancel);
        Sections = await db.Sections.OrderBy(s => s.Order).Where(s => published.Any(a => a.SectionId == s.Id))
            .Select(s => new SectionCount(s.Slug, s.Name, published.Count(a => a.SectionId == s.Id))).ToListAsync(cancel);
        return Page();
    }
}
