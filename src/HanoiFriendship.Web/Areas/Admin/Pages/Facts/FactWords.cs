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

    /// <summary>By what a finding was read, as people say it; the rule itself where no words are known for it.</summary>
    public static string NameOfRule(string rule) => rule switch
    {
        "post.apposition" => "chức vụ đứng ngay sau tên",
        "post.colon" => "tên và chức vụ hai bên dấu hai chấm",
        "post.list" => "danh sách tên kèm chức vụ",
        "post.verb" => "câu nói ai giữ chức gì",
        "organization.short" => "tên gọi tắt trong bài",
        "agreement.sides+context" => "bên ký suy từ câu gần đó",
        _ when rule.StartsWith("post.before-name", StringComparison.Ordinal) => "chức vụ đứng ngay trước tên",
        _ when rule.StartsWith("person.", StringComparison.Ordinal) || rule == "organization.name" => "tên viết trong bài",
        _ when rule.StartsWith("event.made", StringComparison.Ordinal) => "tên suy ra từ nội dung",
        "event.organizer" => "câu nói ai tổ chức",
        _ when rule.StartsWith("event.", StringComparison.Ordinal) => "câu nói về sự kiện",
        _ when rule.StartsWith("participant.", StringComparison.Ordinal) => "câu kể người dự",
        _ when rule.StartsWith("agreement.", StringComparison.Ordinal) => "câu nói việc ký kết",
        _ when rule.StartsWith("award.", StringComparison.Ordinal) => "câu nói việc trao tặng, khen thưởng",
        _ => rule,
    };

    public static string NameOf(Decision decision) => decision switch { Decision.Confirmed => "Đã xác nhận", Decision.Rejected => "Đã bác", _ => "Chưa xem" };
}
