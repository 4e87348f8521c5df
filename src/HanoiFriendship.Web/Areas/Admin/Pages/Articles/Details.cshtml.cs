using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>One article before its editors: how far it is, what is missing, how it will look, what colleagues say, and the steps that may be taken.</summary>
[Authorize(nameof(Right.WriteOwn))]
public sealed class DetailsModel(SiteDbContext db, ArticleSteps steps, ArticleRenderer renderer, TimeProvider clock) : DeskPage
{
    public Article Article { get; private set; } = null!;

    /// <summary>The newest words.</summary>
    public ArticleRevision Words { get; private set; } = null!;

    public ArticleView View { get; private set; } = null!;

    public IReadOnlyList<CheckItem> Checks { get; private set; } = [];

    public IReadOnlyList<Remark> Remarks { get; private set; } = [];

    public IReadOnlyList<PreviewLink> Links { get; private set; } = [];

    /// <summary>Shown once, stored nowhere.</summary>
    public string? NewLink { get; private set; }

    /// <summary>What was typed, kept where it is refused.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Day and hour in Hanoi, as the browser's field writes them.</summary>
    [BindProperty]
    public DateTime? At { get; set; }

    [BindProperty]
    public CorrectionKind? Kind { get; set; }

    [BindProperty]
    public bool Override { get; set; }

    /// <summary>The step whose form was refused, so that what was typed stands there again.</summary>
    public Step? Tried { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public LiveStage Live => Article.LiveAt(Now);

    public bool Can(Step step) => Article.Against(step, Actor, Now) is null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? await ShowAsync(cancel) : NotFound();

    public async Task<IActionResult> OnPostStepAsync(int id, Step step, Guid version, Guid words, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var isMissing = (step == Step.Schedule && At is null) || !ModelState.IsValid || !Enum.IsDefined(step);
        var input = new StepInput(version, words, Note is { Length: > 1000 } ? Note[..1000] : Note, At is { } at ? HanoiTime.ToUtc(at) : null, Kind, Override);
        var reasons = isMissing ? ["Giờ hẹn chưa đúng."] : await steps.TakeAsync(Article, step, input, Actor, cancel);
        if (reasons.Count == 0)
        {
            return Done(Text[Said(step)], $"/quan-tri/bai/{id}");
        }
        Refuse(reasons);
        Tried = step;
        // what the step had begun to change is not what stands stored
        db.ChangeTracker.Clear();
        await FindAsync(id, cancel);
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostRemarkAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (Note?.Trim() is { Length: > 0 } text)
        {
            db.Add(new Remark { ArticleId = id, By = Actor.Name, At = Now, Text = text.Length > Remark.Longest ? text[..Remark.Longest] : text });
            await db.SaveChangesAsync(cancel);
        }
        return Redirect($"/quan-tri/bai/{id}#trao-doi");
    }

    public async Task<IActionResult> OnPostLinkAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var (link, secret) = PreviewLink.Make(id, Actor, Now);
        db.Add(link);
        db.Add(AuditEntry.Of(Actor, Now, "preview.make", $"bai/{id}", Article.Content.Title));
        await db.SaveChangesAsync(cancel);
        NewLink = $"{Request.Scheme}://{Request.Host}/xem-truoc/{secret}";
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostRevokeAsync(int id, int link, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || await db.PreviewLinks.SingleOrDefaultAsync(l => l.Id == link && l.ArticleId == id, cancel) is not { } known)
        {
            return NotFound();
        }
        known.RevokedAt ??= Now;
        db.Add(AuditEntry.Of(Actor, Now, "preview.revoke", $"bai/{id}", Article.Content.Title));
        await db.SaveChangesAsync(cancel);
        return Done(Text["Đã thu hồi liên kết xem trước."], $"/quan-tri/bai/{id}");
    }

    public async Task<IActionResult> OnPostPinAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel) || !Actor.May(Right.Publish))
        {
            return Article is null ? NotFound() : Forbid();
        }
        Article.PinnedAt = Article.PinnedAt is null ? Now : null;
        db.Add(AuditEntry.Of(Actor, Now, Article.PinnedAt is null ? "article.unpin" : "article.pin", $"bai/{id}", Article.Content.Title));
        await db.SaveChangesAsync(cancel);
        return Done(Text[Article.PinnedAt is null ? "Đã bỏ ghim." : "Đã ghim lên đầu trang chủ."], $"/quan-tri/bai/{id}");
    }

    private static string Said(Step step) => step switch
    {
        Step.Submit => "Đã gửi duyệt.",
        Step.Return => "Đã trả lại cho người viết.",
        Step.Approve => "Đã duyệt.",
        Step.Publish => "Đã đăng.",
        Step.Schedule => "Đã hẹn giờ đăng.",
        Step.Unschedule => "Đã bỏ giờ hẹn.",
        Step.Limit => "Đã đặt thời hạn hiển thị.",
        Step.Withdraw => "Đã gỡ bài.",
        Step.Restore => "Đã khôi phục bài.",
        _ => "Đã bỏ bản sửa; các bản ấy vẫn còn trong lịch sử.",
    };

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Article = (await db.Articles.Include(a => a.Figures).SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        return Article is not null && Actor.MayEdit(Article);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Words = await db.NewestWordsAsync(Article, cancel);
        var source = await db.SourceWordsAsync(Article.Id, cancel);
        View = new(Words.Content, renderer.Render(Words.Content.Body, Article.Figures), Article.Language, source is not null && ArticlePublisher.IsReworded(source, Words.Content), []);
        Checks = await Checklist.OfAsync(db, Article, Words, source, cancel);
        Remarks = await db.Remarks.AsNoTracking().Where(r => r.ArticleId == Article.Id).OrderBy(r => r.At).ToListAsync(cancel);
        Links = await db.PreviewLinks.AsNoTracking().Where(l => l.ArticleId == Article.Id && l.RevokedAt == null && l.ExpiresAt > Now).ToListAsync(cancel);
        return Page();
    }
}
