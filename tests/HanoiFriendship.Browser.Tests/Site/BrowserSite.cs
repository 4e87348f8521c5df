using HanoiFriendship.Web.Tests.Site;
using Microsoft.Playwright;

namespace HanoiFriendship.Browser.Tests.Site;

/// <summary>The seeded site behind the real server, and one browser for all tests.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public ListeningSite Site { get; } = new();

    public string Address => $"http://127.0.0.1:{Site.Port}";

    /// <summary>Where pictures of the pages are left: beside the test's own files, or where the variable says.</summary>
    public static string Pictures { get; } = Directory.CreateDirectory(Environment.GetEnvironmentVariable("HANOIFRIENDSHIP_PICTURES") is { Length: > 0 } set ? set : Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox", "--disable-quic", "--disable-background-networking"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }
        playwright?.Dispose();
        await Site.DisposeAsync();
    }

    /// <summary>The same page in another width and theme.</summary>
    public static async Task LookAsync(IPage page, int width, bool dark)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>What the page that stands there has taken over the wire, by address, in bytes with headers. The browser's own record: nothing has to listen while it loads.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> LoadedAsync(IPage page) =>
        await page.EvaluateAsync<Dictionary<string, long>>("() => Object.fromEntries([...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].map((e) => [e.name, e.transferSize]))");

    /// <summary>A new window of a reader.</summary>
    public async Task<IPage> OpenAsync(string address, int width = 1280, bool dark = false, bool script = true)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "vi-VN",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<BrowserSite>
{
    public const string Name = "Browser";
}
