using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>The editor of an article: always of its newest words; what readers see changes when they are published.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes, ValueCountLimit = Setup.UnsentForms.MostFields)]
public sealed class EditModel(SiteDbContext db, ArticleWriter writer, ArticleSteps steps, TimeProvider clock) : ArticleFormPage(db, clock)
{
    public Article Article { get; private set; } = null!;

    public ArticleRevision Words { get; private set; } = null!;

    /// <summary>A republished text whose words are the source's until somebody changes them.</summary>
    public bool IsOfSource { get; private set; }

    public override int? ArticleId => Article.Id;

    public override string FormPage => PageOf(Article.Id);

    public static string PageOf(int id) => $"/quan-tri/bai/{id}/sua";

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var related = Words.SectionId is null ? Article.Related : Words.Related;
        var addresses = await Db.Articles.Where(a => related.Contains(a.Id)).Select(a => new { a.Id, a.Slug }).ToListAsync(cancel);
        var partner = await AddressOfAsync(Words.SectionId is null ? Article.TranslationOfId : Words.TranslationOfId, cancel);
        Form = ArticleForm.Of(Words, Article, related.Select(i => "/tin-tuc/" + addresses.Find(a => a.Id == i)?.Slug), partner);
        await TakeUnsentAsync(cancel);
        // older words than those that stand: both are shown, whoever saved
        return UnsentAt is not null && Form.Version != Words.Version ? Redirect($"/quan-tri/bai/{id}/xung-dot") : Page();
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken cancel) => SaveAsync(id, submit: false, cancel);

    public Task<IActionResult> OnPostSubmitAsync(int id, CancellationToken cancel) => SaveAsync(id, submit: true, cancel);

    public async Task<IActionResult> OnPostForgetAsync(int id, CancellationToken cancel)
    {
        await Db.ForgetAsync(Actor.Id, PageOf(id), cancel);
        TempData["Saved"] = true;
        return Done(Text["Đã bỏ bản chưa lưu."], PageOf(id));
    }

    private async Task<IActionResult> SaveAsync(int id, bool submit, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (await ReadFormAsync(Article, Words.Content, cancel) is not { } written)
        {
            return Page();
        }
        var outcome = await writer.SaveAsync(id, written, Form.Version, Form.Reason, Actor, cancel);
        if (outcome == SaveOutcome.Conflict)
        {
            if (await KeepUnsentAsync(cancel))
            {
                return Redirect($"/quan-tri/bai/{id}/xung-dot");
            }
            Refuse(["Bài vừa được người khác lưu, và bản của bạn quá dài để giữ tạm: xin chép ra nơi khác trước khi mở lại trang."]);
            return Page();
        }
        if (outcome != SaveOutcome.Saved)
        {
            return NotFound();
        }
        await Db.ForgetAsync(Actor.Id, FormPage, cancel);
        TempData["Saved"] = true;
        return submit ? await SubmitAsync(steps, id, cancel) : Done(Text["Đã lưu."], FormPage);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Article = (await Db.Articles.AsNoTracking().Include(a => a.Figures).SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        if (Article is null || !Actor.MayEdit(Article))
        {
            return false;
        }
        Words = await Db.NewestWordsAsync(Article, cancel);
        IsOfSource = Words.Content.Origin != Origin.Own && await Db.SourceWordsAsync(id, cancel) is { } source && !ArticlePublisher.IsReworded(source, Words.Content);
        await ReadSectionsAsync(cancel);
        return true;
    }
}
