using HanoiFriendship.Browser.Tests.Site;

namespace HanoiFriendship.Browser.Tests;

/// <summary>A picture of every kind of page at three widths, kept for looking at; and what a page weighs.</summary>
[Collection(OneBrowser.Name)]
public sealed class PictureTests(BrowserSite site)
{
    private const int MostBytes = 40 * 1024;
    private const int MostRequests = 6;

    [BrowserFact]
    public async Task Every_kind_of_page_is_drawn_at_three_widths()
    {
        // one window for all: a new one for each page costs more than the page
        var page = await site.OpenAsync("about:blank", 360);
        foreach (var (name, address) in PageKinds.All)
        {
            await page.GotoAsync(address);
            foreach (var (width, dark) in new[] { (360, false), (360, true), (768, false), (1280, false), (1280, true) })
            {
                await BrowserSite.LookAsync(page, width, dark);
                var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Pictures, $"{name}-{width}{(dark ? "-toi" : "")}.png"), FullPage = true });
                Assert.True(picture.Length > 5000);
            }
        }
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("/")]
    [InlineData(PageKinds.Article)]
    public async Task A_page_is_light_asks_nobody_else_and_does_not_shift(string address)
    {
        var page = await site.OpenAsync("about:blank", 360);
        var requests = new List<string>();
        page.Request += (_, request) => requests.Add(request.Url);
        await page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(l => l.getEntries().forEach(e => { if (!e.hadRecentInput) window.shift += e.value; })).observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync(address, new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });
        var shift = await page.EvaluateAsync<double>("() => window.shift");
        Assert.All(requests, url => Assert.StartsWith(site.Address, url, StringComparison.Ordinal));
        Assert.True(requests.Count <= MostRequests, string.Join('\n', requests));
        Assert.InRange((await BrowserSite.LoadedAsync(page)).Values.Sum(), 1, MostBytes);
        Assert.InRange(shift, 0, 0.02);
        await page.Context.CloseAsync();
    }
}
