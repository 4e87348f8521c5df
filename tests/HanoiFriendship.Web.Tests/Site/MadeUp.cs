namespace HanoiFriendship.Web.Tests.Site;

/// <summary>Newspaper pages about plainly made-up people and events.</summary>
internal static class MadeUp
{
    public const string Title = "Hội Hữu nghị Sao Hỏa kết nạp hội viên mới";

    public const string Slug = "hoi-huu-nghi-sao-hoa-ket-nap-hoi-vien-moi";

    public const string Lead = "Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ vừa kết nạp bảy hội viên mới tại lễ ra mắt ở Nhà văn hóa Trăng Non.";

    public const string FirstParagraph = "Phát biểu tại buổi lễ, bà Trần Thị Ví Dụ cho biết hội sẽ tổ chức ba đợt giao lưu nhân dân trong năm nay.";

    public const string SecondParagraph = "Các hội viên mới đến từ nhiều ngành nghề, trong đó có hai phi hành gia đã nghỉ hưu và một người bán hoa.";

    /// <summary>A whole page: title, date line, lead, two paragraphs.</summary>
    public static string Page(string title = Title, string date = "Thứ Ba, 3/3/2026 08:15", string? extra = null) => $"""
        {title}
        {date}
        {Lead}
        {FirstParagraph}
        {SecondParagraph}
        {extra}
        """;
}
