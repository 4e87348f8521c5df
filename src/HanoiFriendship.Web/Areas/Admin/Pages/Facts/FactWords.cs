using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Facts;

/// <summary>What the sorts of facts and decisions are called.</summary>
internal static class FactWords
{
    public static string NameOf(MentionProperty property) => property switch
    {
        MentionProperty.Post => "Chức vụ",
        MentionProperty.Alias => "Tên khác",
        MentionProperty.Honorific => "Học hàm, cấp bậc",
        MentionProperty.Event => "Tên sự kiện",
        MentionProperty.Start => "Ngày bắt đầu",
        MentionProperty.End => "Ngày kết thúc",
        MentionProperty.Place => "Địa điểm",
        MentionProperty.Organizer => "Đơn vị tổ chức",
        MentionProperty.Participant => "Tham dự",
        MentionProperty.Agreement => "Văn bản ký kết",
        MentionProperty.Party => "Bên ký",
        MentionProperty.Signatory => "Người ký",
        MentionProperty.Award => "Khen thưởng",
        _ => "Tên",
    };

    public static string NameOf(Decision decision) => decision switch { Decision.Confirmed => "Đã xác nhận", Decision.Rejected => "Đã bác", _ => "Chưa xem" };
}
