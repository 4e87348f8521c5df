using System.Net;
using System.Text.RegularExpressions;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Accounts: the first one, invitations, sign-in and sign-out, passwords, disabling.</summary>
public sealed partial class AccountTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task The_first_administrator_comes_by_the_link_of_the_first_start_and_only_once()
    {
        using var room = new Newsroom(site);
        Assert.Equal(HttpStatusCode.NotFound, (await room.GetAsync("/quan-tri/tai-khoan-dau-tien?ma=doan")).StatusCode);
        var link = "/quan-tri/tai-khoan-dau-tien?ma=" + site.Services.GetRequiredService<FirstAccount>().Secret;
        var made = await room.SendAsync(link, "/quan-tri/tai-khoan-dau-tien", ("ma", link.Split('=')[1]), ("Email", "dau-tien@vi-du.example"), ("Password", Newsroom.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/quan-tri/dang-nhap"), (made.StatusCode, made.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await room.GetAsync(link)).StatusCode);
        Assert.Equal("/quan-tri", (await room.SignInAsync("dau-tien@vi-du.example", Newsroom.Password)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/quan-tri/nguoi-dung")).StatusCode);
        Assert.True(site.RoundsOfTheSite >= 210_000);
    }

    [Fact]
    public async Task An_invitation_is_a_link_that_works_once()
    {
        using var admin = await Newsroom.EnterAsync(site, Rights.Administrator);
        var html = await (await admin.SendAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung?handler=Invite", ("email", "moi@vi-du.example"), ("roles", Rights.Editor))).Content.ReadAsStringAsync();
        var link = WebUtility.HtmlDecode(Link().Match(html).Value);
        Assert.NotEmpty(link);
        var (person, code) = (link.Split("nguoi=")[1].Split('&')[0], link.Split("ma=")[1]);
        using var invited = new Newsroom(site);
        Assert.Equal(HttpStatusCode.OK, (await invited.SendAsync(link, "/quan-tri/mat-khau-moi", ("nguoi", person), ("ma", code), ("Password", "ngắn"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await invited.SendAsync(link, "/quan-tri/mat-khau-moi", ("nguoi", person), ("ma", code), ("Password", Newsroom.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await invited.SendAsync(link, "/quan-tri/mat-khau-moi", ("nguoi", person), ("ma", code), ("Password", Newsroom.Password + " khác"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await invited.SignInAsync("moi@vi-du.example", Newsroom.Password)).StatusCode);
    }

    [Fact]
    public async Task A_copied_cookie_is_dead_after_sign_out_after_a_new_password_and_after_disabling()
    {
        foreach (var end in new[] { "sign-out", "password", "disable" })
        {
            using var own = TestSite.Empty();
            using var room = await Newsroom.EnterAsync(own, Rights.Editor);
            using var thief = await CopyAsync(own, "editor@vi-du.example");
            Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/quan-tri")).StatusCode);
            if (end == "sign-out")
            {
                await room.SendAsync("/quan-tri", "/quan-tri/dang-xuat");
            }
            else if (end == "password")
            {
                var changed = await room.SendAsync("/quan-tri/tai-khoan", "/quan-tri/tai-khoan", ("Current", Newsroom.Password), ("Password", "một câu dài khác hẳn 2027"));
                Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
                Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/quan-tri")).StatusCode);
            }
            else
            {
                using var admin = await Newsroom.EnterAsync(own, Rights.Administrator);
                await using var db = own.OpenDatabase();
                await admin.SendAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung?handler=Disable", ("id", db.Users.Single(u => u.Email == "editor@vi-du.example").Id));
                Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync("editor@vi-du.example", Newsroom.Password)).StatusCode);
            }
            Assert.Equal((end, HttpStatusCode.Redirect), (end, (await thief.GetAsync("/quan-tri")).StatusCode));
        }
    }

    [Fact]
    public async Task Ten_failures_slow_one_address_down_and_nobody_else_and_not_for_ever()
    {
        await Newsroom.AddUserAsync(site, "editor@vi-du.example", Rights.Editor);
        using var room = new Newsroom(site);
        for (var i = 0; i < SignInLimit.Failures; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync("editor@vi-du.example", "một câu dài nhưng sai")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync("editor@vi-du.example", Newsroom.Password)).StatusCode);
        Assert.False(site.Services.GetRequiredService<SignInLimit>().IsLocked("editor@vi-du.example", IPAddress.Parse("203.0.113.9")));
        site.Clock.Now += TimeSpan.FromMinutes(16);
        Assert.Equal(HttpStatusCode.Redirect, (await room.SignInAsync("editor@vi-du.example", Newsroom.Password)).StatusCode);
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_are_answered_with_the_same_words()
    {
        await Newsroom.AddUserAsync(site, "editor@vi-du.example", Rights.Editor);
        using var room = new Newsroom(site);
        async Task<string> AnswerAsync(string email) => Token().Replace((await (await room.SignInAsync(email, "một câu dài nhưng sai")).Content.ReadAsStringAsync()).Replace(email, "E", StringComparison.Ordinal), "");
        Assert.Equal(await AnswerAsync("editor@vi-du.example"), await AnswerAsync("khong-co-ai@vi-du.example"));
    }

    [Theory]
    [InlineData("https://ke-la.example/quan-tri")]
    [InlineData("//ke-la.example/quan-tri")]
    [InlineData("/tin-tuc")]
    public async Task Sign_in_leads_nowhere_but_into_the_newsroom(string back)
    {
        await Newsroom.AddUserAsync(site, "editor@vi-du.example", Rights.Editor);
        using var room = new Newsroom(site);
        var answer = await room.SendAsync("/quan-tri/dang-nhap", "/quan-tri/dang-nhap", ("Email", "editor@vi-du.example"), ("Password", Newsroom.Password), ("ve", back));
        Assert.Equal("/quan-tri", answer.Headers.Location!.ToString());
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("hf-desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/quan-tri", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("passwordpasswordpassword")]
    [InlineData("hanoifriendship2026")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa")]
    [InlineData("quá ngắn")]
    public async Task Passwords_everybody_guesses_are_refused(string password)
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var answer = await room.SendAsync("/quan-tri/tai-khoan", "/quan-tri/tai-khoan", ("Current", Newsroom.Password), ("Password", password));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_last_administrator_stays_and_extra_fields_change_nothing()
    {
        using var admin = await Newsroom.EnterAsync(site, Rights.Administrator);
        await using var db = site.OpenDatabase();
        var id = db.Users.Single().Id;
        foreach (var handler in new[] { "Disable", "Roles" })
        {
            await admin.SendAsync("/quan-tri/nguoi-dung", $"/quan-tri/nguoi-dung?handler={handler}", ("id", id), ("roles", Rights.Author), ("DisabledAt", "2020-01-01"), ("PasswordHash", "x"));
        }
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/quan-tri/nguoi-dung")).StatusCode);
        using var bare = new FormUrlEncodedContent([new("id", id)]);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Client.PostAsync(new Uri("/quan-tri/nguoi-dung?handler=Disable", UriKind.Relative), bare)).StatusCode);
    }

    private static async Task<Newsroom> CopyAsync(TestSite own, string email)
    {
        var thief = new Newsroom(own);
        await thief.SignInAsync(email, Newsroom.Password);
        return thief;
    }

    [GeneratedRegex("/quan-tri/mat-khau-moi\\?nguoi=[^<\\s]+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*>|<p class=\"request-id\">.*?</p>", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
