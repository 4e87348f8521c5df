using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Tests.Rendering;

/// <summary>Whatever a text holds, what is rendered has known elements, known attributes and harmless addresses: nothing that could run.</summary>
public sealed class MarkdownSafetyTests
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "p", "a", "em", "strong", "del", "sub", "sup", "ins", "mark", "code", "pre", "br", "hr", "blockquote", "ul", "ol", "li",
        "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", "span", "div", "col", "colgroup",
    };

    /// <summary>style comes from the alignment of table columns alone and is checked apart.</summary>
    private static readonly HashSet<string> Attributes = new(StringComparer.OrdinalIgnoreCase) { "href", "rel", "class", "id", "start", "type", "colspan", "rowspan", "tabindex" };

    private static readonly Figure Hostile = new() { Number = 1, Caption = "<script>alert(1)</script>", Credit = "\"><img src=x onerror=alert(1)>", SourceName = "x\" onerror=\"alert(1)" };

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static TheoryData<string> Vectors => [.. Lines];

    internal static IEnumerable<string> Lines => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "hostile-markdown.txt")).ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0);

    [Fact]
    public void What_takes_the_square_of_its_length_is_not_parsed()
    {
        var definitions = string.Concat(Enumerable.Range(0, 1001).Select(i => $"[a{i}]: b\n\n"));
        var runs = string.Concat(Enumerable.Range(1, 200).Select(i => new string('`', i) + " "));
        Assert.All(new[] { definitions, runs }, m => Assert.False(ArticleRenderer.CanRender(m)));
        Assert.True(ArticleRenderer.CanRender(definitions[..1000] + runs[..1000]));
    }

    [Theory]
    [InlineData("[x](/\\ke-la.example)")]
    [InlineData("[x](\\\\\\\\ke-la.example)")]
    [InlineData("[x](//ke-la.example)")]
    [InlineData("[x](https:ke-la.example)")]
    [InlineData("[x](</&NewLine;/ke-la.example>)")]
    public void A_backslash_leads_outside_as_a_slash_does(string markdown) => Assert.Contains("nofollow", new ArticleRenderer().Render(markdown), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Nothing_runs(string vector)
    {
        foreach (var text in new[] { vector, $"Một câu.\n\n{vector}\n\nMột câu nữa.", $"- mục {vector}", vector + "\n\n" + vector, vector.Replace("  ", "\n\n", StringComparison.Ordinal) })
        {
            Check(new ArticleRenderer().Render(text, [Hostile]));
        }
    }

    [Fact]
    public void All_vectors_in_one_text_run_nothing_either() => Check(new ArticleRenderer().Render(string.Join("\n\n", Lines), [Hostile]));

    [Theory]
    [InlineData("https://hanoi.example/a?b=c&d=e#f", true)]
    [InlineData("http://hanoi.example", true)]
    [InlineData("mailto:a@b.example", true)]
    [InlineData("tel:+842400000000", true)]
    [InlineData("/tin-tuc", true)]
    [InlineData("#dau-trang", true)]
    [InlineData("tin-tuc/a:b", true)]
    [InlineData("?trang=a:b", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("java\tscript:alert(1)", false)]
    [InlineData("\u0001javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("", false)]
    public void Only_some_addresses_become_links(string address, bool isLink) =>
        Assert.Equal(isLink, SafeAddress.IsSafe(address));

    internal static string Render(string text) => new ArticleRenderer().Render(text, [Hostile]);

    internal static void Check(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        foreach (var element in document.All)
        {
            Assert.True(Elements.Contains(element.LocalName), $"<{element.LocalName}> in {html}");
            foreach (var attribute in element.Attributes)
            {
                Assert.True(Attributes.Contains(attribute.Name) || IsAlignment(attribute), $"{attribute.Name}={attribute.Value} in {html}");
            }
            if (element.GetAttribute("href") is { } address)
            {
                // what the browser's own address parser makes of it
                var scheme = new AngleSharp.Dom.Url(new Url("https://site.example/tin-tuc/a"), address).Scheme;
                Assert.Contains(scheme, Schemes);
            }
        }
    }

    private static bool IsAlignment(IAttr attribute) => attribute.Name == "style" && attribute.Value is "text-align: left;" or "text-align: center;" or "text-align: right;";
}
