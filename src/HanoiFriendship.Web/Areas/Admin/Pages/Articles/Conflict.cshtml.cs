using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>Somebody else saved first: both texts, what differs, and going on from either; neither is lost.</summary>
[Authorize(nameof(Right.WriteOwn))]
public sealed class ConflictModel(SiteDbContext db, TimeProvider clock) : ArticleFormPage(db, clock)
{
    private Article article = null!;

    public override int? ArticleId => article.Id;

    public override string FormPage => EditModel.PageOf(article.Id);

    /// <summary>What stands saved.</summary>
    public ArticleRevision Saved { get; private set; } = null!;

    /// <summary>Saves since the words one began from, the latest first.</summary>
    public IReadOnlyList<ArticleRevision> Since { get; private set; } = [];

    /// <summary>From what is saved to one's own.</summary>
    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (await Db.UnsentAsync(Actor.Id, FormPage, cancel) is null)
        {
            return Redirect(FormPage);
        }
        await TakeUnsentAsync(cancel);
        if (UnsentAt is null)
        {
            return Redirect(FormPage);
        }
        var revisions = Db.Set<ArticleRevision>().AsNoTracking().Where(r => r.ArticleId == id && r.Kind != RevisionKind.Proposed);
        var from = await revisions.Where(r => r.Version == Form.Version).Select(r => r.Number).SingleOrDefaultAsync(cancel);
        Since = await revisions.Where(r => r.Number > from).OrderByDescending(r => r.Number).Take(20).ToListAsync(cancel);
        Differences = RevisionDiff.Of((Saved.Content, Saved.Figures), (Form.Content(Saved.Content), Form.FigureContents()));
        return Page();
    }

    /// <summary>One's own words, now knowing of the others: the next save is no conflict any more.</summary>
    public async Task<IActionResult> OnPostMineAsync(int id, Guid seen, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await Db.UnsentAsync(Actor.Id, FormPage, cancel) is not { } unsent)
        {
            return NotFound();
        }
        var fields = unsent.Read().ToDictionary(StringComparer.Ordinal);
        fields["Form.Version"] = seen.ToString();
        await Db.KeepAsync(Actor.Id!, FormPage, fields, Now, cancel);
        return Redirect(FormPage);
    }

    /// <summary>The saved words; one's own stay in the history as a proposal.</summary>
    public async Task<IActionResult> OnPostSavedAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await Db.UnsentAsync(Actor.Id, FormPage, cancel) is not { } unsent)
        {
            return NotFound();
        }
        await FillAsync(Form, unsent);
        article.AddRevision(new() { Content = Form.Content(Saved.Content), SectionId = article.SectionId, Figures = Form.FigureContents(), Kind = RevisionKind.Proposed, By = Actor.Name, ById = Actor.Id, At = Now, Reason = "Chưa lưu được vì người khác đã lưu trước" });
        await Db.SaveChangesAsync(cancel);
        await Db.ForgetAsync(Actor.Id, FormPage, cancel);
        return Done(Text["Bản của bạn được giữ trong lịch sử."], FormPage);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        article = (await Db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        if (article is null || !Actor.MayEdit(article))
        {
            return false;
        }
        Saved = await Db.NewestWordsAsync(article, cancel);
        return true;
    }
}
