using System.Diagnostics;
using System.Text;
using HanoiFriendship.Web.Importing;

namespace HanoiFriendship.Web.Tests.Importing;

/// <summary>Pages made to break a reader, and files that are no pages.</summary>
public sealed class HostilePagesTests
{
    private const string Text = "<p>Đây là một đoạn văn đủ dài để được coi là đoạn của bài báo, có dấu chấm ở cuối câu.</p>";

    public static TheoryData<string, int, string> Pages => new()
    {
        { "<div>", 100_000, Text },
        { "<div>", 2_900, Text },
        { "<b><font size=1>", 60_000, Text },
        { "<p>abc", 300_000, Text },
        { "<table><tr><td>", 40_000, Text },
        { "<ul><li>", 1_400, Text },
        { "&lt;&amp;", 1_000_000, Text },
        { "<!-->", 1_000_000, Text },
        { "<select><option>", 100_000, Text },
        { "<a class=x ", 500_000, ">" + Text },
        { "<p>\u200B\u00AD</p>", 20_000, Text },
        { "a<br>", 100_000, Text },
        { "<frame src=x>", 10_000, Text },
        { "<plaintext>", 1, Text },
        { "<script>", 1, Text },
        { "</p></div>", 300_000, Text },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Any_page_is_read_within_seconds(string opening, int times, string end)
    {
        var page = new StringBuilder("<html><body>").Insert(12, opening, times).Append(end);
        var watch = Stopwatch.StartNew();
        var source = SourceTexts.Of("trang.html", Encoding.UTF8.GetBytes(page.ToString()));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), watch.Elapsed.ToString());
        Assert.True(source.Bytes.Length <= (page.Length * 2) + 1000);
    }

    [Fact]
    public void What_surrounds_an_article_is_bounded()
    {
        var page = $"<article><h1>Tít của bài báo này</h1>{string.Concat(Enumerable.Repeat(Text, 5))}</article><footer>{string.Concat(Enumerable.Repeat("<p>Liên hệ</p>", 5000))}</footer>";
        var source = SourceTexts.Of("a.html", Encoding.UTF8.GetBytes(page));
        Assert.InRange(source.Kinds.Count, 5, 320);
    }

    [Theory]
    [InlineData("a.pdf", "%PDF-1.7", "Tệp PDF")]
    [InlineData("a.docx", "PK\u0003\u0004word", "Tệp Word")]
    [InlineData("a.zip", "PK\u0003\u0004abc", "Tệp nén")]
    [InlineData("a.mht", "From: x", "Tệp MHTML")]
    [InlineData("a.txt", "a\0b\0\0\0c\0\0d\0\0\0\0e", "Tệp không phải là chữ")]
    public void Files_that_are_no_text_are_refused_with_a_reason(string name, string content, string reason) =>
        Assert.StartsWith(reason, SourceTexts.Against(name, Encoding.Latin1.GetBytes(content))?.Text, StringComparison.Ordinal);

    [Fact]
    public void Texts_are_not_refused()
    {
        Assert.Null(SourceTexts.Against("a.txt", Encoding.UTF8.GetBytes("Tin của Hội.")));
        Assert.Null(SourceTexts.Against("a.txt", Encoding.Unicode.GetBytes("Tin của Hội Hữu nghị.")));
        Assert.Null(SourceTexts.Against("a.html", Encoding.UTF8.GetBytes("<html>MZ")));
        Assert.Null(SourceTexts.Against("", []));
    }
}
