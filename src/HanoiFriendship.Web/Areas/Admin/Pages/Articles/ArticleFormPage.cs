using System.Globalization;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>What the editor of a new and of an old article have in common.</summary>
public abstract partial class ArticleFormPage(SiteDbContext db, TimeProvider clock) : DeskPage
{
    [BindProperty]
    public ArticleForm Form { get; set; } = new();

    public IReadOnlyList<Section> Sections { get; private set; } = [];

    /// <summary>When what stands in the form was kept by itself; null where the form shows what is saved.</summary>
    public DateTime? UnsentAt { get; private set; }

    /// <summary>Under which the words are kept until they are saved.</summary>
    public abstract string FormPage { get; }

    /// <summary>Null for a new article.</summary>
    public virtual int? ArticleId => null;

    protected SiteDbContext Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;
    protected async Task ReadSectionsAsync(CancellationToken cancel) => Sections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).ToListAsync(cancel);

    /// <summary>What was typed and never saved comes back into the form; what says nothing new is forgotten.</summary>
    protected async Task TakeUnsentAsync(CancellationToken cancel)
    {
        if (await db.UnsentAsync(Actor.Id, FormPage, cancel) is not { } unsent)
        {
            return;
        }
        var typed = new ArticleForm();
        await FillAsync(typed, unsent);
        if (typed.SaysAs(Form))
        {
            await db.ForgetAsync(Actor.Id, FormPage, cancel);
            return;
        }
        (Form, UnsentAt) = (typed, unsent.At);
    }

    protected async Task FillAsync(ArticleForm form, Autosave unsent)
    {
        var fields = new FormCollection(unsent.Read().ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal));
        await TryUpdateModelAsync(form, nameof(Form), new FormValueProvider(BindingSource.Form, fields, CultureInfo.InvariantCulture));
        ModelState.Clear();
    }

    protected Task<bool> KeepUnsentAsync(CancellationToken cancel) => db.KeepAsync(Actor.Id!, FormPage, Request.Form.Where(f => f.Key.StartsWith(nameof(Form) + ".", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal), Now, cancel);

    /// <summary>The form as words to keep; null where something has to be mended first (the reasons are in the model state).</summary>
    protected async Task<Written?> ReadFormAsync(Article? article, ArticleContent? before, CancellationToken cancel)
    {
        await TakePicturesAsync(cancel);
        foreach (var (field, reason) in Form.Against())
        {
            ModelState.AddModelError($"Form.{field}", Text[reason.Text, reason.Parts]);
        }
        if (Form.Slug is { Length: > 0 } slug && await ArticleAddresses.AgainstAsync(db, article?.Id, slug.Trim(), cancel) is { } taken)
        {
            ModelState.AddModelError("Form.Slug", Text[taken.Text]);
        }
        if (Sections.All(s => s.Id != Form.SectionId))
        {
            ModelState.AddModelError("Form.SectionId", Text["Xin chọn chuyên mục."]);
        }
        var language = article?.Language ?? (Form.Language == Article.English ? Article.English : Article.Vietnamese);
        var partner = await FindAsync(Form.TranslationOf, cancel);
        if ((Form.TranslationOf is { Length: > 0 } && partner.Count != 1) || partner.Exists(p => p.Id == article?.Id || p.Language == language))
        {
            ModelState.AddModelError("Form.TranslationOf", Text["Bản dịch của bài nào: ghi địa chỉ của một bài bằng tiếng kia, như /tin-tuc/…"]);
        }
        var related = await FindAsync(Form.Related, cancel);
        if (related.Count != (Form.Related ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).Count())
        {
            ModelState.AddModelError("Form.Related", Text["Có địa chỉ không dẫn đến bài nào."]);
        }
        return !ModelState.IsValid ? null
            : new Written(Form.Content(before), Form.SectionId, Form.Slug?.Trim() is { Length: > 0 } wished ? wished : null, partner.FirstOrDefault()?.Id, [.. related.Select(r => r.Id).Where(i => i != article?.Id)], language) { Figures = Form.FigureContents() };
    }

    /// <summary>Hands in what has just been saved.</summary>
    protected async Task<IActionResult> SubmitAsync(ArticleSteps steps, int id, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == id, cancel);
        var reasons = await steps.TakeAsync(article, Step.Submit, new(article.Version, article.WorkingVersion), Actor, cancel);
        if (reasons.Count > 0)
        {
            TempData["Refused"] = string.Join(' ', reasons.Select(r => Text[r.Text, r.Parts].Value));
            return Redirect($"/quan-tri/bai/{id}/sua");
        }
        return Done(Text["Đã lưu và gửi duyệt."], $"/quan-tri/bai/{id}");
    }

    protected async Task<string?> AddressOfAsync(int? id, CancellationToken cancel) =>
        id is null ? null : await db.Articles.Where(a => a.Id == id).Select(a => "/tin-tuc/" + a.Slug).SingleOrDefaultAsync(cancel);

    private sealed record Found(int Id, string Language);

    /// <summary>The articles whose addresses were typed, in their order; old addresses count.</summary>
    private async Task<List<Found>> FindAsync(string? typed, CancellationToken cancel)
    {
        var slugs = InnerLinks.Articles(typed);
        // what one may not see is not there
        var (visible, seen) = (db.Articles.Published(Now).Select(a => a.Id), db.Articles.SeenBy(Actor).Select(a => a.Id));
        var found = await db.SlugHistory.Where(s => slugs.Contains(s.Slug) && (visible.Contains(s.ArticleId) || seen.Contains(s.ArticleId))).Select(s => new { s.Slug, s.ArticleId, s.Article!.Language }).ToListAsync(cancel);
        return [.. slugs.Select(slug => found.Find(f => f.Slug == slug)).Where(f => f is not null).Select(f => new Found(f!.ArticleId, f.Language))];
    }
}
