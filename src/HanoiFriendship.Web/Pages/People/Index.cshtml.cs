using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.People;

/// <summary>Everybody the news names with a post, by given name.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Listed(string Slug, string Name, string? Honorific, IReadOnlyList<SeenPost> Posts);

    /// <summary>By the first letter of the given name, in the order of the Vietnamese alphabet.</summary>
    public IReadOnlyList<IGrouping<string, Listed>> People { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
        var posts = (await Sighting.Of(shown).ToListAsync(cancel)).ToLookup(s => s.PersonSlug, StringComparer.Ordinal);
        var named = shown.Posts();
        var people = await db.People.AsNoTracking().Where(p => p.MergedIntoId == null && named.Any(m => m.PersonId == p.Id))
            .OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new { p.Slug, p.Name, Honorific = shown.Where(m => m.PersonId == p.Id && m.Property == MentionProperty.Honorific).OrderBy(m => m.Id).Select(m => m.Value).FirstOrDefault() }).ToListAsync(cancel);
        People = [.. people.Select(p => new Listed(p.Slug, p.Name, p.Honorific, [.. SeenPost.Of(posts[p.Slug]).Take(2)])).GroupBy(p => VietnameseOrder.Letter(p.Name), StringComparer.Ordinal)];
    }
}
