using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Many editors at one article.</summary>
public sealed class ConcurrencyTests : IDisposable
{
    private const int Editors = 16;
    private const int Appends = 20;
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Sixteen_editors_append_twenty_times_each_and_no_word_is_lost()
    {
        using var first = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await first.WriteAsync("Bài của mười sáu người", "Đầu bài.");
        var rooms = new List<Newsroom>();
        for (var i = 0; i < Editors; i++)
        {
            await Newsroom.AddUserAsync(site, $"nguoi-{i}@vi-du.example", Rights.Editor);
            rooms.Add(new Newsroom(site));
            await rooms[i].SignInAsync($"nguoi-{i}@vi-du.example", Newsroom.Password);
        }
        var refusals = await Task.WhenAll(rooms.Select((room, i) => AppendAsync(room, id, i)));
        await using var db = site.OpenDatabase();
        var body = db.Articles.Single().Content.Body;
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((Editors * Appends) + 1, lines.Length);
        Assert.All(Enumerable.Range(0, Editors).SelectMany(i => Enumerable.Range(0, Appends).Select(n => Line(i, n))), line => Assert.Contains(line, lines));
        Assert.Equal((Editors * Appends) + 1, db.Set<ArticleRevision>().Count());
        // else the test has tried nothing
        Assert.True(refusals.Sum() > 0);
        rooms.ForEach(r => r.Dispose());
    }

    private static string Line(int editor, int number) => $"Dòng {number} của người {editor}.";

    /// <returns>How often the save was refused.</returns>
    private static async Task<int> AppendAsync(Newsroom room, int id, int editor)
    {
        var refused = 0;
        for (var number = 0; number < Appends;)
        {
            var (action, form) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
            form["Form.Body"] += "\n\n" + Line(editor, number);
            var answer = await room.PostAsync(action, form);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            if (answer.Headers.Location!.ToString() == action)
            {
                number++;
                continue;
            }
            refused++;
            Assert.Contains(Line(editor, number), await room.TextAsync(answer.Headers.Location.ToString()), StringComparison.Ordinal);
            // with the token of the form: the article's page is the dearest of the desk, and hundreds of saves are refused
            await room.PostAsync($"/quan-tri/bai/{id}/sua?handler=Forget", form.Where(f => f.Key == "__RequestVerificationToken"));
            // as people do, each takes a moment before the next try: else four of five saves are refused, and the test tries little else
            await Task.Delay(50 * (1 + (((editor * 7) + refused) % 16)));
        }
        return refused;
    }
}
