using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Agreements;

/// <summary>What was signed, with whom, for which years: each with its sentence.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Side(string Slug, string Name, string? English, int Count);

    private const int MostParties = 20;

    [BindProperty(SupportsGet = true, Name = "to-chuc")]
    public string? Party { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public IReadOnlyList<SeenAgreement> Agreements { get; private set; } = [];

    public IReadOnlyList<Side> Parties { get; private set; } = [];

    public Pager Pager { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
        var parties = await shown.Where(m => m.Property == MentionProperty.Party).GroupBy(m => new { m.Organization!.Slug, m.Organization.Name, m.Organization.EnglishName }).Select(g => new { g.Key, Count = g.Select(m => m.AgreementId).Distinct().Count() }).ToListAsync(cancel);
        Parties = [.. parties.Select(p => new Side(p.Key.Slug, p.Key.Name, p.Key.EnglishName, p.Count)).OrderByDescending(p => p.Count).ThenBy(p => p.Name, StringComparer.CurrentCulture).Take(MostParties)];
        if (Party is not null && parties.TrueForAll(p => p.Key.Slug != Party))
        {
            return NotFound();
        }
        var chosen = db.Agreements.AsNoTracking().Where(a => shown.Any(m => m.AgreementId == a.Id && m.Property == MentionProperty.Agreement) && (Party == null || shown.Any(m => m.AgreementId == a.Id && m.Property == MentionProperty.Party && m.Organization!.Slug == Party)));
        if (await Pager.TakeAsync(chosen.OrderByDescending(a => a.FirstDay).ThenByDescending(a => a.Id).Select(a => a.Id), Party is null ? "/van-ban-ky-ket" : "/van-ban-ky-ket?to-chuc=" + Party, PageNumber ?? 1, cancel) is not var (ids, pager))
        {
            return NotFound();
        }
        Pager = pager;
        Agreements = await shown.AgreementsAsync(db.Agreements.Where(a => ids.Contains(a.Id)).Select(a => (int?)a.Id), cancel);
        return Page();
    }
}
