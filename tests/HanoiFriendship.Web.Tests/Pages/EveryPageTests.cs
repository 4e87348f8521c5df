using System.Net;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>What holds for every page.</summary>
[Collection(SeededSite.Name)]
public sealed class EveryPageTests(TestSite site)
{
    [Fact]
    public async Task Every_link_of_every_page_leads_somewhere()
    {
        var reader = site.Reader();
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Queue<string>(["/"]));
        while (open.TryDequeue(out var address))
        {
            var page = await reader.OpenAsync(address);
            Assert.True(page.Status == HttpStatusCode.OK, $"{address}: {page.Status}");
            foreach (var element in page.Document.QuerySelectorAll("a[href], link[href], img[src], script[src]"))
            {
                var target = element.GetAttribute("href") ?? element.GetAttribute("src")!;
                // every filter leads somewhere; their combinations are many
                var isCombination = address.Contains('?', StringComparison.Ordinal) && target.Contains('&', StringComparison.Ordinal);
                if (!isCombination && target.StartsWith('/') && seen.Add(target.Split('#')[0]))
                {
                    open.Enqueue(target.Split('#')[0]);
                }
            }
        }
        Assert.Contains("/gioi-thieu", seen);
        Assert.Contains("/luu-tru/2022/11", seen);
    }

    [Fact]
    public async Task Pages_need_no_script_and_ask_no_other_server()
    {
        foreach (var address in new[] { "/", "/tin-tuc", "/tin-tuc/quang-ba-rong-rai-hinh-anh-thu-do-toi-ban-be-quoc-te", "/gioi-thieu", "/khong-co", "/nhan-vat", "/nhan-vat/nguyen-lan-huong", "/to-chuc", "/su-kien", "/tim-kiem?q=ngoc+ky", "/gop-y", "/en", "/en/news", "/en/people", "/en/search?q=haufo" })
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Empty(page.Document.QuerySelectorAll("script:not([src]):not([type='application/ld+json']), iframe, style, [style], [onclick]"));
            Assert.All(page.Document.QuerySelectorAll("link[href], img[src], script[src]"), e => Assert.StartsWith("/", e.GetAttribute("href") ?? e.GetAttribute("src"), StringComparison.Ordinal));
            Assert.Equal(address.StartsWith("/en", StringComparison.Ordinal) ? "en" : "vi", page.Document.DocumentElement.GetAttribute("lang"));
            Assert.Single(page.Document.QuerySelectorAll("h1"));
        }
    }
}
