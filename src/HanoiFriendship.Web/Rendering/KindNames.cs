using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Rendering;

/// <summary>What an editor calls the kinds of lines.</summary>
public static class KindNames
{
    public static string Of(LineKind kind) => kind switch
    {
        LineKind.Title => "Tiêu đề",
        LineKind.Kicker => "Dòng trên tít",
        LineKind.Lead => "Sapo",
        LineKind.Paragraph => "Đoạn văn",
        LineKind.Heading => "Tít phụ",
        LineKind.ListItem => "Mục danh sách",
        LineKind.Caption => "Chú thích ảnh",
        LineKind.Credit => "Người chụp",
        LineKind.PullQuote => "Câu trích nổi bật",
        LineKind.QuoteAttribution => "Người nói",
        LineKind.Byline => "Tác giả, nguồn",
        LineKind.Dateline => "Ngày giờ",
        LineKind.Section => "Chuyên mục",
        LineKind.RelatedInArticle => "Tin liên quan",
        LineKind.OtherArticle => "Tin khác",
        LineKind.ImagePlaceholder => "Chỗ ảnh",
        _ => "Chữ của trang",
    };
}
