using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>What the buttons are called, what they ask, and what is said when they have done it.</summary>
internal static class StepWords
{
    public const string PublishChange = "Đăng bản sửa";

    public static string NameOf(Step step) => step switch
    {
        Step.Submit => "Gửi duyệt",
        Step.Return => "Trả lại",
        Step.Approve => "Duyệt",
        Step.Publish => "Đăng",
        Step.Schedule => "Hẹn giờ đăng",
        Step.Unschedule => "Bỏ giờ hẹn",
        Step.Limit => "Thời hạn hiển thị",
        Step.Withdraw => "Gỡ bài",
        Step.Restore => "Khôi phục",
        _ => "Bỏ bản sửa",
    };

    public static string? NoteNameOf(Step step, LiveStage live) => step switch
    {
        Step.Return => "Lý do trả lại (người viết sẽ thấy)",
        Step.Withdraw => "Lý do gỡ bài (bạn đọc sẽ thấy)",
        Step.Publish when live == LiveStage.Public => "Lời báo cho bạn đọc (nếu có)",
        _ => null,
    };

    public static string Done(Step step) => step switch
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
}
