using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Two people see an article before readers do, where the office asks for it.</summary>
public sealed class FourEyesTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Four_eyes_nobody_approves_her_own_words_unless_she_says_that_she_answers_for_them()
    {
        site.Settings["Newsroom:FourEyes"] = "true";
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("Bài của người duyệt", "Chữ.");
        var refused = await publisher.StepAsync(id, Step.Publish);
        Assert.Contains("cần người khác duyệt", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(id, Step.Publish, ("Override", "true"))).StatusCode);
        await using var db = site.OpenDatabase();
        Assert.EndsWith("tự duyệt", db.AuditEntries.Single(e => e.Action == "article.publish").Detail, StringComparison.Ordinal);

        // what another wrote and a publisher approved may be published by either
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var other = await author.WriteAsync("Bài của người viết", "Chữ.");
        await author.StepAsync(other, Step.Submit);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(other, Step.Approve)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(other, Step.Publish)).StatusCode);
    }
}
