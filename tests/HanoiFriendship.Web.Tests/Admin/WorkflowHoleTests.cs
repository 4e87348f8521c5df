using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Ways around the workflow that were found, and closed.</summary>
public sealed class WorkflowHoleTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Another_hour_publishes_no_draft_and_a_schedule_taken_back_approves_none()
    {
        site.Settings["Newsroom:FourEyes"] = "true";
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await author.WriteAsync("Lễ hội Trăng Non", "Bản được duyệt.");
        await author.StepAsync(id, Step.Submit);
        await publisher.StepAsync(id, Step.Approve);
        await publisher.StepAsync(id, Step.Schedule, ("At", "2026-11-21T12:00"));
        await publisher.SaveAsync(id, ("Form.Body", "Bản chưa ai xem."));
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(id, Step.Schedule, ("At", "2026-11-21T11:00"))).StatusCode);
        site.Clock.Now = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);
        Assert.Equal("Bản được duyệt.", (await site.Reader().OpenAsync("/tin-tuc/le-hoi-trang-non")).Text(".text"));

        site.Clock.Now = new(2026, 11, 21, 3, 59, 0, TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(id, Step.Unschedule)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await publisher.StepAsync(id, Step.Publish)).StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal((WorkStage.Draft, "Bản chưa ai xem."), (db.Articles.Single().Stage, db.Articles.Single().Content.Body));
        Assert.DoesNotContain(db.Set<ArticleRevision>().ToList(), r => r.PublishedAt is not null);
    }

    [Fact]
    public async Task Published_before_its_hour_the_history_says_when_it_really_was()
    {
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("Lễ hội Trăng Non", "Chữ.");
        await publisher.StepAsync(id, Step.Schedule, ("At", "2026-12-31T12:00"));
        await publisher.StepAsync(id, Step.Publish);
        await using var db = site.OpenDatabase();
        Assert.Equal(site.Clock.Now.UtcDateTime, db.Set<ArticleRevision>().Single().PublishedAt);
    }

    [Fact]
    public async Task Words_to_readers_without_a_kind_are_not_dropped_in_silence()
    {
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("Lễ hội Trăng Non", "Chữ.");
        await publisher.StepAsync(id, Step.Publish);
        await publisher.SaveAsync(id, ("Form.Body", "Chữ khác."));
        Assert.Contains("Đã có lời báo", WebUtility.HtmlDecode(await (await publisher.StepAsync(id, Step.Publish, ("Note", "Sửa một chữ."))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_link_shows_no_later_draft_and_nothing_that_was_withdrawn()
    {
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("Bản thảo kín", "Chữ.");
        var html = await (await publisher.SendAsync($"/quan-tri/bai/{id}", $"/quan-tri/bai/{id}?handler=Link")).Content.ReadAsStringAsync();
        var link = "/xem-truoc/" + html.Split("/xem-truoc/")[1].Split('<')[0];
        site.Clock.Now += TimeSpan.FromMinutes(1);
        await publisher.StepAsync(id, Step.Publish);
        await publisher.SaveAsync(id, ("Form.Body", "Bản sau, chưa ai được xem."));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Reader().OpenAsync(link)).Status);
        await publisher.StepAsync(id, Step.Withdraw, ("Note", "Gỡ."));
        Assert.Equal(HttpStatusCode.Redirect, (await site.Reader().OpenAsync(link)).Status);
    }
}
