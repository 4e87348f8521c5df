using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>What is offered to feed readers, search engines, calendars and caches.</summary>
public sealed class MachineTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly string[] Required = ["id", "title", "updated"];
    private readonly TestSite site = TestSite.Empty();

    public MachineTests() => site.Settings["Site:BaseUrl"] = "https://vi-du.example";

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Feeds_hold_own_articles_whole_and_republished_ones_with_lead_and_source()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await site.ImportAsync("b.txt", MadeUp.Page("Chuyện riêng của hội ở Mộng Mơ"));
        await site.ChangeAsync("chuyen-rieng-cua-hoi-o-mong-mo", a =>
        {
            a.Content = a.Content with { Origin = Origin.Own, Title = "Chuyện <riêng> & \u0001 hội" };
        });
        var rss = XDocument.Parse((await site.Reader().OpenAsync("/rss.xml")).Html);
        var items = rss.Descendants("item").ToList();
        Assert.Equal(2, items.Count);
        var own = items.Single(i => i.Element("title")!.Value.StartsWith("Chuyện", StringComparison.Ordinal));
        Assert.Equal("Chuyện <riêng> &  hội", own.Element("title")!.Value);
        Assert.Contains(MadeUp.SecondParagraph, own.Element(Content + "encoded")!.Value, StringComparison.Ordinal);
        Assert.Null(items.Single(i => i != own).Element(Content + "encoded"));
        Assert.All(items, i => Assert.StartsWith("https://vi-du.example/tin-tuc/", i.Element("link")!.Value, StringComparison.Ordinal));

        var atom = XDocument.Parse((await site.Reader().OpenAsync("/atom.xml")).Html);
        Assert.All(Required, name => Assert.NotNull(atom.Root!.Element(Atom + name)));
        Assert.Equal(items.Select(i => i.Element("guid")!.Value), atom.Descendants(Atom + "entry").Select(e => e.Element(Atom + "id")!.Value));
        using var json = JsonDocument.Parse((await site.Reader().OpenAsync("/feed.json")).Html);
        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_day_without_a_day_after_it_stands_in_the_calendar()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await using (var db = site.OpenDatabase())
        {
            var found = db.Events.First();
            (found.IsStated, found.Starts, found.Ends) = (true, FuzzyDate.ParseEdtf("2026-03-03"), FuzzyDate.ParseEdtf("9999-12-31"));
            await db.SaveChangesAsync();
        }
        Assert.Contains("DTEND;VALUE=DATE:99991231", (await site.Reader().OpenAsync("/su-kien.ics")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_an_article_in_a_feed_survives_a_new_address()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        async Task<string> NameAsync() => XDocument.Parse((await site.Reader().OpenAsync("/rss.xml")).Html).Descendants("guid").Single().Value;
        var before = await NameAsync();
        await site.ChangeAsync(MadeUp.Slug, a => a.Slug = "dia-chi-moi");
        Assert.Equal(before, await NameAsync());
    }

    [Theory]
    [InlineData("/nhan-vat/tran-thi-vi-du/rss.xml", HttpStatusCode.NotFound)]
    [InlineData("/to-chuc/hoi-huu-nghi-sao-hoa-thanh-pho-mong-mo/atom.xml", HttpStatusCode.OK)]
    [InlineData("/su-kien/loai/exchange/rss.xml", HttpStatusCode.OK)]
    [InlineData("/su-kien/loai/khong-co/rss.xml", HttpStatusCode.NotFound)]
    [InlineData("/en/events/loai/exchange/atom.xml", HttpStatusCode.OK)]
    public async Task What_readers_see_has_feeds_of_its_own_and_nothing_else_has(string address, HttpStatusCode status)
    {
        await site.ImportAsync("a.txt", MadeUp.Page(extra: "Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ cảm ơn bạn bè."));
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(status, page.Status);
    }

    [Fact]
    public async Task Drafts_stand_in_no_feed_no_sitemap_and_no_calendar_and_come_at_their_minute()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        string[] everywhere = ["/rss.xml", "/atom.xml", "/feed.json", "/en/rss.xml", "/sitemap/tin-1.xml", "/sitemap/nguoi.xml", "/sitemap/to-chuc.xml", "/sitemap/su-kien.xml", "/sitemap-news.xml", "/su-kien.ics"];
        foreach (var address in everywhere)
        {
            Assert.DoesNotContain("sao-hoa", (await site.Reader().OpenAsync(address)).Html, StringComparison.OrdinalIgnoreCase);
        }
        await site.ChangeAsync(MadeUp.Slug, a => a.Publish(site.Clock.Now.UtcDateTime.AddMinutes(1)));
        Assert.DoesNotContain(MadeUp.Slug, (await site.Reader().OpenAsync("/rss.xml")).Html, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Contains(MadeUp.Slug, (await site.Reader().OpenAsync("/rss.xml")).Html, StringComparison.Ordinal);
        Assert.Contains(MadeUp.Slug, (await site.Reader().OpenAsync("/sitemap/tin-1.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_news_sitemap_holds_our_own_articles_of_two_days()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        Assert.DoesNotContain("<loc>", (await site.Reader().OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);
        await site.ChangeAsync(MadeUp.Slug, a => a.Content = a.Content with { Origin = Origin.Own });
        Assert.Contains("https://vi-du.example/tin-tuc/" + MadeUp.Slug, (await site.Reader().OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);
        site.Clock.Now += TimeSpan.FromHours(49);
        Assert.DoesNotContain("<loc>", (await site.Reader().OpenAsync("/sitemap-news.xml")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/tin-tuc")]
    [InlineData("/rss.xml")]
    [InlineData("/su-kien.ics")]
    public async Task Who_has_a_page_already_is_told_so(string address)
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var client = site.CreateClient();
        using var first = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal("public, no-cache", first.Headers.CacheControl!.ToString());
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        await site.ImportAsync("b.txt", MadeUp.Page("Một chuyện khác của hội ở Mộng Mơ", "Thứ Tư, 4/3/2026 09:00"));
        using var changed = new HttpRequestMessage(HttpMethod.Get, address);
        changed.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await client.SendAsync(changed);
        Assert.Equal(address == "/su-kien.ics" ? third.StatusCode : HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Robots_and_security_text_say_where_to_look_and_until_when()
    {
        Assert.Contains("Sitemap: https://vi-du.example/sitemap.xml", (await site.Reader().OpenAsync("/robots.txt")).Html, StringComparison.Ordinal);
        var text = (await site.Reader().OpenAsync("/.well-known/security.txt")).Html;
        Assert.Contains("Contact: https://vi-du.example/gop-y", text, StringComparison.Ordinal);
        var expires = DateTimeOffset.Parse(text.Split("Expires: ")[1].Split('\n')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - site.Clock.Now, TimeSpan.FromDays(100), TimeSpan.FromDays(365));
    }

    [Fact]
    public async Task Canonical_links_come_from_the_setting_and_nothing_a_stranger_sends()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/tin-tuc/" + MadeUp.Slug + "?utm_source=x");
        request.Headers.Host = "ke-la.example";
        using var answer = await client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<link rel=\"canonical\" href=\"https://vi-du.example/tin-tuc/{MadeUp.Slug}\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ke-la.example", html, StringComparison.Ordinal);
    }
}
