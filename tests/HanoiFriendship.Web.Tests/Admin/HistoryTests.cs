using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Versions, previews for strangers, the record of what was done.</summary>
public sealed partial class HistoryTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Any_two_versions_are_compared_word_by_word_and_an_old_one_is_taken_up_again()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài nhiều bản", "Ông Lê Văn Mẫu là Phó Chủ tịch hội.");
        await room.StepAsync(id, Step.Publish);
        await room.SaveAsync(id, ("Form.Body", "Ông Lê Văn Mẫu là Trưởng ban hội."), ("Form.Reason", "Sửa chức vụ"));
        await room.SaveAsync(id, ("Form.Title", "Bài ba bản"));
        var page = new HtmlParser().ParseDocument(await room.Client.GetStringAsync(new Uri($"/quan-tri/bai/{id}/lich-su?tu=1&den=2", UriKind.Relative)));
        Assert.Equal("[bỏ: Phó Chủ tịch ]", page.QuerySelector(".diff del")!.TextContent);
        Assert.Equal("[thêm: Trưởng ban ]", page.QuerySelector(".diff ins")!.TextContent);
        Assert.Contains("Sửa chức vụ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("đang hiển thị", page.QuerySelectorAll("tbody tr")[^1].TextContent, StringComparison.Ordinal);
        await room.FillAsync($"/quan-tri/bai/{id}/lich-su?tu=1&den=3", "form[action$=Restore]", null);
        await using var db = site.OpenDatabase();
        var revisions = db.Set<ArticleRevision>().OrderBy(r => r.Number).ToList();
        Assert.Equal([RevisionKind.Edited, RevisionKind.Edited, RevisionKind.Edited, RevisionKind.Restored], revisions.Select(r => r.Kind));
        Assert.Equal(revisions[0].Content, revisions[3].Content);
        Assert.Equal(HttpStatusCode.BadRequest, (await room.GetAsync($"/quan-tri/bai/{id}/lich-su?tu=x")).StatusCode);
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "a b c")]
    [InlineData("a b c", "a c", "a [-b ]c")]
    [InlineData("", "a", "[+a]")]
    [InlineData("một\n\nhai", "một\n\nba hai", "một\n\n[+ba ]hai")]
    public void Words_that_differ_are_marked(string old, string now, string marked) =>
        Assert.Equal(marked, string.Concat(WordDiff.Of(old, now).Select(p => p.Kind switch { DiffKind.Removed => $"[-{p.Text}]", DiffKind.Added => $"[+{p.Text}]", _ => p.Text })));

    [Fact]
    public async Task A_preview_link_opens_the_draft_to_who_has_it_until_it_runs_out_is_revoked_or_the_article_is_public()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bản thảo kín", "Chữ chưa ai được xem.");
        var (first, second) = (await LinkAsync(room, id), await LinkAsync(room, id));
        var seen = await site.Reader().OpenAsync(first);
        Assert.Contains("Chữ chưa ai được xem.", seen.Text(".text"), StringComparison.Ordinal);
        Assert.Equal(("no-store", "noindex, nofollow"), (seen.Header("Cache-Control"), seen.Header("X-Robots-Tag")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(first + "x")).Status);
        await using (var db = site.OpenDatabase())
        {
            Assert.DoesNotContain(db.PreviewLinks.ToList(), l => first.Contains(l.Hash, StringComparison.Ordinal));
        }
        await room.FillAsync($"/quan-tri/bai/{id}", "form[action$=Revoke]", null);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync(second)).Status);
        await room.StepAsync(id, Step.Publish);
        Assert.Equal("/tin-tuc/ban-thao-kin", (await site.Reader().OpenAsync(second)).Header("Location"));
        site.Clock.Now += PreviewLink.Lifetime;
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(second)).Status);
    }

    [Fact]
    public async Task What_was_done_is_recorded_searched_and_can_not_be_changed()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài có nhật ký", "Chữ.");
        await room.StepAsync(id, Step.Publish);
        await room.StepAsync(id, Step.Withdraw, ("Note", "Nguồn rút bài"));
        var log = await room.TextAsync("/quan-tri/nhat-ky?q=ngu%E1%BB%93n%20r%C3%BAt");
        var all = await room.TextAsync("/quan-tri/nhat-ky?q=article.");
        Assert.All(["Đăng", "Gỡ bài", "Nguồn rút bài", "publisher@vi-du.example"], words => Assert.Contains(words, all, StringComparison.Ordinal));
        Assert.DoesNotContain("Hẹn giờ", log, StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        db.Remove(db.AuditEntries.First());
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task Standing_pages_and_sections_are_edited_and_an_older_page_writes_over_nobody()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var (action, old) = await room.ReadFormAsync("/quan-tri/trang/lien-he", "main form");
        Assert.Equal(HttpStatusCode.Redirect, (await room.FillAsync("/quan-tri/trang/lien-he", "main form", null, ("Form.Body", "Số 1 phố Ví Dụ."))).StatusCode);
        Assert.Contains("Số 1 phố Ví Dụ.", (await site.Reader().OpenAsync("/lien-he")).Text("main"), StringComparison.Ordinal);
        old["Form.Body"] = "Số 2 phố Ví Dụ.";
        var refused = WebUtility.HtmlDecode(await (await room.PostAsync(action, old)).Content.ReadAsStringAsync());
        Assert.All(["Người khác vừa lưu trang này", "Số 2 phố Ví Dụ."], words => Assert.Contains(words, refused, StringComparison.Ordinal));
        await room.FillAsync("/quan-tri/trang", "main > form", null, ("name", "Giao lưu"), ("english", "Exchanges"));
        Assert.Equal("Giao lưu", (await site.Reader().OpenAsync("/chuyen-muc/giao-luu")).Heading);
        Assert.Equal("Exchanges", (await site.Reader().OpenAsync("/en/sections/giao-luu")).Heading);
        Assert.Contains("không xóa được", WebUtility.HtmlDecode(await (await room.SendAsync("/quan-tri/trang", "/quan-tri/trang?handler=Drop", ("id", "1"))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(Newsroom room, int id) =>
        Link().Match(await (await room.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}?handler=Link")).Content.ReadAsStringAsync()).Value;

    [GeneratedRegex("/xem-truoc/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
