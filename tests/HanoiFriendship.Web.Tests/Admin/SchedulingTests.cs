using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>An hour of Hanoi is kept to the second, whatever the server's own zone (the model never asks for it), and without any job.</summary>
public sealed class SchedulingTests : IDisposable
{
    /// <summary>10:00 in Hanoi.</summary>
    private static readonly DateTimeOffset Moment = new(2026, 12, 31, 3, 0, 0, TimeSpan.Zero);

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    public async Task A_scheduled_article_is_there_exactly_from_its_time_to_its_end(string? zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        Environment.SetEnvironmentVariable("TZ", zone ?? before);
        TimeZoneInfo.ClearCachedData();
        try
        {
            using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
            var id = await room.WriteAsync("Lễ hội Trăng Non", "Sẽ có đèn.");
            var past = await room.StepAsync(id, Step.Schedule, ("At", "2026-11-21T08:59"));
            Assert.Contains("Giờ hẹn phải ở sau lúc này", WebUtility.HtmlDecode(await past.Content.ReadAsStringAsync()), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Redirect, (await room.StepAsync(id, Step.Schedule, ("At", "2026-12-31T10:00"))).StatusCode);
            Assert.Equal(HttpStatusCode.Redirect, (await room.StepAsync(id, Step.Limit, ("At", "2026-12-31T12:00"))).StatusCode);
            Assert.Contains("Hẹn giờ đăng 10:00 31/12/2026 (giờ Hà Nội)", string.Join(' ', (await room.TextAsync($"/quan-tri/bai/{id}")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            foreach (var (at, status) in new[] { (Moment.AddSeconds(-1), HttpStatusCode.NotFound), (Moment, HttpStatusCode.OK), (Moment.AddSeconds(1), HttpStatusCode.OK), (Moment.AddHours(2).AddSeconds(-1), HttpStatusCode.OK), (Moment.AddHours(2), HttpStatusCode.Gone) })
            {
                site.Clock.Now = at;
                Assert.Equal((at, status), (at, (await site.Reader().OpenAsync("/tin-tuc/le-hoi-trang-non")).Status));
                Assert.Equal(status == HttpStatusCode.OK, (await site.Reader().OpenAsync("/rss.xml")).Html.Contains("Trăng Non", StringComparison.Ordinal));
                Assert.Equal(status == HttpStatusCode.OK, (await site.Reader().OpenAsync("/")).Html.Contains("Trăng Non", StringComparison.Ordinal));
            }
            Assert.Contains("31/12/2026", await DateAsync(), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public async Task A_server_that_slept_over_the_moment_shows_the_article_when_it_wakes()
    {
        int id;
        using (var room = await Newsroom.EnterAsync(site, Rights.Publisher))
        {
            id = await room.WriteAsync("Lễ hội Trăng Non", "Sẽ có đèn.");
            await room.StepAsync(id, Step.Schedule, ("At", "2026-12-31T10:00"));
        }
        using var later = new TestSite();
        foreach (var (key, value) in site.Settings)
        {
            later.Settings[key] = value;
        }
        later.Settings["Data:Directory"] = Path.Combine(site.Folder, "data");
        later.Clock.Now = Moment.AddDays(3);
        Assert.Equal(HttpStatusCode.OK, (await later.Reader().OpenAsync("/tin-tuc/le-hoi-trang-non")).Status);
    }

    [Fact]
    public async Task A_schedule_taken_back_leaves_an_approved_draft()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Lễ hội Trăng Non", "Sẽ có đèn.");
        await room.StepAsync(id, Step.Schedule, ("At", "2026-12-31T10:00"));
        Assert.Equal(HttpStatusCode.Redirect, (await room.StepAsync(id, Step.Unschedule)).StatusCode);
        Assert.Contains("Đã duyệt", await room.TextAsync($"/quan-tri/bai/{id}"), StringComparison.Ordinal);
        site.Clock.Now = Moment.AddDays(1);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/le-hoi-trang-non")).Status);
    }

    private async Task<string> DateAsync()
    {
        site.Clock.Now = Moment;
        return (await site.Reader().OpenAsync("/tin-tuc/le-hoi-trang-non")).Text("article header .date");
    }
}
