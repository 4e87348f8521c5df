using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>What is in the form as readers would see it, by the views and the renderer of the public page; nothing is stored.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes, ValueCountLimit = Setup.UnsentForms.MostFields)]
public sealed class PreviewModel(SiteDbContext db, ArticleRenderer renderer) : DeskPage
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    [BindProperty]
    public int? ArticleId { get; set; }

    public ArticleView View { get; private set; } = null!;

    public IActionResult OnGet() => Redirect("/quan-tri/bai");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var article = ArticleId is { } id ? await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) : null;
        if (article is not null && !Actor.MayEdit(article))
        {
            return NotFound();
        }
        var content = Form.Content(article?.Content);
        View = new(content, renderer.Render(content.Body, await db.FiguresAsync(Form.FigureContents(), cancel), PictureHtml.Newsroom), article?.Language ?? Form.Language ?? Article.Vietnamese, false, []) { IsPreview = true };
        ModelState.Clear();
        // the live preview asks for the article alone
        return Request.Headers["X-Requested-With"] == "fetch" ? Partial("_ArticlePreview", View) : Page();
    }
}
