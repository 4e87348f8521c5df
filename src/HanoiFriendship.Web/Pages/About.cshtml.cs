using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages;

/// <summary>About the site.</summary>
public sealed class AboutModel(SiteDbContext db, ArticleRenderer renderer) : PageModel
{
    public string Heading { get; private set; } = "";

    public bool HasEnglish { get; private set; }

    public string Html { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var page = await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == Model.Page.About, cancel);
        if (page is null)
        {
            return NotFound();
        }
        HasEnglish = page is { EnglishTitle: not null, EnglishBody: not null };
        (Heading, Html) = Addresses.IsEnglish && HasEnglish ? (page.EnglishTitle!, renderer.Render(page.EnglishBody!)) : (page.Title, renderer.Render(page.Body));
        return Page();
    }
}
