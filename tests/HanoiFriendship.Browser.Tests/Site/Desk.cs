using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HanoiFriendship.Browser.Tests.Site;

/// <summary>Somebody of the newsroom at a browser of his own; what is pressed there is counted.</summary>
internal sealed class Desk(IPage page)
{
    private const string Password = "một câu dài để thử nghiệm 2026";

    public IPage Page { get; } = page;

    /// <summary>Clicks and keys besides typing.</summary>
    public int Pressed { get; private set; }

    /// <summary>Signs somebody in; an account is made for it.</summary>
    public static async Task<Desk> EnterAsync(BrowserSite site, string email, string role, int width = 1280, bool script = true)
    {
        await AddUserAsync(site, email, role);
        var desk = new Desk(await site.OpenAsync("/quan-tri/dang-nhap", width, script: script));
        await desk.SignInAsync(email);
        return desk;
    }

    public static async Task AddUserAsync(BrowserSite site, string email, string role)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = email, Email = email };
        Assert.True((await users.CreateAsync(user, Password)).Succeeded);
        await users.AddToRoleAsync(user, role);
    }

    /// <summary>Ends every session of the account, as signing out elsewhere does.</summary>
    public static async Task EndSessionsAsync(BrowserSite site, string email)
    {
        await using var scope = site.Site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(email))!);
    }

    public async Task SignInAsync(string email)
    {
        await Page.FillAsync("[name=Email]", email);
        await Page.FillAsync("[name=Password]", Password);
        await Page.PressAsync("[name=Password]", "Enter");
        await Page.WaitForURLAsync(u => !u.Contains("dang-nhap", StringComparison.Ordinal));
    }

    public async Task ClickAsync(string what)
    {
        Pressed++;
        await Page.ClickAsync(what);
    }

    public async Task PressAsync(string keys)
    {
        Pressed++;
        await Page.Keyboard.PressAsync(keys);
    }

    public Task TypeAsync(string words) => Page.Keyboard.TypeAsync(words);

    /// <summary>Pastes what another program has put on the clipboard.</summary>
    public async Task PasteAsync(string into, string html)
    {
        Pressed++;
        await Page.EvaluateAsync("""
            ([selector, html]) => {
              const data = new DataTransfer();
              data.setData('text/html', html);
              document.querySelector(selector).dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """, new[] { into, html });
    }

    /// <summary>Writes and saves a new article.</summary>
    /// <returns>The address of its editor.</returns>
    public async Task<string> WriteAsync(string title, string body)
    {
        await Page.GotoAsync("/quan-tri/bai/moi");
        await Page.FillAsync("#Form_Title", title);
        await Page.FillAsync("#Form_Body", body);
        await Page.ClickAsync("[data-save]");
        await Page.WaitForURLAsync("**/sua");
        return new Uri(Page.Url).AbsolutePath;
    }

    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Pictures, $"quan-tri-{name}.png"), FullPage = true });

    public Task CloseAsync() => Page.Context.CloseAsync();
}
