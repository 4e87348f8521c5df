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

    /// <summary>Number of the version readers see, where the newest is another.</summary>
    public int? LiveNumber { get; private set; }

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

    private const int LongestNote = 1000;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public LiveStage Live => Article.LiveAt(Now);

    public string NameOf(Step step) => step == Step.Publish && Live == LiveStage.Public ? StepWords.PublishChange : StepWords.NameOf(step);

    /// <summary>What the step wants to know; null where nothing.</summary>
    public string? NoteNameOf(Step step) => StepWords.NoteNameOf(step, Live);

    public bool Can(Step step) => Article.Against(step, Actor, Now) is null;

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (await db.UnsentAsync(Actor.Id, Request.Path, cancel) is { } unsent && unsent.Read().TryGetValue("Note", out var note))
        {
            // typed when the session had ended: shown once, in the box for remarks
            Note = note;
            await db.ForgetAsync(Actor.Id, Request.Path, cancel);
        }
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostStepAsync(int id, Step step, Guid version, Guid words, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        Note = Note?.ReplaceLineEndings("\n");
        var isMissing = (step == Step.Schedule && At is null) || At is { Year: < 2000 or > 2200 } || !ModelState.IsValid || !Enum.IsDefined(step);
        var input = new StepInput(version, words, Note, At is { } at ? HanoiTime.ToUtc(at) : null, Kind, Override);
        var reasons = isMissing ? ["Giờ hẹn chưa chọn hoặc chưa đúng."] : Note?.Length > LongestNote ? ["Lời ghi quá dài."] : await steps.TakeAsync(Article, step, input, Actor, cancel);
        if (reasons.Count == 0)
        {
            return Done(Text[StepWords.Done(step)], $"/quan-tri/bai/{id}");
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
        var text = Note?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length > Remark.Longest)
        {
            Refuse(["Lời ghi quá dài."]);
            return await ShowAsync(cancel);
        }
        if (text.Length > 0)
        {
            db.Add(new Remark { ArticleId = id, By = Actor.Name, At = Now, Text = text });
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
        NewLink = $"{SiteAddress}/xem-truoc/{secret}";
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
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        if (!Actor.May(Right.Publish))
        {
            return Forbid();
        }
        Article.PinnedAt = Article.PinnedAt is null ? Now : null;
        db.Add(AuditEntry.Of(Actor, Now, Article.PinnedAt is null ? "article.unpin" : "article.pin", $"bai/{id}", Article.Content.Title));
        await db.SaveChangesAsync(cancel);
        return Done(Text[Article.PinnedAt is null ? "Đã bỏ ghim." : "Đã ghim lên đầu trang chủ."], $"/quan-tri/bai/{id}");
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Article = (await db.Articles.Include(a => a.Figures).SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        return Article is not null && Actor.MayEdit(Article);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        Words = await db.NewestWordsAsync(Article, cancel);
        LiveNumber = Article.HasDraft && Article.State != ArticleState.Draft ? (await db.LiveWordsAsync(Article, cancel)).Number : null;
        var source = await db.SourceWordsAsync(Article.Id, cancel);
        View = new(Words.Content, renderer.Render(Words.Content.Body, await db.FiguresAsync(Article, Words, cancel), PictureHtml.Newsroom), Article.Language, source is not null && ArticlePublisher.IsReworded(source, Words.Content), []) { IsPreview = true };
        Checks = await Checklist.OfAsync(db, Article, Words, source, Now, cancel);
        Remarks = await db.Remarks.AsNoTracking().Where(r => r.ArticleId == Article.Id).OrderBy(r => r.At).ToListAsync(cancel);
        Links = await db.PreviewLinks.AsNoTracking().Where(l => l.ArticleId == Article.Id && l.RevokedAt == null && l.ExpiresAt > Now).ToListAsync(cancel);
        return Page();
    }
}
