using System.Net;
using AngleSharp.Html.Parser;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>The door of the newsroom when things have gone on meanwhile: older pages, other spellings, plain http.</summary>
public sealed class DoorTests : IDisposable
{
    private const string Email = "publisher@vi-du.example";
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Two_windows_whose_session_ended_both_keep_their_words()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var (one, two) = (await room.WriteAsync("Bài một", "Chữ."), await room.WriteAsync("Bài hai", "Chữ."));
        var forms = new[] { await room.ReadFormAsync($"/quan-tri/bai/{one}/sua", Newsroom.Editor), await room.ReadFormAsync($"/quan-tri/bai/{two}/sua", Newsroom.Editor) };
        await EndAsync();
        var doors = new List<Dictionary<string, string>>();
        foreach (var (action, form) in forms)
        {
            form["Form.Body"] = "Gõ ở " + action;
            var page = new HtmlParser().ParseDocument(await (await room.PostAsync(action, form)).Content.ReadAsStringAsync());
            doors.Add(page.QuerySelectorAll("form input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "", StringComparer.Ordinal));
        }
        foreach (var door in doors)
        {
            (door["Email"], door["Password"]) = (Email, Newsroom.Password);
            Assert.Equal(HttpStatusCode.Redirect, (await room.PostAsync("/quan-tri/dang-nhap", door)).StatusCode);
        }
        foreach (var (action, _) in forms)
        {
            Assert.Equal("Gõ ở " + action, (await room.ReadFormAsync(action, Newsroom.Editor)).Fields["Form.Body"]);
        }
    }

    [Fact]
    public async Task A_standing_page_and_a_remark_come_back_after_sign_in_too()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài", "Chữ.");
        var page = await room.ReadFormAsync("/quan-tri/trang/lien-he", "main form");
        var remark = await room.ReadFormAsync($"/quan-tri/bai/{id}", "form[action$=Remark]");
        await EndAsync();
        (page.Fields["Form.Body"], remark.Fields["Note"]) = ("Số 9 phố Ví Dụ.", "Xem lại câu ba.");
        foreach (var (action, form) in new[] { page, remark })
        {
            using var window = new Newsroom(site);
            var html = new HtmlParser().ParseDocument(await (await window.PostAsync(action, form)).Content.ReadAsStringAsync());
            await window.SendAsync("/quan-tri/dang-nhap", "/quan-tri/dang-nhap", ("Email", Email), ("Password", Newsroom.Password), ("Unsent", html.QuerySelector("[name=Unsent]")!.GetAttribute("value")!));
            var (shown, words) = action.Contains("trang", StringComparison.Ordinal) ? ("/quan-tri/trang/lien-he", "Số 9 phố Ví Dụ.") : ($"/quan-tri/bai/{id}", "Xem lại câu ba.");
            Assert.Contains(words, await window.TextAsync(shown), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Look_alikes_of_an_address_are_one_account_to_the_limit()
    {
        await Newsroom.AddUserAsync(site, "kieu@vi-du.example", Rights.Editor);
        using var room = new Newsroom(site);
        for (var i = 0; i < SignInLimit.Failures; i++)
        {
            await room.SignInAsync("kieu@vi-du.example", "một câu dài nhưng sai");
        }
        foreach (var spelled in new[] { "\u212Aieu@vi-du.example", "KIEU@vi-du.example", " kieu@vi-du.example " })
        {
            Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync(spelled, Newsroom.Password)).StatusCode);
        }
    }

    [Fact]
    public async Task A_cookie_travels_bare_on_loopback_only()
    {
        await Newsroom.AddUserAsync(site, Email, Rights.Publisher);
        foreach (var (host, isBare) in new[] { ("localhost", true), ("127.0.0.1", true), ("tin.vi-du.example", false) })
        {
            using var client = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri($"http://{host}"), HandleCookies = false });
            using var answer = await client.GetAsync(new Uri("/quan-tri/dang-nhap", UriKind.Relative));
            Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.Equal(!isBare, c.Contains("secure", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task Roles_that_stay_as_they_are_end_no_session_nor_does_looking_at_a_page()
    {
        using var admin = await Newsroom.EnterAsync(site, Rights.Administrator);
        await admin.FillAsync("/quan-tri/nguoi-dung", "form[action$=Roles]", null);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/quan-tri/nguoi-dung")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/quan-tri/tai-khoan/ma-xac-nhan")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/quan-tri")).StatusCode);
    }

    private async Task EndAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<User>>();
        await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(Email))!);
    }
}
