using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages;

/// <summary>People, organizations, events and articles that have the words; marks may be left out.</summary>
public sealed class SearchModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register, IArticleSearch search, IStringLocalizer<Texts> text) : PageModel
{
    private const int MostOfEach = 6;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public ArticleFilter Filter { get; set; } = new();

    public SearchQuery Query { get; private set; } = SearchQuery.Read(null);

    public IReadOnlyList<RegisterSearch.FoundPerson> People { get; private set; } = [];

    public IReadOnlyList<RegisterSearch.FoundOrganization> Organizations { get; private set; } = [];

    public IReadOnlyList<SeenEvent> Events { get; private set; } = [];

    public IReadOnlyList<(Teaser Teaser, IReadOnlyList<Excerpt.Part> Excerpt)> Found { get; private set; } = [];

    public int Count { get; private set; }

    public Pager Pager { get; private set; } = new("/tim-kiem", 1, 1);

    public IReadOnlyList<ArticleFilter.Facet> Facets { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromServices] RegisterSearch names, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        Query = SearchQuery.Read(Typed);
        if (Query.IsEmpty)
        {
            return Page();
        }
        if (Filter.IsEmpty && PageNumber is null or 1)
        {
            People = await names.PeopleAsync(Query, MostOfEach, cancel);
            Organizations = await names.OrganizationsAsync(Query, MostOfEach, cancel);
            Events = await names.EventsAsync(Query, MostOfEach, cancel);
        }
        return await ReadArticlesAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> ReadArticlesAsync(CancellationToken cancel)
    {
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);
        var shown = db.Mentions.AsNoTracking().Shown(published, register.Value);
        var hits = search.Hits(db, Query);
        var listed = published.ReadIn(Addresses.IsEnglish);
        var filtered = Filter.Apply(listed, shown);
        var path = "/tim-kiem?q=" + Uri.EscapeDataString(Query.Typed);
        var ranked = from hit in hits
                     join article in filtered on hit.ArticleId equals article.Id
                     orderby hit.Exactness, hit.Score, article.Content.Printed.FirstDay descending, article.Id descending
                     select article;
        var matches = search.Matches(db, Query);
        Count = await filtered.Where(a => matches.Contains(a.Id)).CountAsync(cancel);
        if (await Pager.TakeAsync(ranked.Select(a => a.Id), Filter.Address(path), PageNumber ?? 1, cancel, Count) is not var (ids, pager))
        {
            return false;
        }
        var found = await published.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Html }).ToDictionaryAsync(a => a.Id, a => a.Html, cancel);
        var teasers = await Teaser.WithKindsAsync(await published.Where(a => ids.Contains(a.Id)).Select(Teaser.Of).ToListAsync(cancel), shown, cancel);
        Found = [.. teasers.OrderBy(t => ids.ToList().IndexOf(t.Id)).Select(t => (t, Excerpt.Of($"{t.Lead} {Excerpt.PlainText(found[t.Id])}", Query)))];
        Pager = pager;
        Facets = await Filter.FacetsAsync(listed.Where(a => matches.Contains(a.Id)), shown, (path, t => text[t]), cancel);
        return true;
    }
}
