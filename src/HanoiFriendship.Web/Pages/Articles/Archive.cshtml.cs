using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>News of a year or a month, by the date each source carries.</summary>
public sealed class ArchiveModel(SiteDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public int Year { get; private set; }

    public int? Month { get; private set; }

    public IReadOnlyList<Teaser> Teasers { get; private set; } = [];

    public Pager Pager { get; private set; } = new("/luu-tru", 1, 1);

    public IReadOnlyList<MonthCount> Months { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int year, int? month, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        if (year is < 1 or > 9999 || month is < 1 or > 12)
        {
            return NotFound();
        }
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).ReadIn(Addresses.IsEnglish);
        var some = month is { } m ? published.InMonth(year, m) : published.InYear(year);
        var path = month is { } n ? $"/luu-tru/{year}/{n:00}" : $"/luu-tru/{year}";
        if (await Pager.TakeAsync(some.NewestFirst().Select(Teaser.Of), path, PageNumber ?? 1, cancel) is not var (teasers, pager) || teasers.Count == 0)
        {
            return NotFound();
        }
        (Teasers, Pager) = (teasers, pager);
        (Year, Month) = (year, month);
        Months = await MonthCount.OfAsync(published, cancel);
        return Page();
    }
}
