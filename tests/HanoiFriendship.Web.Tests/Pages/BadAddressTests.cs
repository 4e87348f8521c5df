using System.Net;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>Bad input from an address: a clear answer in the site's look, never a stack trace, never a 500.</summary>
[Collection(SeededSite.Name)]
public sealed class BadAddressTests(TestSite site)
{
    [Theory]
    [InlineData("/tin-tuc/khong-co", 404)]
    [InlineData("/tin-tuc/khong-co/gi-ca", 404)]
    [InlineData("/khong-co", 404)]
    [InlineData("/tin-tuc?trang=abc", 400)]
    [InlineData("/tin-tuc?trang=99999999999999999999", 400)]
    [InlineData("/tin-tuc?trang=1.5", 400)]
    [InlineData("/tin-tuc?trang=-1", 404)]
    [InlineData("/tin-tuc?trang=0", 404)]
    [InlineData("/tin-tuc?trang=2", 404)]
    [InlineData("/tin-tuc?trang=999999", 404)]
    [InlineData("/tin-tuc?trang=2147483647", 404)]
    [InlineData("/chuyen-muc/tin-hoat-dong?trang=abc", 400)]
    [InlineData("/chuyen-muc/khong-co", 404)]
    [InlineData("/luu-tru", 404)]
    [InlineData("/luu-tru/2024/13", 404)]
    [InlineData("/luu-tru/2024/00", 404)]
    [InlineData("/luu-tru/0000", 404)]
    [InlineData("/luu-tru/99999", 404)]
    [InlineData("/luu-tru/1999", 404)]
    [InlineData("/luu-tru/abc", 404)]
    [InlineData("/luu-tru/2024?trang=abc", 400)]
    [InlineData("/loi/500", 404)]
    [InlineData("/loi/99999999999", 404)]
    [InlineData("/tin-tuc/%F0%9F%98%80", 404)]
    [InlineData("/tin-tuc/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/tin-tuc/'%20OR%201=1--", 404)]
    [InlineData("/tin-tuc/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404)]
    [InlineData("/Error", 404)]
    [InlineData("/Articles/Details", 404)]
    public async Task Is_told_in_the_look_of_the_site(string address, int status)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal((HttpStatusCode)status, page.Status);
        Assert.True(page.IsOfTheSite);
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("   at ", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.NotEmpty(page.Text("h1"));
    }

    [Fact]
    public async Task A_very_long_address_is_not_found() =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/" + new string('a', 6000))).Status);

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("BREW")]
    public async Task A_method_that_is_not_for_reading_is_refused(string method)
    {
        foreach (var address in new[] { "/", "/tin-tuc", "/khong-co", "/css/site.css", "/healthz/live" })
        {
            var page = await site.Reader().OpenAsync(address, new(method));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, page.Status);
            Assert.Equal("GET, HEAD", page.Header("Allow"));
            Assert.True(page.IsOfTheSite);
        }
    }

    [Fact]
    public async Task A_fault_of_ours_is_told_without_its_trace_and_with_all_headers()
    {
        using var broken = TestSite.Empty();
        var reader = broken.Reader();
        await using (var db = broken.OpenDatabase())
        {
            await db.Database.ExecuteSqlAsync($"DROP TABLE \"ArticleRevision\"");
            await db.Database.ExecuteSqlAsync($"DROP TABLE \"Figure\"");
            await db.Database.ExecuteSqlAsync($"ALTER TABLE \"Articles\" RENAME COLUMN \"Slug\" TO \"Broken\"");
        }
        foreach (var address in new[] { "/", "/tin-tuc" })
        {
            var page = await reader.OpenAsync(address);
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.True(page.IsOfTheSite);
            Assert.Contains("Mã yêu cầu", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("no such column", page.Html, StringComparison.Ordinal);
            SecurityHeadersTests.AssertAll(page);
        }
        // a page that is not found shows the latest news; where even that fails, the answer is still one of ours
        Assert.True((await reader.OpenAsync("/khong-co")).IsOfTheSite);
    }
}
