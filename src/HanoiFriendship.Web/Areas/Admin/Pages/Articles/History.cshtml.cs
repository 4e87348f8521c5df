using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>Every version of an article: who, when, why; any two beside each other; an old one taken up again.</summary>
[Authorize(nameof(Right.WriteOwn))]
public sealed class HistoryModel(SiteDbContext db, ArticleWriter writer) : DeskPage
{
    public sealed record Listed(int Number, Guid Version, RevisionKind Kind, string By, DateTime At, string Reason, DateTime? PublishedAt);

    private sealed record Worded(ArticleContent Content, IReadOnlyList<FigureContent>? Figures);

    [BindProperty(SupportsGet = true, Name = "tu")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "den")]
    public int? To { get; set; }

    public Article Article { get; private set; } = null!;

    public IReadOnlyList<Listed> Revisions { get; private set; } = [];

    public IReadOnlyList<FieldDiff>? Differences { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        To ??= Revisions[0].Number;
        From ??= Revisions.FirstOrDefault(r => r.Number < To)?.Number;
        var (old, now) = (await ContentAsync(id, From, cancel), await ContentAsync(id, To, cancel));
        Differences = old is null || now is null ? null : RevisionDiff.Of((old.Content, old.Figures), (now.Content, now.Figures));
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(int id, int number, Guid seen, CancellationToken cancel)
    {
        var outcome = await writer.RestoreAsync(id, number, seen, Actor, cancel);
        if (outcome is SaveOutcome.NotFound or SaveOutcome.Denied)
        {
            return NotFound();
        }
        if (outcome == SaveOutcome.Saved)
        {
            // taking up an older version is giving up what was typed meanwhile
            await db.ForgetAsync(Actor.Id, EditModel.PageOf(id), cancel);
            TempData["Saved"] = true;
            return Done(Text["Bản {0} nay là bản mới nhất.", number], EditModel.PageOf(id));
        }
        TempData["Refused"] = Text["Bài vừa được lưu thêm bản mới; xin xem lại rồi làm tiếp."].Value;
        return Redirect($"/quan-tri/bai/{id}/lich-su");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Article = (await db.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        if (Article is null || !Actor.MayEdit(Article))
        {
            return false;
        }
        Revisions = await db.Set<ArticleRevision>().Where(r => r.ArticleId == id).OrderByDescending(r => r.Number)
            .Select(r => new Listed(r.Number, r.Version, r.Kind, r.By, r.At, r.Reason, r.PublishedAt)).ToListAsync(cancel);
        return true;
    }

    private Task<Worded?> ContentAsync(int id, int? number, CancellationToken cancel) =>
        db.Set<ArticleRevision>().AsNoTracking().Where(r => r.ArticleId == id && r.Number == number).Select(r => new Worded(r.Content, r.Figures)).SingleOrDefaultAsync(cancel);
}
