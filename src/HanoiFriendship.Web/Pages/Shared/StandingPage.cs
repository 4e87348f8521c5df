using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>A page whose text the newsroom writes.</summary>
public abstract class StandingPage(SiteDbContext db, ArticleRenderer renderer) : PageModel
{
    /// <summary>Its address without the slash.</summary>
    public abstract string Slug { get; }

    public string Heading { get; private set; } = "";

    public bool HasEnglish { get; private set; }

    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == Slug, cancel);
        if (page is null)
        {
            return NotFound();
        }
        HasEnglish = page is { EnglishTitle: not null, EnglishBody: not null };
        (Heading, Html) = Addresses.IsEnglish && HasEnglish ? (page.EnglishTitle!, renderer.Render(page.EnglishBody!)) : (page.Title, renderer.Render(page.Body));
        return Page();
    }
}
