using Deque.AxeCore.Playwright;
using HanoiFriendship.Browser.Tests.Site;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Browser.Tests;

/// <summary>The newsroom with the keyboard alone, and axe on each of its pages.</summary>
[Collection(OneBrowser.Name)]
public sealed class NewsroomTests(BrowserSite site)
{
    private const string Password = "một câu dài để thử nghiệm 2026";

    private static readonly string[] Pages =
    [
        "/quan-tri", "/quan-tri/bai", "/quan-tri/bai?muc=da-dang", "/quan-tri/bai/moi", "/quan-tri/bai/1", "/quan-tri/bai/1/sua", "/quan-tri/bai/1/lich-su", "/quan-tri/trang", "/quan-tri/trang/gioi-thieu",
        "/quan-tri/nhat-ky", "/quan-tri/tai-khoan", "/quan-tri/tai-khoan/ma-xac-nhan", "/quan-tri/nguoi-dung",
    ];

    [BrowserFact]
    public async Task An_administrator_signs_in_invites_and_signs_out_by_keyboard()
    {
        await AddAdministratorAsync("ban-phim@vi-du.example");
        var page = await site.OpenAsync("/quan-tri", 360);
        await page.FocusAsync("[name=Email]");
        await page.Keyboard.TypeAsync("ban-phim@vi-du.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/quan-tri");
        foreach (var (address, dark) in Pages.SelectMany(p => new[] { (p, true), (p, false) }).Append(("/quan-tri/nguoi-dung", false)))
        {
            await page.GotoAsync(address);
            await BrowserSite.LookAsync(page, dark ? 1280 : 360, dark);
            await AssertCleanAsync(page);
            await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Pictures, $"quan-tri{address.Replace('/', '-').Replace('?', '-')}{(dark ? "-toi" : "")}.png"), FullPage = true });
        }
        await page.FocusAsync("#email");
        await page.Keyboard.TypeAsync("nguoi-moi@vi-du.example");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Contains("/quan-tri/mat-khau-moi?nguoi=", await page.TextContentAsync(".one-time code"), StringComparison.Ordinal);
        await page.FocusAsync(".desk-head form[action$=dang-xuat] button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/quan-tri/dang-nhap");
        await AssertCleanAsync(page);
        await page.Context.CloseAsync();
    }

    private static async Task AssertCleanAsync(Microsoft.Playwright.IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, page.Url + "\n" + string.Join('\n', found.Violations.Select(v => $"{v.Id}: {string.Join("\n  ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }

    private async Task AddAdministratorAsync(string email)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = email, Email = email };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.AddToRolesAsync(user, [Rights.Administrator, Rights.Publisher]);
    }
}
