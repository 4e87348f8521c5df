using System.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Importing;
using static HanoiFriendship.Web.Tests.Importing.SourceTextsTests;

namespace HanoiFriendship.Web.Tests.Importing;

/// <summary>Markdown, and what comes out again of texts that went into pages.</summary>
public sealed class SourceTextsReadTests
{
    [Fact]
    public void Front_matter_and_Markdown_become_lines()
    {
        Assert.Equal(
        [
            (LineKind.Title, "Hội Mẫu gặp mặt: đầu xuân"),
            (LineKind.Dateline, "20/02/2024 09:30"),
            (LineKind.Byline, "Tác giả: Nguyễn Văn Mẫu"),
            (LineKind.Lead, "Hơn một trăm hội viên đã dự buổi gặp mặt đầu xuân của Hội tại Hà Nội sáng 20/2."),
            (LineKind.Paragraph, "Ông Nguyễn Văn Mẫu chúc hội viên một năm mới an lành và hạnh phúc."),
            (LineKind.ImagePlaceholder, "gap-mat.jpg"),
            (LineKind.Caption, "Các hội viên chụp ảnh chung. Ảnh: Thử"),
            (LineKind.Heading, "Việc năm mới"),
            (LineKind.ListItem, "1. Mở lớp tiếng Mẫu cho hội viên trẻ."),
            (LineKind.ListItem, "2. Tổ chức chuyến đi thăm Xứ Mẫu."),
            (LineKind.ListItem, "- Quyên góp sách cho thư viện."),
            (LineKind.PullQuote, "Đi xa thì đi cùng nhau."),
            (LineKind.Byline, "Nguồn: Báo Mẫu"),
            (LineKind.Byline, "Nguồn: https://bao-mau.example/gap-mat"),
        ], Lines("front.md").Select(l => (l.Kind!.Value, l.Text)));
        Assert.Equal((LineKind.Title, "Chuyến thăm của đoàn Xứ Mẫu"), Lines("bare.md")[0]);
        Assert.Null(Lines("bare.md")[1].Kind);
    }

    /// <summary>The articles of the seeds, wrapped in two ways: every paragraph comes out again, once and as the article's.</summary>
    [Theory]
    [InlineData("<article><h1>{0}</h1>{1}</article>")]
    [InlineData("<div class='trang'><div class='cot-1'><a href='/'>Trang chủ</a></div><div class='cot-2'><h1>{0}</h1><div>{1}</div></div></div>")]
    public void Nothing_of_a_text_is_lost(string page)
    {
        foreach (var seed in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "0*.txt"))
        {
            var article = DumpReader.Read(File.ReadAllBytes(seed)).Article!;
            var paragraphs = article.Blocks.Where(b => b.Kind == BlockKind.Paragraph).Select(b => b.Text).ToList();
            var html = page.Replace("{0}", Encode(article.Title?.Text ?? "Tít bài đã mất của trang này"), StringComparison.Ordinal)
                .Replace("{1}", string.Concat(paragraphs.Select(p => $"<p>{Encode(p)}</p>")), StringComparison.Ordinal);
            var lines = Lines(SourceTexts.Of("bai.html", Encoding.UTF8.GetBytes("<meta charset=utf-8><body>" + html)));
            Assert.All(paragraphs, p => Assert.Contains(lines, l => l.Text == p && l.Kind is null or LineKind.Paragraph));
            Assert.Equal(1, lines.Count(l => l.Kind == LineKind.Title));
        }
    }

    [Fact]
    public void The_reader_understands_what_is_written()
    {
        var article = DumpReader.Read(SourceTexts.Of("a.html", File.ReadAllBytes(PathOf("semantic.html"))).Bytes).Article!;
        Assert.Equal("Hội Hữu nghị Việt Nam - Xứ Mẫu tổng kết năm", article.Title?.Text);
        Assert.Equal("2022-11-15", article.Date.Date?.ToEdtf());
        Assert.Equal("Nguyễn Văn Mẫu", article.Byline?.Text);
        Assert.Equal("https://bao-mau.example/hoi-huu-nghi-tong-ket.html", article.Address?.Text);
        Assert.Equal(new TimeOnly(20, 58), article.Date.Time);
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);
}
