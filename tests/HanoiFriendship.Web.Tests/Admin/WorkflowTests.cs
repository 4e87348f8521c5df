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
                var id = await PutAsync($"bai-{live}-{work}-{step}-{role}", live, work);
                var rows = Workflow.Table.Where(t => t.Step == step);
                var isAllowed = rows.Any(r => Rights.RolesWith(r.Right).Contains(role, StringComparer.Ordinal) && r.Live.Contains(live) && (r.Work is null || (work is { } w && r.Work.Contains(w))));
                var answer = await room.StepAsync(id, step, ("Note", Note), ("Kind", "Correction"), ("At", "2026-12-31T10:00"));
                var isTaken = answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() == $"/quan-tri/bai/{id}";
                Assert.True(isTaken == isAllowed, $"{role} {step} from {live}/{work}: {answer.StatusCode}");
                await using var db = site.OpenDatabase();
                Assert.Equal(isAllowed ? 1 : 0, db.AuditEntries.Count(e => e.Subject == $"bai/{id}" && e.Action == "article." + step.ToString().ToLowerInvariant()));
            }
        }
        rooms.Values.ToList().ForEach(r => r.Dispose());
    }

    /// <summary>A new article of the author, brought into a state by the rules of the model.</summary>
    private async Task<int> PutAsync(string slug, LiveStage live, WorkStage? work)
    {
        await using var db = site.OpenDatabase();
        var now = site.Clock.Now.UtcDateTime;
        var content = new ArticleContent { Title = slug, Body = "Thân bài.", Printed = PrintDate.Unknown };
        var article = new Article { Slug = slug.ToLowerInvariant(), SectionId = 1, Content = content, CreatedAt = now, AuthorId = db.Users.Single(u => u.Email == "author@vi-du.example").Id };
        article.AddRevision(new() { Content = content, SectionId = 1, Kind = RevisionKind.Edited, By = "thu", At = now, Reason = "" });
        db.Add(article);
        db.Add(new SlugHistory { Slug = article.Slug, Article = article });
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
        return article.Id;
    }
}
