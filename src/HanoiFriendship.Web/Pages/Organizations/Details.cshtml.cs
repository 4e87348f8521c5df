using System.Globalization;
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

namespace HanoiFriendship.Web.Pages.Organizations;

/// <summary>An organization: its names, who led it as the news has shown, and who did on a given day.</summary>
public sealed class DetailsModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    /// <summary>"Ai giữ chức vụ này vào ngày …?"</summary>
    [BindProperty(SupportsGet = true, Name = "ngay")]
    public string? DayWanted { get; set; }

    /// <summary>As a browser sends it, or as one types it here: day, month, year.</summary>
    public DateOnly? Day { get; private set; }

    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy"];

    private const int MostEvents = 8;

    public Organization Organization { get; private set; } = null!;

    /// <summary>Names that mean it everywhere, and names that do only beside it.</summary>
    public ILookup<bool, string> Names { get; private set; } = null!;

    public IReadOnlyList<SeenPost> Posts { get; private set; } = [];

    public IReadOnlyList<HolderOnDay> Holders { get; private set; } = [];

    /// <summary>Events it held.</summary>
    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    public IReadOnlyList<Teaser> News { get; private set; } = [];

    /// <summary>What it has signed.</summary>
    public IReadOnlyList<SeenAgreement> Agreements { get; private set; } = [];

    /// <summary>What it was given.</summary>
    public IReadOnlyList<SeenAward> Awards { get; private set; } = [];

    /// <summary>What it is to others, and they to it.</summary>
    public IReadOnlyList<Relation> Relations { get; private set; } = [];

    public bool IsConfirmed => Posts.Count > 0 && Posts.SelectMany(p => p.All).All(s => s.IsConfirmed);

    public string JsonLd => StructuredData.Organization(Organization, [.. Names[false].Where(n => n != Organization.Name)]);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        Day = DateOnly.TryParseExact(DayWanted, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wanted) ? wanted : null;
        if (!ModelState.IsValid || (!string.IsNullOrEmpty(DayWanted) && Day is null))
        {
            return BadRequest();
        }
        var organization = await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Slug == slug && o.MergedIntoId == null, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        if (organization is null || !await shown.AnyAsync(m => m.OrganizationId == organization.Id, cancel))
        {
            return await db.MovedToAsync(EntryKind.Organization, slug, shown, cancel) is { } moved ? RedirectPermanent(Addresses.Here($"/to-chuc/{moved}")) : NotFound();
        }
        Organization = organization;
        var held = db.Appointments.Where(a => a.Position!.OrganizationId == organization.Id).Select(a => (int?)a.Id);
        var sightings = await Sighting.Of(shown.Where(m => held.Contains(m.AppointmentId))).ToListAsync(cancel);
        Posts = SeenPost.Of(sightings);
        Holders = Day is { } day ? HolderOnDay.On(day, sightings) : [];
        var organized = await shown.Where(m => m.OrganizationId == organization.Id && m.Property == MentionProperty.Organizer && m.Event!.FirstDay != null).Select(m => new { m.EventId, m.Event!.FirstDay }).Distinct().OrderByDescending(e => e.FirstDay).Take(MostEvents).Select(e => e.EventId).ToListAsync(cancel);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now), register.Value);
        Events = SeenEvent.Of(await SeenEvent.Facts(told.Where(m => organized.Contains(m.EventId))).ToListAsync(cancel));
        News = await db.Articles.AsNoTracking().Published(now).ReadIn(Addresses.IsEnglish).Where(a => shown.Where(m => m.OrganizationId == organization.Id).Select(m => m.ArticleId).Contains(a.Id)).NewestFirst().Select(Teaser.Of).Take(6).ToListAsync(cancel);
        var names = await shown.Where(m => m.OrganizationId == organization.Id && (m.Property == MentionProperty.Name || m.Property == MentionProperty.Alias)).GroupBy(m => m.Value).Select(g => new { Name = g.Key, First = g.Min(m => m.Id) }).ToListAsync(cancel);
        var stated = await db.Set<OrganizationName>().Where(n => n.IsStated && (n.OrganizationId == organization.Id || n.Organization!.MergedIntoId == organization.Id)).Select(n => new { n.Name, n.IsContextual }).ToListAsync(cancel);
        Names = names.OrderBy(n => n.First).Select(n => (n.Name, IsContextual: !NameKeys.IsGlobal(n.Name, organization.Name))).Where(n => !stated.Exists(s => s.Name == n.Name)).Concat(stated.Select(s => (s.Name, s.IsContextual))).Distinct().ToLookup(n => n.IsContextual, n => n.Name);
        var signed = shown.Where(m => m.Property == MentionProperty.Party && m.OrganizationId == organization.Id).Select(m => m.AgreementId);
        Agreements = await told.AgreementsAsync(signed, cancel);
        Awards = SeenAward.Once(await SeenAward.Of(shown.Where(m => m.OrganizationId == organization.Id)).ToListAsync(cancel));
        Relations = await Relation.OfAsync(db, organization.Id, shown, cancel);
        return Page();
    }
}
