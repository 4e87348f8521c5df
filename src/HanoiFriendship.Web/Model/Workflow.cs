namespace HanoiFriendship.Web.Model;

/// <summary>How far a draft has come.</summary>
public enum WorkStage
{
    Draft,
    Submitted,
    Returned,
    Approved,
}

/// <summary>What readers have of an article.</summary>
public enum LiveStage
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>Nothing until a time that is set.</summary>
    Scheduled,

    Public,

    /// <summary>Nothing any more since a time that was set.</summary>
    Expired,

    Withdrawn,
}

/// <summary>What can be done with an article.</summary>
public enum Step
{
    Submit,
    Return,
    Approve,
    Publish,
    Schedule,
    Unschedule,
    Limit,
    Withdraw,
    Restore,
    Discard,
}

/// <summary>A row of the table: who may take the step, from where.</summary>
/// <param name="Live">What readers may have of it for the step to make sense.</param>
/// <param name="Work">Stages of the draft; null where the step needs none.</param>
/// <param name="Otherwise">What is said elsewhere.</param>
public sealed record Transition(Step Step, Right Right, LiveStage[] Live, WorkStage[]? Work, string Otherwise);

/// <summary>The states of an article and every way between them: the one table.</summary>
public static class Workflow
{
    private static readonly LiveStage[] Any = Enum.GetValues<LiveStage>();
    private static readonly WorkStage[] AnyWork = Enum.GetValues<WorkStage>();

    public static readonly IReadOnlyList<Transition> Table =
    [
        new(Step.Submit, Right.WriteOwn, Any, [WorkStage.Draft, WorkStage.Returned], "Chỉ gửi duyệt được bản nháp hoặc bản đã trả lại."),
        new(Step.Return, Right.EditAll, Any, [WorkStage.Submitted, WorkStage.Approved], "Chỉ trả lại được bản đang chờ duyệt hoặc đã duyệt."),
        new(Step.Approve, Right.Publish, Any, [WorkStage.Submitted], "Chỉ duyệt được bản đang chờ duyệt."),
        new(Step.Publish, Right.Publish, Any, AnyWork, "Không có bản nháp nào để đăng."),
        new(Step.Publish, Right.Publish, [LiveStage.Scheduled], null, "Không có bản nháp nào để đăng."),
        new(Step.Schedule, Right.Publish, [LiveStage.None, LiveStage.Scheduled], null, "Chỉ hẹn giờ được bài chưa đăng lần nào; bản sửa của bài đã đăng thì đăng ngay khi xong."),
        new(Step.Unschedule, Right.Publish, [LiveStage.Scheduled], null, "Bài không có giờ hẹn."),
        new(Step.Limit, Right.Publish, [LiveStage.Scheduled, LiveStage.Public], null, "Chỉ đặt giờ kết thúc cho bài đã đăng hoặc đã hẹn giờ."),
        new(Step.Withdraw, Right.Publish, [LiveStage.Public], null, "Bài chưa đăng nên không có gì để gỡ."),
        new(Step.Restore, Right.Publish, [LiveStage.Withdrawn, LiveStage.Expired], null, "Chỉ khôi phục được bài đã gỡ hoặc đã hết thời hạn hiển thị."),
        new(Step.Discard, Right.EditAll, [LiveStage.Scheduled, LiveStage.Public, LiveStage.Expired, LiveStage.Withdrawn], AnyWork, "Không có bản sửa nào để bỏ."),
    ];

    public static LiveStage LiveAt(this Article article, DateTime now) => article.State switch
    {
        ArticleState.Draft => LiveStage.None,
        ArticleState.Withdrawn => LiveStage.Withdrawn,
        _ when article.VisibleFrom > now => LiveStage.Scheduled,
        _ when article.VisibleUntil <= now => LiveStage.Expired,
        _ => LiveStage.Public,
    };

    /// <summary>Why <paramref name="actor"/> can not take the step now; null where he can.</summary>
    public static Reason? Against(this Article article, Step step, Actor actor, DateTime now)
    {
        var (rows, live) = (Table.Where(t => t.Step == step).ToList(), article.LiveAt(now));
        var isOwn = rows[0].Right != Right.WriteOwn || actor.MayEdit(article);
        return !actor.May(rows[0].Right) || !isOwn ? "Việc này cần quyền khác."
            : rows.Exists(r => r.Live.Contains(live) && (r.Work is null || (article.HasDraft && r.Work.Contains(article.Stage)))) ? null : rows[0].Otherwise;
    }

    /// <summary>"Bản nháp", "Chờ duyệt" …</summary>
    public static string NameOf(WorkStage stage) => stage switch { WorkStage.Submitted => "Chờ duyệt", WorkStage.Returned => "Trả lại", WorkStage.Approved => "Đã duyệt", _ => "Bản nháp" };

    /// <summary>"Đã đăng", "Đã gỡ" …; null while readers have nothing.</summary>
    public static string? NameOf(LiveStage live) => live switch { LiveStage.Scheduled => "Hẹn giờ đăng", LiveStage.Public => "Đã đăng", LiveStage.Expired => "Hết thời hạn hiển thị", LiveStage.Withdrawn => "Đã gỡ", _ => null };
}
