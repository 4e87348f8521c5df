using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Every step from every state by every role through the front door: exactly the table, and readers see what it says.</summary>
public sealed class WorkflowTests : IDisposable
{
    private const string Note = "Lý do thử nghiệm.";
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    public static TheoryData<LiveStage, WorkStage?> States
    {
        get
        {
            var states = new TheoryData<LiveStage, WorkStage?>();
            foreach (var live in Enum.GetValues<LiveStage>())
            {
                foreach (var work in Enum.GetValues<WorkStage>())
                {
                    states.Add(live, work);
                }
                if (live != LiveStage.None)
                {
                    states.Add(live, null);
                }
            }
            return states;
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task Each_step_is_taken_or_refused_as_the_table_says(LiveStage live, WorkStage? work)
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var rooms = new Dictionary<string, Newsroom>(StringComparer.Ordinal) { [Rights.Author] = author };
        foreach (var role in new[] { Rights.Editor, Rights.Publisher, Rights.Administrator })
        {
            rooms[role] = await Newsroom.EnterAsync(site, role);
        }
        foreach (var step in Enum.GetValues<Step>())
        {
            foreach (var (role, room) in rooms)
            {
                var id = await author.WriteAsync($"Bài {live} {work} {step} {role}", "Thân bài.");
                await PutAsync(id, live, work);
                var rows = Workflow.Table.Where(t => t.Step == step);
                var isAllowed = rows.Any(r => Rights.RolesWith(r.Right).Contains(role, StringComparer.Ordinal) && r.Live.Contains(live) && (r.Work is null || (work is { } w && r.Work.Contains(w))));
                var answer = await room.StepAsync(id, step, ("Note", Note), ("At", "2026-12-31T10:00"));
                var isTaken = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() == $"/quan-tri/bai/{id}";
                Assert.True(isTaken == isAllowed, $"{role} {step} from {live}/{work}: {answer.StatusCode}");
                await using var db = site.OpenDatabase();
                Assert.Equal(isAllowed ? 1 : 0, db.AuditEntries.Count(e => e.Subject == $"bai/{id}" && e.Action == "article." + step.ToString().ToLowerInvariant()));
            }
        }
        rooms.Values.ToList().ForEach(r => r.Dispose());
    }

    /// <summary>Brings a new draft into a state by the rules of the model.</summary>
    private async Task PutAsync(int id, LiveStage live, WorkStage? work)
    {
        await using var db = site.OpenDatabase();
        var article = db.Articles.Single(a => a.Id == id);
        var now = site.Clock.Now.UtcDateTime;
        if (live != LiveStage.None)
        {
            article.Publish(live == LiveStage.Scheduled ? now : now.AddHours(-2), live == LiveStage.Scheduled ? now.AddHours(1) : null);
            article.VisibleUntil = live == LiveStage.Expired ? now.AddHours(-1) : null;
            if (live == LiveStage.Withdrawn)
            {
                article.Withdraw("Gỡ.");
            }
            if (work is not null)
            {
                article.AddRevision(new() { Content = article.Content with { Lead = "Bản sửa." }, SectionId = article.SectionId, Kind = RevisionKind.Edited, By = "thu", At = now, Reason = "" });
            }
        }
        article.Stage = work ?? WorkStage.Draft;
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task From_draft_to_public_corrected_withdrawn_and_back_readers_see_each_state_at_once()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await author.WriteAsync("Hội Hữu nghị Sao Kim ra mắt", "Lời thứ nhất.");
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync());
        await TakeAsync(author, id, Step.Submit);
        var refused = await publisher.StepAsync(id, Step.Return, ("Note", "  "));
        Assert.Contains("Cần ghi lý do trả lại", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await TakeAsync(publisher, id, Step.Return, ("Note", "Cần thêm tên người dự."));
        Assert.Contains("Cần thêm tên người dự.", await author.TextAsync($"/quan-tri/bai/{id}"), StringComparison.Ordinal);
        Assert.Contains("Sao Kim", await author.TextAsync("/quan-tri?x=1"), StringComparison.Ordinal);
        await TakeAsync(author, id, Step.Submit);
        await TakeAsync(publisher, id, Step.Approve);
        await TakeAsync(publisher, id, Step.Publish);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
        Assert.All(await PublicPagesAsync(), p => Assert.Contains("Sao Kim", p, StringComparison.Ordinal));

        // a change is written beside the live text and shows only when it is published
        Assert.Equal(HttpStatusCode.Redirect, (await author.SaveAsync(id, ("Form.Body", "Lời thứ hai."), ("Form.Title", "Hội Hữu nghị Sao Kim chính thức ra mắt"))).StatusCode);
        Assert.Contains("Lời thứ nhất.", (await OpenAsync()).Text(".text"), StringComparison.Ordinal);
        var noted = await publisher.StepAsync(id, Step.Publish, ("Kind", "Correction"));
        Assert.Contains("Cần viết lời báo", await noted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await TakeAsync(publisher, id, Step.Publish, ("Kind", "Correction"), ("Note", "Bản trước thiếu một câu."));
        var corrected = await OpenAsync();
        Assert.Contains("Lời thứ hai.", corrected.Text(".text"), StringComparison.Ordinal);
        Assert.Contains("Đính chính, 21/11/2026: Bản trước thiếu một câu.", corrected.Text(".corrections"), StringComparison.Ordinal);
        Assert.Equal("Hội Hữu nghị Sao Kim chính thức ra mắt", corrected.Heading);

        var silent = await publisher.StepAsync(id, Step.Withdraw);
        Assert.Contains("Cần ghi lý do gỡ", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await TakeAsync(publisher, id, Step.Withdraw, ("Note", "Hội đề nghị gỡ."));
        var gone = await OpenAsync();
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("Hội đề nghị gỡ.", gone.Text("main"), StringComparison.Ordinal);
        Assert.All(await PublicPagesAsync(), p => Assert.DoesNotContain("Sao Kim", p, StringComparison.Ordinal));
        await TakeAsync(publisher, id, Step.Restore);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync());
    }

    private static async Task TakeAsync(Newsroom room, int id, Step step, params (string Name, string Value)[] fields)
    {
        var answer = await room.StepAsync(id, step, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {await answer.Content.ReadAsStringAsync()}");
    }

    private Task<OpenPage> OpenAsync() => site.Reader().OpenAsync("/tin-tuc/hoi-huu-nghi-sao-kim-ra-mat");

    private async Task<HttpStatusCode> StatusAsync() => (await OpenAsync()).Status;

    private async Task<IReadOnlyList<string>> PublicPagesAsync()
    {
        var pages = new List<string>();
        foreach (var address in new[] { "/", "/tin-tuc", "/rss.xml", "/atom.xml", "/feed.json", "/sitemap/tin-1.xml", "/sitemap-news.xml", "/tim-kiem?q=sao+kim", "/chuyen-muc/tin-hoat-dong", "/luu-tru/2026/11" })
        {
            pages.Add((await site.Reader().OpenAsync(address)).Html.Replace("Không có kết quả nào cho “sao kim”", "", StringComparison.Ordinal).Replace("sao-kim", "Sao Kim", StringComparison.Ordinal));
        }
        return pages;
    }
}
