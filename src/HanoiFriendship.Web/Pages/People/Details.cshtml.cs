using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Registering;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.People;

/// <summary>A person: posts as the news has shown them, each with its sentence.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public Person Person { get; private set; } = null!;

    public IReadOnlyList<SeenPost> Posts { get; private set; } = [];

    /// <summary>Events whose articles name the person with a post.</summary>
    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    /// <summary>What the person did there, by address of the event.</summary>
    public ILookup<string, Participation> Capacities { get; private set; } = null!;

    public IReadOnlyList<Teaser> News { get; private set; } = [];

    /// <summary>Articles the page rests on.</summary>
    public int Articles => Posts.SelectMany(p => p.All).Select(s => s.ArticleSlug).Distinct(StringComparer.Ordinal).Count();

    public bool IsConfirmed => Posts.SelectMany(p => p.All).All(s => s.IsConfirmed);

    /// <summary>Academic or military title, as visible articles write it.</summary>
    public string? Honorific { get; private set; }

    /// <summary>"Chép chức danh": the titles of a day exactly as its articles write them.</summary>
    public IReadOnlyList<(string Day, string Words)> Chains => [.. Posts.SelectMany(p => p.All).Where(s => s.Date is not null && !s.IsStated).GroupBy(s => s.Date!).OrderByDescending(g => g.Key.First)
        .Select(g => (g.Key.Words(), Person.Name + ", " + string.Join(", ", Sighting.Chain([.. g]).Select(s => s.Written))))];

    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    public string JsonLd => StructuredData.Person(Person, OtherNames, Honorific, Posts);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        var person = await db.People.AsNoTracking().Include(p => p.Names).Include(p => p.Portrait!.Variants).AsSplitQuery().SingleOrDefaultAsync(p => p.Slug == slug && p.MergedIntoId == null, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        var sightings = person is null ? [] : await Sighting.Of(shown.Where(m => m.PersonId == person.Id)).ToListAsync(cancel);
        if (person is null || sightings.Count == 0)
        {
            return await db.MovedToAsync(EntryKind.Person, slug, shown, cancel) is { } moved ? RedirectPermanent(Addresses.Here($"/nhan-vat/{moved}")) : NotFound();
        }
        Honorific = await shown.Where(m => m.PersonId == person.Id && m.Property == MentionProperty.Honorific).OrderBy(m => m.Id).Select(m => m.Value).FirstOrDefaultAsync(cancel);
        var here = shown.Posts().Where(m => m.PersonId == person.Id).Select(m => m.ArticleId);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        Events = SeenEvent.Of(await SeenEvent.Facts(told.Where(m => here.Contains(m.ArticleId))).ToListAsync(cancel));
        Capacities = (await Participation.Of(shown.Where(m => m.PersonId == person.Id).OrderBy(m => m.Id)).ToListAsync(cancel)).ToLookup(p => p.EventSlug, StringComparer.Ordinal);
        News = await db.Articles.AsNoTracking().Published(now).ReadIn(Addresses.IsEnglish).Where(a => here.Contains(a.Id)).NewestFirst().Select(Teaser.Of).Take(6).ToListAsync(cancel);
        // the spellings of entries that were merged into this one are spellings of it
        OtherNames = await db.Set<PersonName>().Where(n => (n.PersonId == person.Id || (n.Person!.MergedIntoId == person.Id && !n.Person.IsHidden)) && n.Name != person.Name).OrderBy(n => n.Id).Select(n => n.Name).Distinct().ToListAsync(cancel);
        (Person, Posts) = (person, SeenPost.Of(sightings));
        return Page();
    }
}
