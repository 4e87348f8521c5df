using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>What a browser can be made to send: nothing breaks, nothing gets in, nothing leaks.</summary>
public sealed class HostileInputTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_script_address_and_a_title_without_end_come_in_by_no_way()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await author.WriteAsync("Bài", "Chữ.");
        var (_, form) = await author.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        (form["Form.SourceAddress"], form["Form.Title"], form["Form.Origin"]) = ("javascript:alert(1)", new string('a', 3000), "Republished");
        await author.PostAsync("/quan-tri/luu-tam", form);
        await author.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}/xung-dot?handler=Saved");
        await using var db = site.OpenDatabase();
        await author.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}/lich-su?handler=Restore", ("number", "2"), ("seen", db.Articles.Single().WorkingVersion.ToString()));
        await publisher.StepAsync(id, Step.Publish);
        db.ChangeTracker.Clear();
        Assert.Equal((null, 500), (db.Articles.Single().Content.SourceAddress, db.Articles.Single().Content.Title.Length));
        Assert.DoesNotContain("javascript", (await site.Reader().OpenAsync("/tin-tuc/" + db.Articles.Single().Slug)).Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(">")]
    [InlineData("[")]
    [InlineData("*")]
    [InlineData("- ")]
    public async Task Marks_without_end_brick_nothing(string mark)
    {
        var deep = string.Concat(Enumerable.Repeat(mark, 3000)) + " chữ";
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("Bài lồng", deep);
        foreach (var page in new[] { $"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}/sua", $"/quan-tri/bai/{id}/lich-su" })
        {
            Assert.Equal(HttpStatusCode.OK, (await publisher.GetAsync(page)).StatusCode);
        }
        await publisher.StepAsync(id, Step.Publish);
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await site.Reader().OpenAsync("/tin-tuc/bai-long")).Status);
        await publisher.FillAsync("/quan-tri/trang/gioi-thieu", "main form", null, ("Form.Body", deep));
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/gioi-thieu")).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_at_once_is_one_article_and_nobody_learns_of_drafts_by_their_address()
    {
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        var (action, form) = await editor.ReadFormAsync("/quan-tri/bai/moi", Newsroom.Editor);
        (form["Form.Title"], form["Form.Body"]) = ("Bản nháp mật", "Chữ.");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => editor.PostAsync(action, form)));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        await using var db = site.OpenDatabase();
        Assert.Single(db.Articles);
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        foreach (var slug in new[] { "ban-nhap-mat", "khong-co" })
        {
            Assert.Equal(HttpStatusCode.OK, (await author.FillAsync("/quan-tri/bai/moi", Newsroom.Editor, null, ("Form.Title", "Bài"), ("Form.Related", "/tin-tuc/" + slug))).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await author.SendAsync("/quan-tri", "/quan-tri/bai/1?handler=Pin")).StatusCode);
    }
}
