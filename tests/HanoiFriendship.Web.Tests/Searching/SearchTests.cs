using System.Net;
using HanoiFriendship.Web.Searching;
using HanoiFriendship.Web.Tests.Pages;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Searching;

/// <summary>What readers type, and what comes first.</summary>
[Collection(SeededSite.Name)]
public sealed class SearchTests(TestSite site)
{
    [Theory]
    [InlineData("ngoc ky", "/nhan-vat/nguyen-ngoc-ky")]
    [InlineData("Ngọc Kỳ", "/nhan-vat/nguyen-ngoc-ky")]
    [InlineData("Kỳ Nguyễn Ngọc", "/nhan-vat/nguyen-ngoc-ky")]
    [InlineData("NGUYỄN LAN HƯƠNG", "/nhan-vat/nguyen-lan-huong")]
    [InlineData("haufo", "/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi")]
    [InlineData("lien hiep ha noi", "/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi")]
    [InlineData("uỷ ban nhân dân quận tây hồ", "/to-chuc/uy-ban-nhan-dan-quan-tay-ho")]
    public async Task The_right_name_comes_first(string typed, string address)
    {
        var page = await OpenAsync(typed);
        Assert.Equal(address, page.Document.QuerySelector(".register .entry")!.GetAttribute("href"));
        Assert.Equal(typed, page.Document.QuerySelector("#tim-day")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("đối ngoại", 5)]
    [InlineData("doi ngoai", 5)]
    [InlineData("\"ký kết\"", 1)]
    [InlineData("\"kết ký\"", 0)]
    [InlineData("OR NEAR(", 0)]
    [InlineData("\"quận tây hồ\"", 1)]
    public async Task Articles_have_all_the_words(string typed, int articles) =>
        Assert.Equal(articles, (await OpenAsync(typed)).Document.QuerySelectorAll(".found").Length);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("OR NEAR(")]
    [InlineData("a AND (b OR")]
    [InlineData("*")]
    [InlineData("Search_Title:x")]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("😀")]
    [InlineData("%_[")]
    [InlineData("\0\u0001")]
    [InlineData("\uD800")]
    public async Task Nothing_that_is_typed_is_an_expression_or_an_error(string typed)
    {
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(typed)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/tim-kiem/goi-y?q=" + Uri.EscapeDataString(typed.Replace('\uD800', '?')))).Status);
    }

    [Fact]
    public async Task Five_thousand_characters_are_cut_not_refused() =>
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(string.Concat(Enumerable.Repeat("đường ", 834)))).Status);

    [Fact]
    public async Task What_has_the_very_marks_comes_first()
    {
        using var own = TestSite.Empty();
        foreach (var (name, word, day) in new[] { ("a.txt", "Hội Quê hương", "4/3"), ("b.txt", "Hội Quế hương", "3/3") })
        {
            await own.ImportAsync(name, MadeUp.Page($"{word} bàn việc trồng cây trên núi", $"{day}/2026 08:15"));
        }
        var unmarked = await own.Reader().OpenAsync("/tim-kiem?q=que+huong");
        Assert.Equal(2, unmarked.Document.QuerySelectorAll(".found").Length);
        var marked = await own.Reader().OpenAsync("/tim-kiem?q=" + Uri.EscapeDataString("quế hương"));
        Assert.Equal(["Hội Quế hương", "Hội Quê hương"], marked.Document.QuerySelectorAll(".found h3").Select(h => h.TextContent.Trim()[..13]));
    }

    [Fact]
    public async Task Excerpts_keep_their_marks_and_mark_the_words()
    {
        var page = await OpenAsync("phat bieu chi dao");
        Assert.Contains(page.Document.QuerySelectorAll(".found mark"), m => m.TextContent.Contains("chỉ đạo", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_and_withdrawn_articles_are_found_by_nothing()
    {
        using var own = TestSite.Empty();
        await own.ImportAsync("a.txt", MadeUp.Page("Chuyện bản thảo về cây cầu thử nghiệm", extra: "Hội Cầu Thí Dụ thành phố Mộng Mơ do ông Trần Văn Thí Dụ, Chủ tịch Hội Cầu Thí Dụ thành phố Mộng Mơ, đứng đầu."), publish: false);
        foreach (var address in new[] { "/tim-kiem?q=thu+nghiem", "/tim-kiem/goi-y?q=thu+nghiem", "/tim-kiem?q=thi+du", "/tim-kiem/goi-y?q=thi+du", "/en/search?q=thi+du" })
        {
            var page = await own.Reader().OpenAsync(address);
            Assert.DoesNotContain("Thí Dụ", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("bản thảo", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_index_that_was_lost_is_made_anew()
    {
        using var own = TestSite.Empty();
        await own.ImportAsync("a.txt", MadeUp.Page());
        await using (var db = own.OpenDatabase())
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Articles SET Search_Title = '', Search_Body = '', Search_MarkedTitle = '', Search_MarkedBody = ''");
        }
        Assert.Empty((await own.Reader().OpenAsync("/tim-kiem?q=mong+mo")).Document.QuerySelectorAll(".found"));
        Assert.Equal(1, await own.Services.GetRequiredService<SearchIndex>().RebuildAsync(CancellationToken.None));
        Assert.Single((await own.Reader().OpenAsync("/tim-kiem?q=mong+mo")).Document.QuerySelectorAll(".found"));
    }

    private Task<OpenPage> OpenAsync(string typed) => site.Reader().OpenAsync("/tim-kiem?q=" + Uri.EscapeDataString(typed.Replace("\uD800", "\uFFFD", StringComparison.Ordinal)));
}
