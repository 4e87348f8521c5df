using System.Net;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Characters that break what handles characters: one that normalization refuses, marks without end, signs nobody sees.</summary>
public sealed class HostileWordsTests : IDisposable
{
    /// <summary>What .NET's normalization throws at.</summary>
    private const string Refused = "\uFFFEab";

    /// <summary>Normalization takes the square of their number: minutes.</summary>
    private static readonly string Heap = "a" + string.Concat(Enumerable.Repeat("\u0323\u0302", 60_000));

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/tim-kiem?q=%EF%BF%BEab")]
    [InlineData("/tim-kiem/goi-y?q=%EF%BF%BEab")]
    [InlineData("/en/search?q=%EF%BF%BEab")]
    public async Task Readers_may_ask_for_anything(string address) => Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync(address)).Status);

    [Fact]
    public async Task What_normalization_refuses_is_kept_saved_and_shown()
    {
        await site.ImportAsync("a.txt", MadeUp.Page().Replace("Các hội viên", Refused + " Các hội viên", StringComparison.Ordinal), publish: true);
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var (action, form) = await room.ReadFormAsync("/quan-tri/bai/moi", Newsroom.Editor);
        (form["Form.Title"], form["Form.Body"]) = ("Bài " + Refused, Refused + Heap);
        foreach (var address in new[] { "/quan-tri/luu-tam", "/quan-tri/bai/xem-thu", "/quan-tri/bai/ten", action })
        {
            var answer = await room.PostAsync(address, form);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{address}: {answer.StatusCode}");
        }
        var id = await room.WriteAsync("Bài " + Refused, Refused);
        var (edit, typed) = await room.ReadFormAsync($"/quan-tri/bai/{id}/sua", Newsroom.Editor);
        typed["Form.Body"] = "Đang gõ " + Refused;
        await room.PostAsync("/quan-tri/luu-tam", typed);
        await room.FillAsync("/quan-tri/trang/gioi-thieu", "main form", null, ("Form.Body", Refused));
        await room.SendAsync("/quan-tri/so/gop", "/quan-tri/so/gop", ("IntoName", Refused));
        foreach (var address in new[] { edit, $"/quan-tri/bai/{id}/xung-dot", "/quan-tri/bai?q=%EF%BF%BE", "/quan-tri/so/nguoi?q=%EF%BF%BE", "/quan-tri/nhat-ky?q=%EF%BF%BE", "/quan-tri/anh?q=%EF%BF%BE", "/gioi-thieu" })
        {
            Assert.NotEqual(HttpStatusCode.InternalServerError, (await room.GetAsync(address)).StatusCode);
        }
        using var admin = await Newsroom.EnterAsync(site, Rights.Administrator);
        foreach (var email in new[] { Refused + "@vi-du.example", Heap + "@vi-du.example", "\u202Ea@vi-du.example", new string('a', 300) + "@vi-du.example" })
        {
            var answer = await admin.SendAsync("/quan-tri/nguoi-dung", "/quan-tri/nguoi-dung?handler=Invite", ("email", email), ("roles", Rights.Editor));
            Assert.Contains("E-mail hoặc vai trò chưa đúng", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\u200B\u202E")]
    [InlineData("\uFEFF")]
    [InlineData("\u0301")]
    [InlineData("\u3164")]
    public async Task A_name_that_nobody_sees_is_none(string name)
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        Assert.Equal(HttpStatusCode.OK, (await room.FillAsync("/quan-tri/bai/moi", Newsroom.Editor, null, ("Form.Title", name), ("Form.Body", "Chữ."))).StatusCode);
        await using var db = site.OpenDatabase();
        var body = db.Organizations.First();
        await room.FillAsync($"/quan-tri/so/to-chuc/{body.Id}", "main form.desk-form", null, ("Form.Name", name));
        await room.FillAsync($"/quan-tri/so/to-chuc/{body.Id}", "main form.desk-form", null, ("Form.OtherNames", name + "\nHội \u202ESao\u200B Hỏa"));
        db.ChangeTracker.Clear();
        Assert.Equal(body.Name, db.Organizations.First().Name);
        var names = db.Set<OrganizationName>().Select(n => n.Name).ToList();
        Assert.Contains("Hội Sao Hỏa", names);
        Assert.DoesNotContain(names, n => n.IndexOfAny(['\u200B', '\u202E', '\uFEFF']) >= 0 || !n.Any(char.IsLetter));
    }

    [Fact]
    public async Task A_file_that_breaks_what_reads_it_ends_no_run()
    {
        var run = await site.ImportAsync([new("hong.txt", () => throw new InvalidOperationException("mật của máy chủ")), new("lanh.txt", () => System.Text.Encoding.UTF8.GetBytes(MadeUp.Page()))], new ImportOptions("tin-hoat-dong"));
        Assert.Equal([ImportOutcome.Failed, ImportOutcome.Made], run.Items.Select(i => i.Outcome));
        Assert.DoesNotContain("mật", run.Items.First().Remarks[0], StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.NotNull(db.ImportRuns.OrderBy(r => r.Id).Last().FinishedAt);
    }

    [Fact]
    public async Task Many_texts_of_one_headline_at_once_all_come_in()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => site.ImportAsync($"{i}.txt", MadeUp.Page(extra: $"Hội dự kiến tổ chức {i + 2} hội trại trong mùa hè tới."), publish: false))));
        Assert.All(runs, r => Assert.True(r.Outcome == ImportOutcome.Made, string.Join(' ', r.Remarks)));
    }
}
