using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>News of one section.</summary>
public sealed class SectionModel(SiteDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public Section Section { get; private set; } = null!;

    public IReadOnlyList<Teaser> Teasers { get; private set; } = [];

    public Pager Pager { get; private set; } = new("/chuyen-muc", 1, 1);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var section = await db.Sections.AsNoTracking().SingleOrDefaultAsync(s => s.Slug == slug, cancel);
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).ReadIn(Addresses.IsEnglish);
        if (section is null
            || await Pager.TakeAsync(published.Where(a => a.SectionId == section.Id).NewestFirst().Select(Teaser.Of), $"/chuyen-muc/{slug}", PageNumber ?? 1, cancel) is not var (teasers, pager))
        {
            return NotFound();
        }
        (Section, Teasers, Pager) = (section, teasers, pager);
        return Page();
    }
}
