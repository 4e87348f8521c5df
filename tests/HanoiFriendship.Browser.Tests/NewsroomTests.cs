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
        "/quan-tri/du-kien", "/quan-tri/du-kien?muc=thieu-ten-anh", "/quan-tri/du-kien/8", "/quan-tri/so/nguoi", "/quan-tri/so/nguoi/1", "/quan-tri/so/to-chuc/1", "/quan-tri/so/su-kien/1", "/quan-tri/so/chuc-vu/1", "/quan-tri/so/gop?loai=nguoi&tu=2&vao=1",
        "/quan-tri/so/nguoi/1/lich-su", "/quan-tri/nhap", "/quan-tri/nhap/5", "/quan-tri/anh", "/quan-tri/bai/ten?bai=5",
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
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            foreach (var dark in new[] { true, false })
            {
                await BrowserSite.LookAsync(page, dark ? 1280 : 360, dark);
                await AssertCleanAsync(page);
                await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Pictures, $"quan-tri{address.Replace('/', '-').Replace('?', '-')}{(dark ? "-toi" : "")}.png"), FullPage = true });
            }
        }
        await page.GotoAsync("/quan-tri/nguoi-dung");
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

    [BrowserFact]
    public async Task Pages_that_come_up_on_the_way_are_clean_too()
    {
        var (an, binh) = (await Desk.EnterAsync(site, "sach-an@vi-du.example", Rights.Editor), await Desk.EnterAsync(site, "sach-binh@vi-du.example", Rights.Editor));
        var address = await an.WriteAsync("Bài xem sạch", "Câu chung.");
        await binh.Page.GotoAsync(address);
        await an.Page.FillAsync("#Form_Body", "Câu của An.");
        await an.ClickAsync("[data-save]");
        await an.Page.WaitForSelectorAsync(".done");
        await LookBothAsync(an.Page);
        await binh.Page.FillAsync("#Form_Body", "Câu của Bình.");
        await binh.ClickAsync("[data-save]");
        await binh.Page.WaitForURLAsync("**/xung-dot");
        await LookBothAsync(binh.Page);
        await an.Page.GotoAsync(address.Replace("/sua", "/lich-su", StringComparison.Ordinal));
        await an.Page.WaitForSelectorAsync(".diff");
        await LookBothAsync(an.Page);
        await an.Page.GotoAsync(address.Replace("/sua", "", StringComparison.Ordinal));
        await an.ClickAsync("text=Tạo liên kết xem trước");
        var link = await an.Page.TextContentAsync(".one-time code");
        await LookBothAsync(an.Page);
        await an.Page.GotoAsync(new Uri(link!).AbsolutePath);
        await LookBothAsync(an.Page);
        foreach (var other in new[] { "/quan-tri/nguoi-dung", "/quan-tri/mat-khau-moi?nguoi=x&ma=x" })
        {
            await an.Page.GotoAsync(other);
            await LookBothAsync(an.Page);
        }
        await an.Page.GotoAsync("/quan-tri/tai-khoan/ma-xac-nhan");
        await an.ClickAsync("main button");
        await an.Page.WaitForSelectorAsync(".qr svg");
        await LookBothAsync(an.Page);
        await an.CloseAsync();
        await binh.CloseAsync();
    }

    internal static async Task LookBothAsync(Microsoft.Playwright.IPage page)
    {
        foreach (var dark in new[] { true, false })
        {
            await BrowserSite.LookAsync(page, dark ? 360 : 1280, dark);
            await AssertCleanAsync(page);
        }
    }

    private static async Task AssertCleanAsync(Microsoft.Playwright.IPage page)
    {
        var found = await Axe.ViolationsAsync(page);
        Assert.True(found.Length == 0, page.Url + "\n" + string.Join('\n', found));
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
