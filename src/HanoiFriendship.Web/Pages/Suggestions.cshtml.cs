using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Searching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Pages;

/// <summary>What the search box offers while one types; the search itself works without.</summary>
public sealed class SuggestionsModel(SiteDbContext db, TimeProvider clock, IArticleSearch search, IStringLocalizer<Texts> text) : PageModel
{
    private const int MostOfEach = 4;

    /// <param name="Text">The name or headline.</param>
    /// <param name="Sort">What it is, in words.</param>
    public sealed record Suggestion(string Text, string Sort, string Address);

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "q")] string? typed, [FromServices] RegisterSearch names, CancellationToken cancel)
    {
        var query = SearchQuery.Read(typed);
        if (query.IsEmpty || query.Typed.Length < 2)
        {
            return new JsonResult(Array.Empty<Suggestion>());
        }
        var people = await names.PeopleAsync(query, MostOfEach, cancel);
        var organizations = await names.OrganizationsAsync(query, MostOfEach, cancel);
        var published = db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).ReadIn(Addresses.IsEnglish);
        var articles = await (from hit in search.Hits(db, query) join a in published on hit.ArticleId equals a.Id orderby hit.Exactness, hit.Score, a.Id descending select new { Title = Addresses.IsEnglish ? a.Content.EnglishTitle ?? a.Content.Title : a.Content.Title, a.Slug }).Take(MostOfEach).ToListAsync(cancel);
        return new JsonResult((Suggestion[])
        [
            .. people.Select(p => new Suggestion(p.Name, p.Post.InOneLine, Addresses.Here($"/nhan-vat/{p.Slug}"))),
            .. organizations.Select(o => new Suggestion(o.Name, o.Matched == o.Name ? RegisterWords.OrganizationKind(o.Kind) : o.Matched, Addresses.Here($"/to-chuc/{o.Slug}"))),
            .. articles.Select(a => new Suggestion(a.Title, text["Tin bài"], Addresses.Here($"/tin-tuc/{a.Slug}"))),
        ]);
    }
}
