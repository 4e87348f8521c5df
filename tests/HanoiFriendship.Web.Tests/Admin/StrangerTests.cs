using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>What somebody who is not signed in can make the server do, and what can be done to it in his name.</summary>
public sealed class StrangerTests : IDisposable
{
    private const string Door = "/quan-tri/dang-nhap";

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task An_address_or_a_password_without_end_costs_nothing()
    {
        await Newsroom.AddUserAsync(site, "editor@vi-du.example", Rights.Editor);
        using var room = new Newsroom(site);
        var heap = "a" + string.Concat(Enumerable.Repeat("\u0323\u0302", 100_000)) + "@vi-du.example";
        foreach (var (email, password) in new[] { (heap, "x"), ("ai@vi-du.example", heap) })
        {
            Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync(email, password)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.OK, (await room.SignInAsync("\uFFFE@vi-du.example", "x")).StatusCode);
        // nothing is hashed or counted: no account has such a password
        for (var i = 0; i < SignInLimit.Failures; i++)
        {
            await room.SignInAsync("editor@vi-du.example", new string('x', 1001));
        }
        Assert.Equal(HttpStatusCode.Redirect, (await room.SignInAsync("editor@vi-du.example", Newsroom.Password)).StatusCode);
    }

    [Fact]
    public async Task An_address_that_guesses_without_end_is_heard_no_more()
    {
        await Newsroom.AddUserAsync(site, "editor@vi-du.example", Rights.Editor);
        var limit = site.Services.GetRequiredService<SignInLimit>();
        for (var i = 0; i < 100; i++)
        {
            limit.Failed($"{i}@vi-du.example", null);
        }
        using var room = new Newsroom(site);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await room.SignInAsync("editor@vi-du.example", Newsroom.Password)).StatusCode);
        Assert.False(limit.IsLocked(IPAddress.Parse("203.0.113.9")));
    }

    [Fact]
    public async Task A_form_beyond_any_article_is_not_read_for_who_is_not_signed_in()
    {
        using var stranger = new Newsroom(site);
        foreach (var address in new[] { "/quan-tri/bai/moi", "/Quan-Tri/bai/moi", "/quan-tri/mat-khau-moi" })
        {
            var answer = await stranger.PostAsync(address, [new("Form.Body", new string('a', UnsentForms.MostBytes))]);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.True((await answer.Content.ReadAsStringAsync()).Length < 100_000);
        }
        var kept = await stranger.PostAsync("/quan-tri/bai/moi", [new("Form.Body", new string('ờ', 200_000))]);
        Assert.Equal(HttpStatusCode.Unauthorized, kept.StatusCode);
        Assert.True((await kept.Content.ReadAsStringAsync()).Length < 1_000_000);
    }

    [Fact]
    public async Task Words_a_stranger_made_up_never_stand_as_those_of_who_signs_in()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await room.WriteAsync("Bài", "Đã lưu.");
        var page = $"/quan-tri/bai/{id}/sua";
        var madeUp = "{\"Page\":\"" + page + "\",\"Fields\":{\"Form.Body\":\"Lời kẻ lạ.\"},\"At\":\"2100-01-01T00:00:00Z\"}";
        await SignInWithAsync(madeUp, null);
        Assert.Equal("Đã lưu.", (await room.ReadFormAsync(page, Newsroom.Editor)).Fields["Form.Body"]);

        // nor do sealed ones that a page of another site sends
        using var stranger = new Newsroom(site);
        var sealedWords = await SealedAsync(stranger, page, "Lời kẻ lạ.");
        await SignInWithAsync(sealedWords, "https://ke-la.example");
        Assert.Equal("Đã lưu.", (await room.ReadFormAsync(page, Newsroom.Editor)).Fields["Form.Body"]);

        // nor do older ones take the place of newer
        var (_, typed) = await room.ReadFormAsync(page, Newsroom.Editor);
        typed["Form.Body"] = "Gõ sau.";
        site.Clock.Now += TimeSpan.FromMinutes(1);
        await room.PostAsync("/quan-tri/luu-tam", typed);
        await SignInWithAsync(sealedWords, null);
        Assert.Equal("Gõ sau.", (await room.ReadFormAsync(page, Newsroom.Editor)).Fields["Form.Body"]);
    }

    private async Task SignInWithAsync(string unsent, string? origin)
    {
        using var window = new Newsroom(site);
        var door = (await window.ReadFormAsync(Door, "form.desk-form")).Fields;
        (door["Email"], door["Password"], door["Unsent"]) = ("author@vi-du.example", Newsroom.Password, unsent);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Door, UriKind.Relative)) { Content = new FormUrlEncodedContent(door) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }
        Assert.Equal(HttpStatusCode.Redirect, (await window.Client.SendAsync(request)).StatusCode);
    }

    private static async Task<string> SealedAsync(Newsroom stranger, string page, string words)
    {
        var html = await (await stranger.PostAsync(page, [new("Form.Body", words), new("Page", page)])).Content.ReadAsStringAsync();
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("[name=Unsent]")!.GetAttribute("value")!;
    }
}
