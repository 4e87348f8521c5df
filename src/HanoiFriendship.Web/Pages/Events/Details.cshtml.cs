using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Registering;
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

    public int EntryId { get; private set; }

    public IReadOnlyList<Organizer> Organizers { get; private set; } = [];

    /// <summary>People with their posts on that day, in the order of the text: those of whom a sentence says what they did there, then those the articles name beside them.</summary>
    public ILookup<bool, IGrouping<string, Sighting>> People { get; private set; } = null!;

    /// <summary>What each did, by address of the person.</summary>
    public ILookup<string, Participation> Capacities { get; private set; } = null!;

    /// <summary>Who was there though no article of the event gives a post, as an editor has stated.</summary>
    public IReadOnlyList<IGrouping<string, Participation>> Others { get; private set; } = [];

    public IReadOnlyList<Teaser> News { get; private set; } = [];

    /// <summary>What was signed there.</summary>
    public IReadOnlyList<SeenAgreement> Agreements { get; private set; } = [];

    public IReadOnlyList<SeenAward> Awards { get; private set; } = [];

    /// <summary>The sentence that names it, and its place.</summary>
    public (string Sentence, string Address) Evidence { get; private set; }

    /// <summary>What must be said beside its time.</summary>
    public string? Note => Event.Status switch { EventStatus.Planned => "(dự kiến, chưa có bài xác nhận)", EventStatus.Postponed => "(hoãn)", EventStatus.Cancelled => "(hủy)", _ => null };

    public string JsonLd => StructuredData.Event(Event, [.. Organizers.Select(o => o.Name)]);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var sure = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        var found = SeenEvent.Of(await SeenEvent.Facts(told.Where(m => m.Event!.Slug == slug)).ToListAsync(cancel)) is [var only, ..] ? only : null;
        var articles = told.Where(m => m.Event!.Slug == slug && m.Property == MentionProperty.Event);
        var evidence = await articles.OrderBy(m => m.Id).Select(m => new { m.Id, m.Sentence, m.Article!.Slug }).FirstOrDefaultAsync(cancel);
        if (found is null || evidence is null)
        {
            return await db.MovedToAsync(EntryKind.Event, slug, told, cancel) is { } moved ? RedirectPermanent(Addresses.Here($"/su-kien/{moved}")) : NotFound();
        }
        EntryId = await db.Events.Where(e => e.Slug == slug).Select(e => e.Id).SingleAsync(cancel);
        (Event, Evidence) = (found, (evidence.Sentence, $"/tin-tuc/{evidence.Slug}?trich={evidence.Id}#trich"));
        Organizers = await sure.Where(m => m.Event!.Slug == slug && m.Property == MentionProperty.Organizer).Select(m => new Organizer(m.Organization!.Name, m.Organization.Slug)).Distinct().ToListAsync(cancel);
        var ids = await articles.Select(m => m.ArticleId).Distinct().ToListAsync(cancel);
        var sightings = await Sighting.Of(sure.Where(m => ids.Contains(m.ArticleId)).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).ToListAsync(cancel);
        Capacities = (await Participation.Of(sure.Where(m => m.Event!.Slug == slug).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).ToListAsync(cancel)).ToLookup(p => p.PersonSlug, StringComparer.Ordinal);
        People = sightings.GroupBy(s => s.PersonSlug, StringComparer.Ordinal).ToLookup(p => Capacities.Contains(p.Key));
        var signed = sure.Where(m => m.Property == MentionProperty.Agreement && m.Event!.Slug == slug).Select(m => m.AgreementId);
        Agreements = await sure.AgreementsAsync(signed, cancel);
        Awards = SeenAward.Once(await SeenAward.Of(sure.Where(m => m.Event!.Slug == slug)).ToListAsync(cancel));
        Others = [.. Capacities.Where(c => sightings.All(s => s.PersonSlug != c.Key))];
        News = await db.Articles.AsNoTracking().Published(now).ReadIn(Addresses.IsEnglish).Where(a => ids.Contains(a.Id)).NewestFirst().Select(Teaser.Of).ToListAsync(cancel);
        return Page();
    }
}
