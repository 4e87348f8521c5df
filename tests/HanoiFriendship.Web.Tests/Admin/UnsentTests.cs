using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>What is typed and not saved: kept apart, back after an ended session.</summary>
public sealed class UnsentTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task What_is_being_typed_is_kept_apart_from_what_is_saved_and_comes_back()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        using var other = await Newsroom.EnterAsync(site, Rights.Editor);
        var id = await room.WriteAsync("Bài viết dở", "Đã lưu.");
        var (action, typed) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        for (var i = 1; i <= 5; i++)
        {
            typed["Form.Body"] = $"Đang gõ {i}.";
            Assert.Equal(HttpStatusCode.OK, (await room.PostAsync("/quan-tri/luu-tam", typed)).StatusCode);
        }
        Assert.Equal("Đang gõ 5.", (await room.ReadFormAsync(action, Newsroom.Editor)).Fields["Form.Body"]);
        Assert.Equal("Đã lưu.", (await other.ReadFormAsync(action, Newsroom.Editor)).Fields["Form.Body"]);
        await using (var db = site.OpenDatabase())
        {
            Assert.Equal((1, 1), (db.Autosaves.Count(), db.Set<ArticleRevision>().Count()));
        }
        await room.FillAsync(action, ".unsent form", null);
        Assert.Equal("Đã lưu.", (await room.ReadFormAsync(action, Newsroom.Editor)).Fields["Form.Body"]);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_comes_back_after_sign_in()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await room.WriteAsync("Bài dài", "Đã lưu.");
        var (action, typed) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        using (var elsewhere = new Newsroom(site))
        {
            await elsewhere.SignInAsync("author@vi-du.example", Newsroom.Password);
            await elsewhere.SendAsync("/quan-tri", "/quan-tri/dang-xuat");
        }
        typed["Form.Body"] = "Viết cả buổi <b>sáng</b>.";
        var refused = await room.PostAsync(action, typed);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        var unsent = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector("input[name=Unsent]")!.GetAttribute("value")!;
        var back = await room.SendAsync("/quan-tri/dang-nhap", "/quan-tri/dang-nhap", ("Email", "author@vi-du.example"), ("Password", Newsroom.Password), ("ve", action), ("Unsent", unsent));
        Assert.Equal(action, back.Headers.Location!.ToString());
        Assert.Equal("Viết cả buổi <b>sáng</b>.", (await room.ReadFormAsync(action, Newsroom.Editor)).Fields["Form.Body"]);

        // a page of another site can not plant words in the sign-in form
        using var foreign = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(typed) };
        foreign.Headers.Add("Origin", "https://ke-la.example");
        using var stranger = new Newsroom(site);
        Assert.DoesNotContain("Viết cả buổi", await (await stranger.Client.SendAsync(foreign)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
