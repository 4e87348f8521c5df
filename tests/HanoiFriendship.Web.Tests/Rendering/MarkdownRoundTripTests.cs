using AngleSharp.Html.Parser;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Rendering;

/// <summary>Newspaper text is no Markdown: what the reader found must come out of the renderer word for word.</summary>
public sealed class MarkdownRoundTripTests
{
    public static TheoryData<string> Seeds => [.. Directory.EnumerateFiles(TestSite.SeedsDirectory, "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_comes_out_word_for_word(string name)
    {
        var article = DumpReader.Read(File.ReadAllBytes(Path.Combine(TestSite.SeedsDirectory, name))).Article!;
        var words = article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select(b => b.Text);
        Assert.Equal(Words(string.Join(' ', words)), Words(PlainText(MarkdownWriter.Write(article.Blocks))).Where(w => w != "—"));
    }

    [Theory]
    [InlineData("Giá vé 5*10 nghìn đồng, *giảm* 20_000_đồng, `mã` và ~~gạch~~.")]
    [InlineData("# Không phải tít phụ mà là câu có dấu thăng.")]
    [InlineData("1. Câu mở đầu bằng số và dấu chấm.")]
    [InlineData("1) Câu mở đầu bằng số và dấu ngoặc.")]
    [InlineData("- Câu mở đầu bằng gạch ngang.")]
    [InlineData("+ Câu mở đầu bằng dấu cộng.")]
    [InlineData("> Câu mở đầu bằng dấu lớn hơn.")]
    [InlineData("Một câu | có gạch đứng | trong lòng.")]
    [InlineData("[Chữ trong ngoặc](không phải liên kết) và ![ảnh](figure:1).")]
    [InlineData("Dấu < và > và & và &amp; và \\ và \\* ở giữa.")]
    [InlineData("Xem http://vi-du.example/a_b_c và www.vi-du.example, thư gửi a_b@vi-du.example.")]
    [InlineData("Điều khoản[^1] và [nguồn]: http://vi-du.example")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("```")]
    [InlineData("    Câu thụt vào bốn dấu cách.")]
    [InlineData("H~2~O và x^2^ và ==nổi== và ++chèn++.")]
    [InlineData(":-) :smile: \"ngoặc\" -- gạch ... chấm")]
    [InlineData("<b>đậm</b> <!-- chú thích --> <https://vi-du.example>")]
    [InlineData("Năm 2024.")]
    [InlineData("2024. Một năm nhiều hoạt động.")]
    public void Text_that_looks_like_Markdown_stays_text(string text)
    {
        foreach (var kind in new[] { BlockKind.Paragraph, BlockKind.Heading, BlockKind.BulletItem, BlockKind.NumberedItem, BlockKind.Quote, BlockKind.Attribution })
        {
            var block = new Block(kind, text, default, Number: 1);
            List<Block> blocks = [block with { Kind = BlockKind.Quote, Text = "Trước." }, block, block with { Kind = BlockKind.Paragraph, Text = "Sau." }];
            var expected = kind == BlockKind.Attribution ? $"Trước. — {text.TrimStart('-', ' ')} Sau." : $"Trước. {text} Sau.";
            Assert.Equal(Words(expected), Words(PlainText(MarkdownWriter.Write(blocks))));
        }
    }

    [Fact]
    public void A_figure_stands_where_the_source_had_it_with_caption_and_credit_apart()
    {
        var html = new ArticleRenderer().Render("Trước.\n\n![](figure:1)\n\nSau.", [new Figure { Number = 1, Caption = "Lễ ký ở thành phố Mộng Mơ.", Credit = "Vũ Ví Dụ" }]);
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal(["P", "FIGURE", "P"], page.Body!.Children.Select(e => e.TagName));
        Assert.Equal("Lễ ký ở thành phố Mộng Mơ.", page.QuerySelector("figcaption .caption")!.TextContent);
        Assert.Equal("Ảnh: Vũ Ví Dụ", page.QuerySelector("figcaption .credit")!.TextContent);
        Assert.Null(page.QuerySelector("img"));
    }

    [Fact]
    public void A_figure_the_body_no_longer_places_is_not_lost()
    {
        var html = new ArticleRenderer().Render("Trước.", [new Figure { Number = 3, Caption = "Chú thích." }]);
        Assert.Contains("Chú thích.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_of_the_text_never_competes_with_the_title()
    {
        var page = new HtmlParser().ParseDocument(new ArticleRenderer().Render("# Một\n\n###### Sáu"));
        Assert.Equal(["H2", "H6"], page.Body!.Children.Select(e => e.TagName));
    }

    private static string PlainText(string markdown) => new HtmlParser().ParseDocument(new ArticleRenderer().Render(markdown)).Body!.TextContent;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
