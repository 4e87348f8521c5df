using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages;

/// <summary>The front page: one lead, the next four, what is older.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock) : PageModel
{
    private const int AfterLead = 4;
    private const int Older = 6;

    public Teaser? Lead { get; private set; }

    public IReadOnlyList<Teaser> Next { get; private set; } = [];

    public IReadOnlyList<Teaser> More { get; private set; } = [];

    public IReadOnlyList<MonthCount> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var newest = await published.NewestFirst().Select(Teaser.Of).Take(1 + AfterLead + Older).ToListAsync(cancel);
        Lead = newest.FirstOrDefault();
        Next = [.. newest.Skip(1).Take(AfterLead)];
        More = [.. newest.Skip(1 + AfterLead)];
        Months = await MonthCount.OfAsync(published, cancel);
    }
}
