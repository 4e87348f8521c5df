using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>All articles one may see, by filters that are links.</summary>
[Authorize(nameof(Right.WriteOwn))]
public sealed class IndexModel(SiteDbContext db, TimeProvider clock) : DeskPage
{
    private const int PageSize = 40;

    /// <summary>A filter: its word in the address, its name.</summary>
    public sealed record Filter(string Word, string Name, int Count);

    public sealed record Listed(Article Article, string Section);

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Filter> Filters { get; private set; } = [];

    public IReadOnlyList<Listed> Articles { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Number is < 1 or > 100_000 || (Which is not null && DeskFilters.All.All(f => f.Word != Which)))
        {
            return BadRequest();
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var seen = db.Articles.AsNoTracking().SeenBy(Actor);
        if (Query?.Trim() is { Length: > 0 } typed)
        {
            var folded = SearchText.Folded(typed).Trim();
            seen = seen.Where(a => a.Search.Title.Contains(folded) || a.Search.Body.Contains(folded));
        }
        var filters = new List<Filter>();
        foreach (var (word, name, _) in DeskFilters.All)
        {
            filters.Add(new(word, name, await DeskFilters.Apply(word, seen, db, Actor, now).CountAsync(cancel)));
        }
        Filters = filters;
        var chosen = Which is null ? seen : DeskFilters.Apply(Which, seen, db, Actor, now);
        Count = await chosen.CountAsync(cancel);
        Articles = await chosen.OrderByDescending(a => a.LastPublishedAt ?? a.CreatedAt).ThenByDescending(a => a.Id).Skip((Number - 1) * PageSize).Take(PageSize).Select(a => new Listed(a, a.Section!.Name)).ToListAsync(cancel);
        return Number > Pages ? NotFound() : Page();
    }

    public string Address(string? which, int page = 1)
    {
        var parts = new[] { ("muc", which), ("q", string.IsNullOrWhiteSpace(Query) ? null : Query), ("trang", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null) };
        var query = string.Join('&', parts.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        return "/quan-tri/bai" + (query.Length > 0 ? "?" + query : "");
    }
}
