using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>Readers see what is published now, and nothing else, on any page.</summary>
public sealed class VisibilityTests : IDisposable
{
    private const string Address = "/tin-tuc/" + MadeUp.Slug;

    /// <summary>Every public page that could show an article.</summary>
    private static readonly string[] Everywhere = ["/", "/tin-tuc", "/chuyen-muc/tin-hoat-dong", "/luu-tru/2026", "/luu-tru/2026/03", Address, "/khong-co", "/gioi-thieu"];

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_draft_is_nowhere()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        await AssertNowhereAsync(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_published_article_is_in_its_lists()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        foreach (var address in Everywhere.Except(["/gioi-thieu"]))
        {
            Assert.Contains(MadeUp.Title, (await site.Reader().OpenAsync(address)).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task It_is_visible_from_its_time_on()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        site.Clock.Now -= TimeSpan.FromSeconds(1);
        await AssertNowhereAsync(HttpStatusCode.NotFound);
        site.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task A_withdrawn_article_is_gone_and_its_address_says_why()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await site.ChangeAsync(MadeUp.Slug, a => a.Withdraw("Gỡ theo yêu cầu của hội."));
        await AssertNowhereAsync(HttpStatusCode.Gone);
        var page = await site.Reader().OpenAsync(Address);
        Assert.Equal("Bài đã được gỡ", page.Heading);
        Assert.Contains("Gỡ theo yêu cầu của hội.", page.Html, StringComparison.Ordinal);
        Assert.True(page.IsOfTheSite);
    }

    [Fact]
    public async Task A_proposal_beside_a_published_article_is_not_shown()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await site.ImportAsync("a.txt", MadeUp.Page(extra: "Câu này chỉ có trong bản tải mới, chưa ai duyệt."));
        var page = await site.Reader().OpenAsync(Address);
        Assert.Contains(MadeUp.SecondParagraph, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa ai duyệt", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_one_in_one_hop()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        foreach (var slug in new[] { "dia-chi-thu-hai", "dia-chi-thu-ba" })
        {
            await using var db = site.OpenDatabase();
            var article = await db.Articles.SingleAsync();
            article.Slug = slug;
            db.Add(new SlugHistory { Slug = slug, Article = article });
            await db.SaveChangesAsync();
        }
        foreach (var old in new[] { Address, "/tin-tuc/dia-chi-thu-hai", "/tin-tuc/DIA-CHI-THU-BA" })
        {
            var page = await site.Reader().OpenAsync(old);
            Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
            Assert.Equal("/tin-tuc/dia-chi-thu-ba", page.Header("Location"));
        }
        // a draft's old address tells no more than any other
        await site.ChangeAsync("dia-chi-thu-ba", a => a.Withdraw("x"));
        Assert.Equal(HttpStatusCode.Gone, (await site.Reader().OpenAsync(Address)).Status);
    }

    [Fact]
    public async Task A_source_that_allows_its_lead_only_shows_no_more()
    {
        site.Settings["Site:LeadOnlySources:0"] = "báo lao động thủ đô";
        await site.ImportAsync("a.txt", $"{MadeUp.Title}\n3/3/2026 08:15\n(LĐTĐ) {MadeUp.Lead}\n{MadeUp.FirstParagraph}\n{MadeUp.SecondParagraph}\n");
        var page = await site.Reader().OpenAsync(Address);
        Assert.Contains(MadeUp.Lead, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(MadeUp.FirstParagraph, page.Html, StringComparison.Ordinal);
        Assert.Contains("Trang chỉ giới thiệu đoạn mở đầu", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_settings_say_of_the_owner_is_shown_and_escaped()
    {
        site.Settings["Site:Owner"] = "Liên hiệp <b>Ví Dụ</b>";
        site.Settings["Site:BaseUrl"] = "https://vi-du.example";
        await site.ImportAsync("a.txt", MadeUp.Page());
        var page = await site.Reader().OpenAsync(Address);
        Assert.Equal("Liên hiệp <b>Ví Dụ</b>", page.Text("footer dl.owner dd"));
        Assert.Equal("https://vi-du.example" + Address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.DoesNotContain("Người chịu trách nhiệm", page.Html, StringComparison.Ordinal);
    }

    private async Task AssertNowhereAsync(HttpStatusCode articleStatus)
    {
        foreach (var address in Everywhere)
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.DoesNotContain(MadeUp.Title, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Ví Dụ", page.Html, StringComparison.Ordinal);
            if (address == Address)
            {
                Assert.Equal(articleStatus, page.Status);
            }
        }
    }
}
