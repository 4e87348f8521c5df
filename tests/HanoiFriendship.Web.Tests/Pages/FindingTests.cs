using System.Net;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>Filters of the news, the calendar, the front page, related news.</summary>
[Collection(SeededSite.Name)]
public sealed class FindingTests(TestSite site)
{
    [Theory]
    [InlineData("?nam=2024", 3)]
    [InlineData("?loai=mid_year_review", 2)]
    [InlineData("?loai=mid_year_review&nam=2020", 1)]
    [InlineData("?nguoi=nguyen-lan-huong", 2)]
    [InlineData("?to-chuc=quan-uy-tay-ho", 1)]
    [InlineData("?chuyen-muc=tin-hoat-dong&nguoi=nguyen-ngoc-ky", 2)]
    [InlineData("?nguoi=khong-co-ai", 0)]
    [InlineData("?nam=99999", 0)]
    [InlineData("?loai=%27%3B--", 0)]
    public async Task Filters_combine(string query, int articles)
    {
        var page = await site.Reader().OpenAsync("/tin-tuc" + query);
        Assert.Equal((HttpStatusCode.OK, articles), (page.Status, new ListPage(page).Headlines.Count));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(query.Count(c => c == '='), page.Document.QuerySelectorAll(".chosen a").Length);
    }

    [Fact]
    public async Task Each_choice_leaves_as_many_articles_as_it_says()
    {
        var page = await site.Reader().OpenAsync("/tin-tuc?nam=2024");
        var choices = page.Document.QuerySelectorAll(".choices li").Select(l => (Address: l.QuerySelector("a")!.GetAttribute("href")!, Count: int.Parse(l.QuerySelector(".count")!.TextContent, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.NotEmpty(choices);
        foreach (var (address, count) in choices)
        {
            Assert.Equal((address, count), (address, new ListPage(await site.Reader().OpenAsync(address)).Headlines.Count));
        }
    }

    [Theory]
    [InlineData("/su-kien", 5)]
    [InlineData("/su-kien?nam=2024", 3)]
    [InlineData("/su-kien?loai=congress", 1)]
    [InlineData("/su-kien?thang=2022-11", 1)]
    [InlineData("/su-kien?thang=1999-01", 0)]
    public async Task Events_are_listed_by_year_kind_and_month(string address, int events) =>
        Assert.Equal(events, (await site.Reader().OpenAsync(address)).Document.QuerySelectorAll(".register .event").Length);

    [Theory]
    [InlineData("/su-kien?thang=2022-13")]
    [InlineData("/su-kien?thang=abc")]
    [InlineData("/su-kien?thang=0001-01")]
    [InlineData("/su-kien?nam=0")]
    public async Task A_month_that_is_none_is_a_bad_address(string address) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Reader().OpenAsync(address)).Status);

    [Fact]
    public async Task The_calendar_shows_an_event_on_each_of_its_days()
    {
        var page = await site.Reader().OpenAsync("/su-kien?thang=2022-11");
        var days = page.Document.QuerySelectorAll(".calendar td:has(a) time").Select(t => t.GetAttribute("datetime"));
        Assert.Equal(["2022-11-14", "2022-11-15"], days);
        Assert.Equal(["/su-kien?thang=2020-07", "/su-kien?thang=2024-01"], page.Document.QuerySelectorAll(".pager a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Events_known_by_their_month_alone_stand_on_no_day()
    {
        var page = await site.Reader().OpenAsync("/su-kien?thang=2024-07");
        Assert.Empty(page.Document.QuerySelectorAll(".calendar a"));
        Assert.Single(page.Document.QuerySelectorAll(".register .event"));
    }

    [Fact]
    public async Task Related_news_shares_people_or_organizations()
    {
        var page = await site.Reader().OpenAsync("/tin-tuc/quang-ba-rong-rai-hinh-anh-thu-do-toi-ban-be-quoc-te");
        Assert.Equal("Quận Tây Hồ: đối ngoại nhân dân góp phần lan tỏa hình ảnh đẹp về công tác đối ngoại của Thủ đô", page.Document.QuerySelector(".more .teaser h3")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_pinned_article_leads_the_front_page()
    {
        using var own = TestSite.Empty();
        await own.ImportAsync("a.txt", MadeUp.Page());
        await own.ImportAsync("b.txt", MadeUp.Page("Chuyện mới hơn của hội ở Mộng Mơ", "Thứ Tư, 4/3/2026 09:00"));
        Assert.StartsWith("Chuyện mới hơn", (await own.Reader().OpenAsync("/")).Text(".story h2"), StringComparison.Ordinal);
        await own.ChangeAsync(MadeUp.Slug, a => a.PinnedAt = own.Clock.Now.UtcDateTime);
        var page = await own.Reader().OpenAsync("/");
        Assert.Equal(MadeUp.Title, page.Text(".story h2"));
        Assert.Equal(2, new ListPage(page).Headlines.Count);
    }
}
