using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Events;

/// <summary>Events the news tells of, latest first.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value.ForEvents());
        Events = SeenEvent.Of(await SeenEvent.Facts(shown).ToListAsync(cancel));
    }
}
