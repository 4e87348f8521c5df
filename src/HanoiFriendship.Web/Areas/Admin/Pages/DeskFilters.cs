using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>What articles wait for, run out of, or lack: the same on the desk and in the list.</summary>
internal static class DeskFilters
{
    /// <summary>Word in the address, name, and whether it is a gap to fill.</summary>
    public static readonly IReadOnlyList<(string Word, string Name, bool IsGap)> All =
    [
        ("cho-toi", "Chờ tôi xử lý", false),
        ("nhap", "Bản nháp", false),
        ("cho-duyet", "Chờ duyệt", false),
        ("tra-lai", "Trả lại", false),
        ("da-duyet", "Đã duyệt", false),
        ("hen-gio", "Hẹn giờ đăng", false),
        ("da-dang", "Đã đăng", false),
        ("da-go", "Đã gỡ, hết hạn", false),
        ("khong-nam", "Không rõ năm", true),
        ("khong-anh", "Chưa có ảnh", true),
        ("khong-nguon", "Chưa rõ nguồn", true),
        ("khong-chuc-vu", "Có người chưa có chức vụ", true),
    ];

    /// <summary>Authors see their own, editors all.</summary>
    public static IQueryable<Article> SeenBy(this IQueryable<Article> articles, Actor actor) => actor.May(Right.EditAll) ? articles : articles.Where(a => a.AuthorId == actor.Id);

    public static IQueryable<Article> Apply(string word, IQueryable<Article> articles, SiteDbContext db, Actor actor, DateTime now)
    {
        var drafts = articles.Where(a => a.WorkingVersion != a.LiveVersion);
        return word switch
        {
            "cho-toi" => Waiting(drafts, actor),
            "nhap" => drafts.Where(a => a.Stage == WorkStage.Draft),
            "cho-duyet" => drafts.Where(a => a.Stage == WorkStage.Submitted),
            "tra-lai" => drafts.Where(a => a.Stage == WorkStage.Returned),
            "da-duyet" => drafts.Where(a => a.Stage == WorkStage.Approved),
            "hen-gio" => articles.Where(a => a.State == ArticleState.Published && a.VisibleFrom > now),
            "da-dang" => articles.Published(now),
            "da-go" => articles.Where(a => a.State == ArticleState.Withdrawn || (a.State == ArticleState.Published && a.VisibleUntil <= now)),
            "khong-nam" => articles.Where(a => a.Content.Origin != Origin.Own && a.Content.Printed.FirstDay == null),
            "khong-anh" => articles.Where(a => !a.Figures.Any(f => f.MediaId != null)),
            "khong-nguon" => articles.Where(a => a.Content.Origin != Origin.Own && a.Content.Paper == null && a.Content.SourceTag == null),
            "khong-chuc-vu" => articles.Where(a => db.Mentions.Any(m => m.ArticleId == a.Id && m.Property == MentionProperty.Name && m.PersonId != null && m.Decision != Decision.Rejected
                && !db.Mentions.Any(p => p.ArticleId == a.Id && p.Property == MentionProperty.Post && p.PersonId == m.PersonId && p.Decision != Decision.Rejected))),
            _ => articles,
        };
    }

    /// <summary>To publishers what was handed in or approved, to everybody what was returned to him.</summary>
    private static IQueryable<Article> Waiting(IQueryable<Article> drafts, Actor actor) =>
        actor.May(Right.Publish) ? drafts.Where(a => a.Stage == WorkStage.Submitted || a.Stage == WorkStage.Approved || (a.Stage == WorkStage.Returned && a.AuthorId == actor.Id))
        : drafts.Where(a => a.AuthorId == actor.Id && (a.Stage == WorkStage.Returned || a.Stage == WorkStage.Draft));
}
