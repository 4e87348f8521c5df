using HanoiFriendship.Browser.Tests.Site;

namespace HanoiFriendship.Browser.Tests;

/// <summary>WCAG 2.2 A and AA and best practices, as far as a machine can tell; both themes, both languages, phone and desk.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    public static TheoryData<string, string> Pages => PageKinds.Names;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_violation(string name, string address)
    {
        var page = await site.OpenAsync(address, 360);
        foreach (var (width, dark) in new[] { (360, false), (360, true), (1280, true), (1280, false) })
        {
            await BrowserSite.LookAsync(page, width, dark);
            var found = await Axe.ViolationsAsync(page, Rules);
            Assert.True(found.Length == 0, $"{name} {width} {(dark ? "dark" : "light")}\n{string.Join('\n', found)}");
        }
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task What_is_wrong_is_found_also_on_a_page_that_was_clean_before()
    {
        var page = await site.OpenAsync("/gop-y");
        Assert.Empty(await Axe.ViolationsAsync(page, Rules));
        await page.EvaluateAsync("() => { const main = document.querySelector('main'); main.append(new Image(9, 9)); const words = main.appendChild(document.createElement('p')); words.textContent = 'Chữ mờ'; words.style.color = '#777'; words.style.background = '#888'; }");
        Assert.Equal(["color-contrast", "image-alt"], (await Axe.ViolationsAsync(page, Rules)).Select(v => v.Split(':')[0]).Order(StringComparer.Ordinal));
        await page.Context.CloseAsync();
    }

    /// <summary>1280 pixels at 400 %: everything in one column, nothing to scroll sideways.</summary>
    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_fits_320_pixels(string name, string address)
    {
        var page = await site.OpenAsync(address, 320);
        var wide = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 321 && getComputedStyle(e).position !== 'absolute').map(e => e.outerHTML.slice(0, 120))");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= 320"), $"{name}: {string.Join('\n', wide.Take(5))}");
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task The_keyboard_reaches_the_content_first_and_always_shows_where_it_is()
    {
        var page = await site.OpenAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Đến nội dung chính", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        for (var i = 0; i < 25; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var seen = await page.EvaluateAsync<bool>("() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect(); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && r.width > 0 && r.bottom > 0 && r.top < innerHeight; }");
            Assert.True(seen, await page.EvaluateAsync<string>("() => document.activeElement.outerHTML"));
        }
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Targets_are_large_enough_for_a_finger()
    {
        var page = await site.OpenAsync("about:blank", 360);
        foreach (var (name, address) in PageKinds.All.Where(p => !p.Name.EndsWith("-en", StringComparison.Ordinal)))
        {
            await page.GotoAsync(address);
            // links inside a sentence are exempt (WCAG 2.5.8)
            var small = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a, button, input:not([type=radio]):not([type=hidden]), .choices a, .chosen a, .tools a')].filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.right > 0 && (r.height < 24 || r.width < 24) && !e.closest('.trap'); }).map(e => e.outerHTML.slice(0, 140))");
            Assert.True(small.Length == 0, $"{name}: {string.Join('\n', small)}");
        }
        await page.Context.CloseAsync();
    }
}
