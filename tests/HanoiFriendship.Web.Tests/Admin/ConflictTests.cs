using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Nobody writes over somebody else, and nothing typed is lost.</summary>
public sealed class ConflictTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_second_saver_is_told_who_saved_what_sees_both_and_goes_on_from_either()
    {
        using var an = await Newsroom.EnterAsync(site, Rights.Editor);
        using var binh = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await an.WriteAsync("Bài chung", "Câu đầu.");
        var (action, old) = await binh.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        await an.SaveAsync(id, ("Form.Body", "Câu đầu của An."), ("Form.Reason", "Sửa câu đầu"));
        old["Form.Body"] = "Câu đầu của Bình.";
        var refused = await binh.PostAsync(action, old);
        Assert.Equal($"/quan-tri/bai/{id}/xung-dot", refused.Headers.Location!.ToString());
        var conflict = await binh.TextAsync($"/quan-tri/bai/{id}/xung-dot");
        Assert.All(["editor@vi-du.example: Sửa câu đầu", "Câu đầu của An.", "Câu đầu của Bình."], words => Assert.Contains(words, conflict, StringComparison.Ordinal));

        // her own words again, and now they are saved: the others stay in the history
        Assert.Equal(HttpStatusCode.Redirect, (await binh.FillAsync($"/quan-tri/bai/{id}/xung-dot", "form[action$=Mine]", null)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await binh.SaveAsync(id)).StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal("Câu đầu của Bình.", db.Articles.Single().Content.Body);
        Assert.Equal(["Câu đầu.", "Câu đầu của An.", "Câu đầu của Bình."], db.Set<ArticleRevision>().OrderBy(r => r.Number).Select(r => r.Content.Body).ToList());
    }

    [Fact]
    public async Task Who_goes_on_from_the_saved_words_leaves_her_own_in_the_history()
    {
        using var an = await Newsroom.EnterAsync(site, Rights.Editor);
        using var binh = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await an.WriteAsync("Bài chung", "Câu đầu.");
        var (action, old) = await binh.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        await an.SaveAsync(id, ("Form.Body", "Của An."));
        old["Form.Body"] = "Của Bình.";
        await binh.PostAsync(action, old);
        await binh.FillAsync($"/quan-tri/bai/{id}/xung-dot", "form[action$=Saved]", null);
        Assert.Equal("Của An.", (await binh.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor)).Fields["Form.Body"]);
        Assert.Contains("(đề nghị)", await binh.TextAsync($"/quan-tri/bai/{id}/lich-su"), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Equal("Của Bình.", db.Set<ArticleRevision>().Single(r => r.Kind == RevisionKind.Proposed).Content.Body);
    }

    [Fact]
    public async Task Nobody_is_in_conflict_with_herself_nor_with_a_schedule_or_a_remark()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài một mình", "Một.");
        var (action, first) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        foreach (var body in new[] { "Hai.", "Hai.", "Ba.", "Bốn." })
        {
            // the same old page again and again: a double click, the back button, a second window
            Assert.Equal(action, (await room.PostAsync(action, new Dictionary<string, string>(first, StringComparer.Ordinal) { ["Form.Body"] = body })).Headers.Location!.ToString());
        }
        var (_, open) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        using var other = await Newsroom.EnterAsync(site, Rights.Editor);
        await other.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}?handler=Remark", ("Note", "Xem lại câu hai."));
        await room.StepAsync(id, Step.Schedule, ("At", "2026-12-31T10:00"));
        open["Form.Body"] = "Năm.";
        Assert.Equal(action, (await room.PostAsync(action, open)).Headers.Location!.ToString());
    }

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
