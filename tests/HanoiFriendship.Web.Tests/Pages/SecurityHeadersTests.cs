using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

[Collection(SeededSite.Name)]
public sealed class SecurityHeadersTests(TestSite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tin-tuc")]
    [InlineData("/tin-tuc/quang-ba-rong-rai-hinh-anh-thu-do-toi-ban-be-quoc-te")]
    [InlineData("/khong-co")]
    [InlineData("/tin-tuc?trang=abc")]
    [InlineData("/css/site.css")]
    [InlineData("/icons/emblem.svg")]
    [InlineData("/healthz/live")]
    public async Task Every_answer_carries_them(string address) => AssertAll(await site.Reader().OpenAsync(address));

    internal static void AssertAll(OpenPage page)
    {
        var policy = page.Header("Content-Security-Policy");
        Assert.NotNull(policy);
        foreach (var rule in new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", page.Header("Referrer-Policy"));
        Assert.NotNull(page.Header("Permissions-Policy"));
        Assert.NotNull(page.Header("X-Request-Id"));
        Assert.Null(page.Header("Server"));
        Assert.Null(page.Header("X-Powered-By"));
    }
}
