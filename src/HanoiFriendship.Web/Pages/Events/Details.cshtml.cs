using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Events;

/// <summary>An event: when, where, by whom, who was there in the order of the text, and the articles that tell of it.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Organizer(string Name, string Slug);

    public SeenEvent Event { get; private set; } = null!;

    public IReadOnlyList<Organizer> Organizers { get; private set; } = [];

    /// <summary>People with their posts on that day, in the order of the text.</summary>
    public IReadOnlyList<IGrouping<string, Sighting>> Participants { get; private set; } = [];

    public IReadOnlyList<Teaser> News { get; private set; } = [];

    /// <summary>The sentence that names it, and its place.</summary>
    public (string Sentence, string Address) Evidence { get; private set; }

    public bool IsToCome => Event.Status == Text.Mentions.EventStatus.Planned;

    public string JsonLd => StructuredData.Event(Event, [.. Organizers.Select(o => o.Name)]);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sure = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), new() { ShowUnconfirmed = register.Value.ShowUnconfirmed, MinimumConfidence = 0 });
        var found = SeenEvent.Of(await SeenEvent.Facts(told.Where(m => m.Event!.Slug == slug)).ToListAsync(cancel)) is [var only, ..] ? only : null;
        var articles = told.Where(m => m.Event!.Slug == slug && m.Property == MentionProperty.Event);
        var evidence = await articles.OrderBy(m => m.Id).Select(m => new { m.Id, m.Sentence, m.Article!.Slug }).FirstOrDefaultAsync(cancel);
        if (found is null || evidence is null)
        {
            return NotFound();
        }
        (Event, Evidence) = (found, (evidence.Sentence, $"/tin-tuc/{evidence.Slug}?trich={evidence.Id}#trich"));
        Organizers = await sure.Where(m => m.Event!.Slug == slug && m.Property == MentionProperty.Organizer).Select(m => new Organizer(m.Organization!.Name, m.Organization.Slug)).Distinct().ToListAsync(cancel);
        var ids = await articles.Select(m => m.ArticleId).Distinct().ToListAsync(cancel);
        var sightings = await Sighting.Of(sure.Where(m => ids.Contains(m.ArticleId)).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).ToListAsync(cancel);
        Participants = [.. sightings.OrderBy(s => s.MentionId).GroupBy(s => s.PersonSlug, StringComparer.Ordinal)];
        News = await db.Articles.AsNoTracking().Published(now).Where(a => ids.Contains(a.Id)).NewestFirst().Select(Teaser.Of).ToListAsync(cancel);
        return Page();
    }
}
