using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Nobody writes over somebody else.</summary>
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
    public async Task The_form_of_a_new_article_sent_again_writes_over_nobody_who_went_on_from_it()
    {
        using var an = await Newsroom.EnterAsync(site, Rights.Editor);
        using var binh = await Newsroom.EnterAsync(site, Rights.Publisher);
        var (action, form) = await an.ReadFormAsync("/quan-tri/bai/moi", Newsroom.Editor);
        (form["Form.Title"], form["Form.Body"]) = ("Bài mới", "Của An.");
        await an.PostAsync(action, form);
        await binh.SaveAsync(1, ("Form.Body", "Của An. Của Bình."));
        form["Form.Body"] = "Của An, sửa ở trang cũ.";
        Assert.Equal("/quan-tri/bai/1/xung-dot", (await an.PostAsync(action, form)).Headers.Location!.ToString());
        Assert.Contains("Của An, sửa ở trang cũ.", await an.TextAsync("/quan-tri/bai/1/xung-dot"), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Equal("Của An. Của Bình.", db.Articles.Single().Content.Body);
    }
}
