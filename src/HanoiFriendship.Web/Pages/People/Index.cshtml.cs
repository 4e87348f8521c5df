using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.People;

/// <summary>Everybody the news names with a post, by given name; where they are many, letter by letter.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    /// <summary>So many people stand on one page, whatever their letters.</summary>
    private const int MostOnOnePage = 150;

    public sealed record Listed(string Slug, string Name, string? Honorific, IReadOnlyList<SeenPost> Posts);

    [BindProperty(SupportsGet = true, Name = "chu")]
    public string? Letter { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    /// <summary>First letters of given names, in the order of the Vietnamese alphabet.</summary>
    public IReadOnlyList<string> Letters { get; private set; } = [];

    /// <summary>Each letter has a page of its own.</summary>
    public bool IsByLetter { get; private set; }

    public IReadOnlyList<IGrouping<string, Listed>> People { get; private set; } = [];

    public Pager Pager { get; private set; } = new("/nhan-vat", 1, 1);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
        var named = shown.Posts().Select(m => m.PersonId);
        var all = await db.People.AsNoTracking().Where(p => p.MergedIntoId == null && named.Contains(p.Id)).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Slug, p.Name }).ToListAsync(cancel);
        var byLetter = all.GroupBy(p => VietnameseOrder.Letter(p.Name), StringComparer.Ordinal).ToList();
        (Letters, IsByLetter) = (byLetter.ConvertAll(g => g.Key), all.Count > MostOnOnePage);
        var here = IsByLetter || Letter is not null ? [.. byLetter.Where(g => g.Key == (Letter ?? Letters[0])).SelectMany(g => g)] : all;
        Pager = new(Letter is null ? "/nhan-vat" : "/nhan-vat?chu=" + Uri.EscapeDataString(Letter), PageNumber ?? 1, Math.Max(1, (here.Count + MostOnOnePage - 1) / MostOnOnePage));
        if (Pager.Page < 1 || Pager.Page > Pager.Pages || (here.Count == 0 && Letter is not null))
        {
            return NotFound();
        }
        here = [.. here.Skip((Pager.Page - 1) * MostOnOnePage).Take(MostOnOnePage)];
        var ids = here.Select(p => p.Id).ToList();
        var told = shown.Where(m => ids.Contains(m.PersonId!.Value));
        var posts = (await Sighting.Of(told).ToListAsync(cancel)).ToLookup(s => s.PersonSlug, StringComparer.Ordinal);
        var honorifics = (await told.Where(m => m.Property == MentionProperty.Honorific).OrderBy(m => m.Id).Select(m => new { m.PersonId, m.Value }).ToListAsync(cancel)).ToLookup(h => h.PersonId, h => h.Value);
        People = [.. here.Select(p => new Listed(p.Slug, p.Name, honorifics[p.Id].FirstOrDefault(), [.. SeenPost.Of(posts[p.Slug]).Take(2)])).GroupBy(p => VietnameseOrder.Letter(p.Name), StringComparer.Ordinal)];
        return Page();
    }
}
