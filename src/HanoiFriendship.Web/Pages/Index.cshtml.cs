using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages;

/// <summary>The front page: one lead, the next four, what is coming, who appears, and each section with enough to show.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    private const int AfterLead = 4;
    private const int MostPeople = 6;
    private const int MostEvents = 4;

    /// <summary>A section gets its own block only with so many articles beyond those above.</summary>
    private const int LeastInSection = 3;

    public Teaser? Lead { get; private set; }

    public IReadOnlyList<Teaser> Next { get; private set; } = [];

    public IReadOnlyList<(Section Section, IReadOnlyList<Teaser> Teasers)> Sections { get; private set; } = [];

    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    public bool HasComing { get; private set; }

    /// <summary>Who appears in the latest news, each with a post.</summary>
    public IReadOnlyList<Sighting> People { get; private set; } = [];

    public IReadOnlyList<MonthCount> Months { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var listed = published.ReadIn(Addresses.IsEnglish);
        var shown = db.Mentions.AsNoTracking().Shown(published, register.Value);
        var pinned = await listed.Where(a => a.PinnedAt != null).OrderByDescending(a => a.PinnedAt).Select(Teaser.Of).Take(1 + AfterLead).ToListAsync(cancel);
        var newest = await listed.NewestFirst().Select(Teaser.Of).Take(2 * (1 + AfterLead)).ToListAsync(cancel);
        var above = await Teaser.WithKindsAsync([.. pinned.Concat(newest).DistinctBy(t => t.Id).Take(1 + AfterLead)], shown, cancel);
        (Lead, Next) = (above.Count > 0 ? above[0] : null, [.. above.Skip(1)]);
        var ids = above.Select(t => t.Id).ToList();
        Sections = await SectionsAsync(listed.Where(a => !ids.Contains(a.Id)), cancel);
        await ReadEventsAsync(shown, cancel);
        var people = await Sighting.Of(shown.Where(m => ids.Contains(m.ArticleId))).ToListAsync(cancel);
        People = [.. people.Where(s => !s.IsFormer).OrderByDescending(s => s.Day).ThenByDescending(s => s.IsSingle).ThenBy(s => s.Organization is null).ThenBy(s => s.MentionId).DistinctBy(s => s.PersonSlug, StringComparer.Ordinal).Take(MostPeople)];
        Months = await MonthCount.OfAsync(listed, cancel);
    }

    private async Task<IReadOnlyList<(Section Section, IReadOnlyList<Teaser> Teasers)>> SectionsAsync(IQueryable<Article> left, CancellationToken cancel)
    {
        var blocks = new List<(Section, IReadOnlyList<Teaser>)>();
        foreach (var section in await db.Sections.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancel))
        {
            var teasers = await left.Where(a => a.SectionId == section.Id).NewestFirst().Select(Teaser.Of).Take(6).ToListAsync(cancel);
            if (teasers.Count >= LeastInSection)
            {
                blocks.Add((section, teasers));
            }
        }
        return blocks;
    }

    private async Task ReadEventsAsync(IQueryable<Mention> shown, CancellationToken cancel)
    {
        var today = HanoiTime.Today(clock);
        var told = shown.Where(m => m.Property == MentionProperty.Event);
        var coming = await told.Where(m => m.Event!.FirstDay >= today).GroupBy(m => new { m.EventId, m.Event!.FirstDay }).OrderBy(g => g.Key.FirstDay).Select(g => g.Key.EventId).Take(MostEvents).ToListAsync(cancel);
        HasComing = coming.Count > 0;
        var ids = HasComing ? coming : await told.Where(m => m.Event!.FirstDay != null).GroupBy(m => new { m.EventId, m.Event!.FirstDay }).OrderByDescending(g => g.Key.FirstDay).Select(g => g.Key.EventId).Take(MostEvents).ToListAsync(cancel);
        var seen = SeenEvent.Of(await SeenEvent.Facts(shown.Where(m => ids.Contains(m.EventId))).ToListAsync(cancel));
        Events = HasComing ? [.. seen.OrderBy(e => e.Starts?.First)] : seen;
    }
}
