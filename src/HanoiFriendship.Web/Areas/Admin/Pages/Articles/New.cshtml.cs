using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>A new article: nothing is stored under a name before its first save, and nothing typed is lost until then.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes, ValueCountLimit = Setup.UnsentForms.MostFields)]
public sealed class NewModel(SiteDbContext db, ArticleWriter writer, ArticleSteps steps, TimeProvider clock) : ArticleFormPage(db, clock)
{
    private const string Address = "/quan-tri/bai/moi";

    public sealed record Unfinished(string Page, string Title, DateTime At);

    /// <summary>Tells several new articles of one person apart.</summary>
    [BindProperty(SupportsGet = true, Name = "khoa")]
    public Guid? Key { get; set; }

    /// <summary>Other new articles that were never saved.</summary>
    public IReadOnlyList<Unfinished> Others { get; private set; } = [];

    public override string FormPage => $"{Address}?khoa={Key}";

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        Form.SectionId = Sections.Count > 0 ? Sections[0].Id : 0;
        await TakeUnsentAsync(cancel);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => SaveAsync(submit: false, cancel);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancel) => SaveAsync(submit: true, cancel);

    private async Task<IActionResult> SaveAsync(bool submit, CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (await ReadFormAsync(null, null, cancel) is not { } written)
        {
            return Page();
        }
        var (article, outcome) = await writer.BeginAsync(written, Key, Form.Reason, Actor, cancel);
        if (outcome == SaveOutcome.Conflict)
        {
            // the form of the first save, sent again when others had gone on from it
            var fields = Request.Form.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
            fields["Form.Version"] = (await writer.FirstVersionAsync(article.Id, cancel)).ToString();
            await Db.KeepAsync(Actor.Id!, EditModel.PageOf(article.Id), fields, Now, cancel);
            return Redirect($"/quan-tri/bai/{article.Id}/xung-dot");
        }
        await Db.ForgetAsync(Actor.Id, FormPage, cancel);
        TempData["Saved"] = true;
        return submit ? await SubmitAsync(steps, article.Id, cancel) : Done(Text["Đã lưu bản nháp."], $"/quan-tri/bai/{article.Id}/sua");
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await Db.ForgetAsync(Actor.Id, FormPage, cancel);
        return Done(Text["Đã bỏ bản chưa lưu."], Address);
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Key ??= Guid.NewGuid();
        await ReadSectionsAsync(cancel);
        var unsent = await Db.Autosaves.AsNoTracking().Where(a => a.UserId == Actor.Id && a.Page.StartsWith(Address) && a.Page != FormPage).OrderByDescending(a => a.At).Take(10).ToListAsync(cancel);
        Others = [.. unsent.Select(a => new Unfinished(a.Page, a.Read().GetValueOrDefault("Form.Title") ?? "", a.At))];
    }
}
