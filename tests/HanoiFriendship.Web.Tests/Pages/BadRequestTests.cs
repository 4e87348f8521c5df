using System.Net;
using System.Net.Sockets;
using System.Text;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>What only a real server sees: bytes that are no proper request.</summary>
public sealed class BadRequestTests(ListeningSite site) : IClassFixture<ListeningSite>
{

    [Theory]
    [InlineData("GET /tin-tuc/%zz HTTP/1.1", "404")]
    [InlineData("GET /tin-tuc/%E0%A4%A HTTP/1.1", "404")]
    [InlineData("GET /tin-tuc/%C3%28 HTTP/1.1", "404")]
    [InlineData("GET /tin-tuc?trang=%zz HTTP/1.1", "400")]
    [InlineData("GET /%00 HTTP/1.1", "400")]
    [InlineData("TRACE / HTTP/1.1", "405")]
    [InlineData("GET /tin-tuc?trang=1&trang=2 HTTP/1.1", "200,400")]
    [InlineData("GET /tin-tuc?%FF%FE=%00 HTTP/1.1", "200")]
    [InlineData("GET //evil.example/ HTTP/1.1", "404")]
    [InlineData("GET /tin-tuc/ HTTP/1.1", "200,301,308")]
    public async Task A_strange_request_line_is_answered(string line, string statuses)
    {
        var answer = await SendAsync(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var status = answer.Split(' ')[1];
        Assert.Contains(status, statuses.Split(','));
        Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_answers_as_get_without_a_body()
    {
        var answer = await SendAsync("HEAD /tin-tuc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("\0\0\0\r\n\r\n")]
    public async Task What_is_no_request_gets_an_empty_400(string bytes) =>
        Assert.StartsWith("HTTP/1.1 400", await SendAsync(bytes), StringComparison.Ordinal);

    [Theory]
    [InlineData("a_b..c")]
    [InlineData("")]
    [InlineData("[::1%25eth0]")]
    public async Task Files_of_whole_addresses_say_nothing_under_a_host_that_is_none(string host)
    {
        foreach (var path in new[] { "/rss.xml", "/atom.xml", "/feed.json", "/sitemap.xml", "/sitemap-news.xml", "/robots.txt", "/.well-known/security.txt", "/su-kien.ics" })
        {
            var answer = await SendAsync($"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
            Assert.Equal((path, "400"), (path, answer.Split(' ')[1]));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/gop-y")]
    [InlineData("/quan-tri/dang-nhap")]
    [InlineData("/robots.txt")]
    public async Task A_host_that_breaks_whoever_asks_for_it_is_refused_at_the_door(string path) =>
        Assert.StartsWith("HTTP/1.1 400", await SendAsync($"GET {path} HTTP/1.1\r\nHost: xn--\r\nConnection: close\r\n\r\n"), StringComparison.Ordinal);

    private async Task<string> SendAsync(string request)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, site.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
