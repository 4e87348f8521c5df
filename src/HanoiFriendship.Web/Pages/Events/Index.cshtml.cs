using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Events;

/// <summary>Events the news tells of, latest first.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Listed(string Slug, string Name, string Kind, FuzzyDate? Starts, FuzzyDate? Ends, string? Place);

    public IReadOnlyList<Listed> Events { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // an inferred kind or name is the one inference shown without an editor, so no threshold here
        var settings = new RegisterSettings { ShowUnconfirmed = register.Value.ShowUnconfirmed, MinimumConfidence = 0 };
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), settings);
        Events = await db.Events.AsNoTracking().Where(e => shown.Any(m => m.EventId == e.Id)).OrderByDescending(e => e.FirstDay).ThenByDescending(e => e.Id)
            .Select(e => new Listed(e.Slug, e.Name, e.Kind, e.Starts, e.Ends, e.Place)).ToListAsync(cancel);
    }
}
