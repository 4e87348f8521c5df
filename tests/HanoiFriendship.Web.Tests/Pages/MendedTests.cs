using System.Net;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>Faults that a hostile reader found once, each with the request that showed it.</summary>
public sealed class MendedTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/TO-CHUC/ASEAN?ngay=2020-01-01", "/to-chuc/asean?ngay=2020-01-01")]
    [InlineData("/EN/News", "/en/news")]
    [InlineData("/Tin-Tuc", "/tin-tuc")]
    public async Task Capitals_lead_to_small_letters(string address, string to)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal((HttpStatusCode.MovedPermanently, to), (page.Status, page.Header("Location")));
    }

    [Theory]
    [InlineData("/gop-y", "POST")]
    [InlineData("/tin-tuc", "PUT")]
    [InlineData("/quan-tri/dang-nhap", "POST")]
    public async Task A_body_that_can_not_be_read_has_a_whole_answer(string address, string method)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Content = new StringContent("a=%00", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded") };
        using var answer = await client.SendAsync(request);
        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_site_without_articles_is_ready() =>
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/healthz/ready")).Status);

    [Theory]
    [InlineData("/tin-tuc/khong-co", "/en/news/khong-co")]
    [InlineData("/en/nothing?x=1", "/nothing?x=1")]
    public async Task The_language_switch_of_an_error_page_stays_at_what_was_asked_for(string address, string other) =>
        Assert.Equal(other, (await site.Reader().OpenAsync(address)).Document.QuerySelector(".language a")!.GetAttribute("href"));

    [Fact]
    public async Task A_message_sent_too_late_keeps_its_words()
    {
        using var client = site.CreateClient();
        using var form = new FormUrlEncodedContent([new("Input.Message", "Lời nhắn đã gõ lâu")]);
        using var answer = await client.PostAsync(new Uri("/gop-y", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Lời nhắn đã gõ lâu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_told_to_be_unchanged_says_what_it_varies_by()
    {
        using var client = site.CreateClient();
        using var first = await client.GetAsync(new Uri("/tin-tuc", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/tin-tuc");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again);
        Assert.Equal((HttpStatusCode.NotModified, "Accept-Encoding"), (second.StatusCode, string.Join(',', second.Headers.Vary)));
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
    }

    [Fact]
    public async Task A_month_offers_only_kinds_that_it_has()
    {
        await site.ImportAsync("a.txt", MadeUp.Page("Đại hội Hội Hữu nghị Sao Hỏa", extra: "Ngày 3/3/2026, Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ tổ chức Đại hội lần thứ hai."));
        foreach (var link in (await site.Reader().OpenAsync("/su-kien?thang=2026-03")).Document.QuerySelectorAll(".choices a[href*='loai=']"))
        {
            Assert.NotEmpty((await site.Reader().OpenAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll(".register .event"));
        }
    }
}
