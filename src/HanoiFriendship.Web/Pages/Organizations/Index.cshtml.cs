using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Organizations;

/// <summary>Bodies the news names, by kind.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    public sealed record Listed(string Slug, string Name, string? English, string Kind, int Count);

    public IReadOnlyList<IGrouping<string, Listed>> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
        var listed = await db.Organizations.AsNoTracking().Where(o => o.MergedIntoId == null && shown.Any(m => m.OrganizationId == o.Id))
            .Select(o => new Listed(o.Slug, o.Name, o.EnglishName, o.Kind, shown.Where(m => m.OrganizationId == o.Id).Select(m => m.ArticleId).Distinct().Count())).ToListAsync(cancel);
        Kinds = [.. listed.OrderByDescending(o => o.Count).ThenBy(o => o.Name, StringComparer.CurrentCulture).GroupBy(o => RegisterWords.OrganizationKind(o.Kind), StringComparer.Ordinal).OrderBy(g => g.Key == RegisterWords.OrganizationKind("other")).ThenByDescending(g => g.Sum(o => o.Count))];
    }
}
