using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>Vietnamese and English: no text lacks its English, addresses go both ways, what is Vietnamese says so.</summary>
[Collection(SeededSite.Name)]
public sealed partial class LanguageTests(TestSite site)
{
    private static readonly string Web = Path.Combine(HouseRulesTests.Root, "src", "HanoiFriendship.Web");

    private static readonly string[] ViewFolders = ["Pages", "Areas"];

    private static readonly string[] RuleFolders = ["Publishing", "Model", "Setup", "Media", "Registering", "Rendering", "Importing"];

    private static IEnumerable<string> PageFiles => ViewFolders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Web, f), "*.cs*", SearchOption.AllDirectories));

    /// <summary>Where reasons, states and names of the newsroom are written.</summary>
    private static IEnumerable<string> WordFiles => PageFiles.Concat(RuleFolders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Web, f), "*.cs")));

    [Fact]
    public void Every_text_of_the_interface_has_its_English_and_no_English_is_left_over()
    {
        var english = XDocument.Load(Path.Combine(Web, "Resources", "Texts.en.resx")).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);
        var used = PageFiles.SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.True(used.Count > 100);
        // the build takes names that differ in case for one, and drops the second
        Assert.Equal(english.Count, english.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(used.Except(english.Keys, StringComparer.Ordinal));
        Assert.DoesNotContain(english.Keys.Except(used, StringComparer.Ordinal), k => !WordFiles.Any(f => File.ReadAllText(f).Contains($"\"{k}\"", StringComparison.Ordinal)));
        Assert.All(english, e => Assert.DoesNotMatch(VietnameseLetter(), e.Value));
    }

    [Fact]
    public void Every_state_reason_role_filter_and_check_has_its_English()
    {
        var english = XDocument.Load(Path.Combine(Web, "Resources", "Texts.en.resx")).Root!.Elements("data").Select(d => d.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
        var files = new[] { "Model/Workflow.cs", "Model/Rights.cs", "Model/Correction.cs", "Areas/Admin/Pages/DeskFilters.cs", "Areas/Admin/Pages/AuditWords.cs", "Areas/Admin/Pages/Articles/StepWords.cs", "Publishing/Checklist.cs", "Publishing/RevisionDiff.cs", "Publishing/ArticleAddresses.cs", "Media/PictureReasons.cs", "Rendering/KindNames.cs", "Importing/SourceTexts.cs", "Registering/WorkLists.cs", "Areas/Admin/Pages/Facts/FactWords.cs", "Areas/Admin/Pages/Imports/ImportWords.cs", "Areas/Admin/Pages/Register/EntryWords.cs", "Model/OrganizationRelation.cs" };
        var words = files.SelectMany(f => Literal().Matches(File.ReadAllText(Path.Combine(Web, f)))).Select(m => m.Groups["words"].Value).Where(w => VietnameseLetter().IsMatch(w)).ToList();
        Assert.True(words.Count > 60);
        Assert.Empty(words.Except(english, StringComparer.Ordinal));
    }

    [Fact]
    public void No_view_has_Vietnamese_words_that_are_not_a_text_of_the_interface() => Assert.All(
        PageFiles.Where(f => f.EndsWith(".cshtml", StringComparison.Ordinal)),
        f => Assert.DoesNotMatch(VietnameseLetter(), Comment().Replace(Key().Replace(File.ReadAllText(f), ""), "").Replace("Tiếng Việt", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("/", "/en")]
    [InlineData("/tin-tuc", "/en/news")]
    [InlineData("/tin-tuc/su-kien-moi?trich=3#trich", "/en/news/su-kien-moi?trich=3#trich")]
    [InlineData("/tim-kiem/goi-y?q=a", "/en/search/suggestions?q=a")]
    [InlineData("/su-kien.ics", "/en/events.ics")]
    [InlineData("/su-kien/tin-tuc", "/en/events/tin-tuc")]
    [InlineData("/nhan-vat/nguyen-van-mau/rss.xml", "/en/people/nguyen-van-mau/rss.xml")]
    public void Addresses_go_both_ways(string vietnamese, string english) =>
        Assert.Equal((english, vietnamese), (Addresses.ToEnglish(vietnamese), Addresses.ToVietnamese(english)));

    [Fact]
    public async Task Every_English_page_leads_only_to_English_pages_except_the_language_switch()
    {
        foreach (var address in new[] { "/en", "/en/news", "/en/people/nguyen-lan-huong", "/en/organizations", "/en/events", "/en/nothing-here" })
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Equal("en", page.Document.DocumentElement.GetAttribute("lang"));
            Assert.All(page.Document.QuerySelectorAll("body a[href^='/']:not([hreflang]), form[action^='/']"), a => Assert.StartsWith("/en", a.GetAttribute("href") ?? a.GetAttribute("action"), StringComparison.Ordinal));
            Assert.Equal("vi", page.Document.QuerySelector(".language a")!.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task A_title_is_English_where_the_table_has_it_and_says_that_it_is_Vietnamese_where_not()
    {
        var page = await site.Reader().OpenAsync("/en/people/nguyen-ngoc-ky");
        Assert.Equal("President", page.Document.QuerySelector(".timeline h3 span")!.TextContent);
        Assert.All(page.Document.QuerySelectorAll(".timeline h3 a, h1"), e => Assert.Equal("vi", e.GetAttribute("lang")));
        Assert.Equal(("President", "Chair"), (EnglishTitles.Of("Chủ tịch", "friendship_union"), EnglishTitles.Of("Chủ tịch", "government")));
        Assert.All([("Thường trực Ban Thử nghiệm", "party"), ("Chủ tịch", "press")], ((string Title, string Kind) none) => Assert.Null(EnglishTitles.Of(none.Title, none.Kind)));
        Assert.All(Lexicon.Load("titles-english").Entries, row => Assert.True(row.Columns is [_, { Length: > 0 }, { Length: > 8 }], row.Phrase));
    }

    [Fact]
    public async Task An_untranslated_article_is_canonical_to_the_Vietnamese_page_and_outside_hreflang()
    {
        using var own = TestSite.Empty();
        own.Settings["Site:BaseUrl"] = "https://vi-du.example";
        await own.ImportAsync("a.txt", MadeUp.Page());
        var listed = await own.Reader().OpenAsync("/en/news");
        Assert.Equal("vi", listed.Document.QuerySelector("article.teaser")!.GetAttribute("lang"));
        Assert.Contains("in Vietnamese", listed.Text("article.teaser"), StringComparison.Ordinal);
        var page = await own.Reader().OpenAsync("/en/news/" + MadeUp.Slug);
        Assert.Equal("https://vi-du.example/tin-tuc/" + MadeUp.Slug, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(page.Document.QuerySelectorAll("link[hreflang]"));
        Assert.DoesNotContain("/en/news/", (await own.Reader().OpenAsync("/sitemap/tin-1.xml")).Html, StringComparison.Ordinal);

        await own.ChangeAsync(MadeUp.Slug, a => a.Content = a.Content with { EnglishTitle = "Mars association admits members", EnglishSummary = "Seven made-up members." });
        var english = await own.Reader().OpenAsync("/en/news/" + MadeUp.Slug);
        Assert.Equal(["Mars association admits members", "vi", "en", "x-default"], english.Document.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")).Prepend(english.Text("h1")));
        Assert.Equal("https://vi-du.example/en/news/" + MadeUp.Slug, english.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("vi", english.Document.QuerySelector(".text")!.GetAttribute("lang"));
        Assert.Contains("Kind of event", english.Text(".fact-card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_translation_stands_for_its_article_and_each_leads_to_the_other()
    {
        using var own = TestSite.Empty();
        await own.ImportAsync("a.txt", MadeUp.Page());
        await using (var db = own.OpenDatabase())
        {
            var original = db.Articles.Single();
            var translation = new Article { Slug = "mars-association", SectionId = original.SectionId, Language = Article.English, TranslationOfId = original.Id, Content = original.Content with { Title = "Mars association", Body = "Made-up text." }, CreatedAt = own.Clock.Now.UtcDateTime };
            translation.Publish(own.Clock.Now.UtcDateTime);
            db.Add(translation);
            await db.SaveChangesAsync();
        }
        Assert.Equal(["Mars association"], new ListPage(await own.Reader().OpenAsync("/en/news")).Headlines);
        Assert.Equal([MadeUp.Title], new ListPage(await own.Reader().OpenAsync("/tin-tuc")).Headlines);
        foreach (var (from, to) in new[] { ("/en/news/" + MadeUp.Slug, "/en/news/mars-association"), ("/tin-tuc/mars-association", "/tin-tuc/" + MadeUp.Slug) })
        {
            var page = await own.Reader().OpenAsync(from);
            Assert.Equal((HttpStatusCode.Redirect, to), (page.Status, page.Header("Location")));
        }
    }

    [GeneratedRegex("""(?:\bT|\b[Tt]ext)(?:\[|\()\s*"(?<key>(?:[^"\\]|\\.)*)"|ErrorMessage = "(?<key>[^"]+)"|=> "(?<key>[^"{]+)",?$""", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 2000)]
    private static partial Regex Key();

    [GeneratedRegex("""
        "(?<words>(?:[^"\\\n]|\\.)*)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 2000)]
    private static partial Regex Literal();

    [GeneratedRegex("//[^\n]*|@\\*.*?\\*@", RegexOptions.Singleline, 2000)]
    private static partial Regex Comment();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", RegexOptions.None, 2000)]
    private static partial Regex VietnameseLetter();
}
