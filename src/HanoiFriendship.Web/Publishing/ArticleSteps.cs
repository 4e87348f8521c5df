using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Takes articles from state to state by <see cref="Workflow.Table"/>; each step is recorded, each refusal says why.</summary>
public sealed class ArticleSteps(SiteDbContext db, ArticlePublisher publisher, IOptions<NewsroomSettings> settings, TimeProvider clock)
{
    private const string Changed = "Bài vừa được người khác thay đổi. Xin xem lại trạng thái dưới đây rồi làm tiếp.";

    /// <returns>The reasons against; empty where the step was taken.</returns>
    public async Task<IReadOnlyList<Reason>> TakeAsync(Article article, Step step, StepInput input, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (article.Against(step, actor, now) is { } against)
        {
            return [against];
        }
        if (input.Version != article.Version || input.Words != article.WorkingVersion)
        {
            return [Changed];
        }
        var words = await db.NewestWordsAsync(article, cancel);
        var reasons = await FourEyes.AgainstAsync(db, settings.Value, (article, step, input), actor, cancel) is { } own ? [own] : await ApplyAsync(article, words, step, input, actor, cancel);
        if (reasons.Count > 0)
        {
            return reasons;
        }
        article.Version = Guid.NewGuid();
        var detail = string.Join(": ", new[] { article.Content.Title, input.Note?.Trim(), input.Override ? "tự duyệt" : null }.Where(d => !string.IsNullOrEmpty(d)));
        db.Add(AuditEntry.Of(actor, now, "article." + step.ToString().ToLowerInvariant(), $"bai/{article.Id}", detail));
        try
        {
            await db.SaveChangesAsync(cancel);
            return [];
        }
        catch (DbUpdateException)
        {
            return [Changed];
        }
    }

    private async Task<IReadOnlyList<Reason>> ApplyAsync(Article article, ArticleRevision words, Step step, StepInput input, Actor actor, CancellationToken cancel)
    {
        var (now, note) = (clock.GetUtcNow().UtcDateTime, input.Note?.Trim() ?? "");
        switch (step)
        {
            case Step.Submit:
                article.Stage = WorkStage.Submitted;
                return Say(article, step, note, actor);
            case Step.Return when note.Length == 0:
                return ["Cần ghi lý do trả lại cho người viết."];
            case Step.Return:
                article.Stage = WorkStage.Returned;
                return Say(article, step, note, actor);
            case Step.Approve:
                article.Stage = WorkStage.Approved;
                return Say(article, step, note, actor);
            case Step.Publish:
                return await PublishAsync(article, words, input, note, cancel);
            case Step.Schedule when !(input.At > now):
                return ["Giờ hẹn phải ở sau lúc này."];
            case Step.Schedule when article.LiveAt(now) == LiveStage.Scheduled:
                publisher.Reschedule(article, await db.LiveWordsAsync(article, cancel), input.At.Value);
                return [];
            case Step.Schedule:
                return await publisher.PublishAsync(db, article, words, input.At, cancel);
            case Step.Unschedule:
                (await db.LiveWordsAsync(article, cancel)).PublishedAt = null;
                article.Unschedule();
                await publisher.TakeOverAsync(db, article, words, cancel);
                return [];
            case Step.Limit when input.At is { } end && (end <= now || end <= article.VisibleFrom):
                return ["Giờ kết thúc phải ở sau lúc này và sau giờ đăng."];
            case Step.Limit:
                article.VisibleUntil = input.At;
                return [];
            case Step.Withdraw when note.Length == 0:
                return ["Cần ghi lý do gỡ bài cho bạn đọc."];
            case Step.Withdraw:
                article.Withdraw(note);
                return [];
            case Step.Restore:
                article.Restore(now);
                return [];
            default:
                article.WorkingVersion = article.LiveVersion;
                article.Stage = WorkStage.Draft;
                return [];
        }
    }

    private async Task<IReadOnlyList<Reason>> PublishAsync(Article article, ArticleRevision words, StepInput input, string note, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var wasPublic = article.LiveAt(now) == LiveStage.Public;
        if (wasPublic && input.Kind is null != (note.Length == 0))
        {
            return [input.Kind is null ? "Đã có lời báo cho bạn đọc: xin chọn là sửa lỗi chính tả, nói rõ thêm hay đính chính, hoặc xóa lời báo." : "Cần viết lời báo cho bạn đọc biết bài đã sửa gì."];
        }
        var reasons = await publisher.PublishAsync(db, article, words, null, cancel);
        if (reasons.Count == 0 && input.Kind is { } kind && wasPublic)
        {
            article.Correct(kind, note, now);
        }
        return reasons;
    }

    /// <summary>A note of a step stands among the remarks.</summary>
    private List<Reason> Say(Article article, Step step, string note, Actor actor)
    {
        if (note.Length > 0)
        {
            db.Add(new Remark { ArticleId = article.Id, By = actor.Name, At = clock.GetUtcNow().UtcDateTime, Text = note, Step = step });
        }
        return [];
    }
}
