using System.Text;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Feeds;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Events;

/// <summary>An event for a calendar; none where no day is known.</summary>
public sealed class CalendarModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register, IOptions<SiteSettings> site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        var found = SeenEvent.Of(await SeenEvent.Facts(told.Where(m => m.Event!.Slug == slug)).ToListAsync(cancel)) is [var only, ..] ? only : null;
        if (found is not { HasDay: true })
        {
            return NotFound();
        }
        var address = site.Value.BaseUrl?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host.Value}";
        return File(Encoding.UTF8.GetBytes(CalendarFile.Of([found], address, now)), "text/calendar; charset=utf-8", found.Slug + ".ics");
    }
}
