using System.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Importing;

namespace HanoiFriendship.Web.Tests.Importing;

/// <summary>Saved pages of papers that are plainly made up, one for each way newspapers have built their pages.</summary>
public sealed class SourceTextsTests
{
    [Fact]
    public void A_page_of_semantic_HTML_tells_nearly_everything()
    {
        var lines = Lines("semantic.html");
        Assert.Equal(
        [
            (LineKind.Kicker, "Đối ngoại nhân dân"),
            (LineKind.Title, "Hội Hữu nghị Việt Nam - Xứ Mẫu tổng kết năm"),
            (LineKind.Dateline, "15/11/2022 20:58"),
            (LineKind.Byline, "Tác giả: Nguyễn Văn Mẫu"),
            (LineKind.Lead, "Sáng 15/11, Hội Hữu nghị Việt Nam - Xứ Mẫu thành phố Hà Nội tổ chức hội nghị tổng kết công tác năm."),
            (LineKind.ImagePlaceholder, "hoi-nghi 1.jpg"),
            (LineKind.Caption, "Quang cảnh hội nghị. Ảnh: Trần Thị Thử"),
            (LineKind.Paragraph, "Đến dự hội nghị có ông Nguyễn Văn Mẫu, Chủ tịch Hội, cùng đại diện 12 chi hội."),
            (LineKind.Heading, "Nhiều việc đã làm"),
            (LineKind.Paragraph, "Trong năm, Hội đã tổ chức ba cuộc giao lưu,"),
            (LineKind.Paragraph, "đón năm đoàn khách của Xứ Mẫu sang thăm Thủ đô."),
            (LineKind.ListItem, "- Giao lưu văn nghệ giữa sinh viên hai nước tại Hà Nội."),
            (LineKind.ListItem, "- Triển lãm ảnh về đất nước và con người Xứ Mẫu."),
            (LineKind.ListItem, "1. Kết nạp thêm hai mươi hội viên mới."),
            (LineKind.ListItem, "2. Thành lập chi hội tại một trường đại học."),
            (LineKind.PullQuote, "“Tình hữu nghị bắt đầu từ những việc nhỏ nhất.”"),
            (LineKind.QuoteAttribution, "Ông Nguyễn Văn Mẫu, Chủ tịch Hội"),
            (LineKind.RelatedInArticle, "Tin liên quan"),
            (LineKind.RelatedInArticle, "Xứ Mẫu mở cửa đón khách Việt Nam"),
            (LineKind.Paragraph, "Hội nghị thông qua phương hướng hoạt động năm tới với ký hiệu a < b & c."),
            (LineKind.Byline, "Nguồn: Báo Mẫu Điện Tử"),
            (LineKind.Byline, "Nguồn: https://bao-mau.example/hoi-huu-nghi-tong-ket.html"),
        ], lines.Where(l => l.Kind is not (LineKind.Furniture or LineKind.OtherArticle)).Select(l => (l.Kind!.Value, l.Text)));
        Assert.Contains(lines, l => l == (LineKind.Furniture, "Tổng biên tập: Lê Thị Ví Dụ. Giấy phép số 00/GP-MAU."));
        Assert.DoesNotContain(lines, l => l.Text.Contains("không ai thấy", StringComparison.Ordinal) || l.Text.Contains("Không phải chữ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("semantic.html", "Hội Hữu nghị Việt Nam - Xứ Mẫu tổng kết năm", "15/11/2022 20:58", 4)]
    [InlineData("divs.html", "Xứ Mẫu tặng sách cho thư viện Hà Nội", "Thứ Ba, 05/03/2024 09:15 Lê Thị Ví Dụ", 3)]
    [InlineData("cms.html", "Giao lưu ẩm thực Xứ Mẫu tại Hà Nội", "01/06/2023 06:00", 3)]
    [InlineData("wordpress.html", "Đại hội Chi hội Xứ Mẫu lần thứ II", "Đăng ngày 20/04/2021 bởi quantri", 2)]
    [InlineData("comments.html", "Khai mạc tuần phim Xứ Mẫu", "Ngày đăng: 02/09/2019 07:00", 2)]
    public void Headline_date_and_paragraphs_are_certain(string name, string title, string date, int paragraphs)
    {
        var lines = Lines(name);
        Assert.Equal(title, Assert.Single(lines, l => l.Kind == LineKind.Title).Text);
        Assert.Equal(date, Assert.Single(lines, l => l.Kind == LineKind.Dateline).Text);
        Assert.True(lines.Count(l => l.Kind == LineKind.Paragraph) >= paragraphs);
        Assert.True(lines.Count(l => l.Kind == LineKind.Lead) <= 1);
    }

    [Theory]
    [InlineData("divs.html", "cảm ơn các cô chú")]
    [InlineData("divs.html", "Từ khóa: sách")]
    [InlineData("comments.html", "Bình luận số 3")]
    [InlineData("comments.html", "Tin khác số 3")]
    [InlineData("wordpress.html", "Chia sẻ lên mạng xã hội")]
    [InlineData("tables.html", "Thời tiết | Tỷ giá")]
    public void What_is_around_an_article_stays_visible_and_out_of_it(string name, string words)
    {
        var around = Lines(name).Where(l => l.Text.Contains(words, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(around);
        Assert.All(around, l => Assert.True(l.Kind is LineKind.Furniture or LineKind.OtherArticle, $"{l.Kind}: {l.Text}"));
    }

    [Fact]
    public void Pages_of_tables_leave_doubts_to_the_reader()
    {
        var lines = Lines("tables.html");
        Assert.Contains((LineKind.ImagePlaceholder, "doan_tn.jpg"), lines);
        Assert.Contains((LineKind.Caption, "Đoàn đại biểu tại Văn Miếu."), lines);
        Assert.Contains((LineKind.Paragraph, "2004 | 7"), lines);
        Assert.Contains((null, "Đoàn thanh niên Xứ Mẫu thăm Hà Nội"), lines);
        Assert.Contains((null, "Trần Thị Thử"), lines);
    }

    [Fact]
    public void Plain_texts_stay_as_they_are()
    {
        var bytes = Encoding.UTF8.GetBytes("Một dòng.\r\nHai dòng.");
        Assert.Same(bytes, SourceTexts.Of("tin.txt", bytes).Bytes);
        Assert.Empty(SourceTexts.Of("", bytes).Kinds);
        Assert.NotEmpty(SourceTexts.Of("khong-duoi", File.ReadAllBytes(PathOf("cms.html"))).Kinds);
    }

    [Fact]
    public void A_page_without_an_article_binds_nothing()
    {
        var text = SourceTexts.Of("a.html", Encoding.UTF8.GetBytes("<html><body><nav>Trang chủ</nav><div id=app></div><script>vẽ()</script></body></html>"));
        Assert.Empty(text.Kinds);
        Assert.Null(DumpReader.Read(text.Bytes).Article);
    }

    [Fact]
    public void Old_charsets_are_told_by_the_page()
    {
        var page = "<html><head><meta charset=\"windows-1258\"></head><body><h1>Tin c\u0169 c\u1EE7a H\u1ED9i</h1>".Normalize(NormalizationForm.FormD) + "</body></html>";
        var old = CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(page.Replace("u\u0303", "ũ", StringComparison.Ordinal).Replace("o\u0323\u0302", "ô\u0323", StringComparison.Ordinal));
        Assert.Contains("Hội", Encoding.UTF8.GetString(SourceTexts.Of("a.htm", old).Bytes).Normalize(), StringComparison.Ordinal);
    }

    internal static List<(LineKind? Kind, string Text)> Lines(SourceText source)
    {
        var written = Encoding.UTF8.GetString(source.Bytes).Split('\n');
        // a kind is told of words, and of no blank line
        Assert.All(source.Kinds.Keys, n => Assert.NotEqual("", written[n - 1]));
        return [.. written.Select((text, i) => (Kind: source.Kinds.TryGetValue(i + 1, out var kind) ? kind : (LineKind?)null, Text: text.Replace("&lt;", "<", StringComparison.Ordinal))).Where(l => l.Text.Length > 0)];
    }

    internal static List<(LineKind? Kind, string Text)> Lines(string name) => Lines(SourceTexts.Of(name, File.ReadAllBytes(PathOf(name))));

    internal static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Importing", "sources", name);
}
