using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>A draft for who has its link; gone when the link runs out or is revoked, and the article itself once that is public.</summary>
[AllowAnonymous]
public sealed class PreviewByLinkModel(SiteDbContext db, ArticleRenderer renderer, TimeProvider clock) : DeskPage
{
    public ArticleView View { get; private set; } = null!;

    public DateTime Until { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancel)
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var (now, hash) = (clock.GetUtcNow().UtcDateTime, PreviewLink.HashOf(secret));
        var link = await db.PreviewLinks.AsNoTracking().Include(l => l.Article).SingleOrDefaultAsync(l => l.Hash == hash && l.RevokedAt == null && l.ExpiresAt > now, cancel);
        if (link?.Article is not { } article)
        {
            return NotFound();
        }
        if (link.IsSpent(article, now))
        {
            return Redirect($"/tin-tuc/{article.Slug}");
        }
        var words = await db.NewestWordsAsync(article, cancel);
        Until = link.ExpiresAt;
        View = new(words.Content, renderer.Render(words.Content.Body, await db.FiguresAsync(article, words, cancel), $"/xem-truoc/{secret}/anh/"), article.Language, false, []) { IsPreview = true };
        return Page();
    }
}
