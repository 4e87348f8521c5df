using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Several people, or several presses of a button, at one fact.</summary>
public sealed class FactDeskTests : IDisposable
{
    private const string Form = "form.desk-form";

    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    private async Task<T> ReadAsync<T>(Func<HanoiFriendship.Web.Data.SiteDbContext, Task<T>> read)
    {
        await using var db = site.OpenDatabase();
        return await read(db);
    }

    private Task<int> FactAsync(MentionProperty property) => ReadAsync(db => db.Mentions.Where(m => m.Property == property).OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());

    private Task<List<string>> StatedAsync() => ReadAsync(db => db.Mentions.Where(m => m.Rule == Mention.EditorRule).Select(m => m.Value).ToListAsync());

    [Fact]
    public async Task What_is_stated_of_an_agreement_is_in_the_log_and_an_older_page_does_not_replace_it_unseen()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var address = $"/quan-tri/du-kien/{await FactAsync(MentionProperty.Agreement)}";
        var (action, older) = await room.ReadFormAsync(address, Form);
        await room.FillAsync(address, Form, null, ("Value", "Bản ghi nhớ của người thứ nhất"), ("Period", "2030 - 2031"));
        var detail = await ReadAsync(db => db.AuditEntries.Where(e => e.Action == "agreement.save").Select(e => e.Detail).SingleAsync());
        Assert.Contains($"{older["Value"]}; ", detail, StringComparison.Ordinal);
        Assert.Contains("→ Bản ghi nhớ của người thứ nhất; 2030 - 2031", detail, StringComparison.Ordinal);
        older["Value"] = "Bản ghi nhớ của người thứ hai";
        var refused = await (await room.PostAsync(action, older)).Content.ReadAsStringAsync();
        Assert.Contains("vừa được người khác sửa", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Bản ghi nhớ của người thứ hai\"", refused, StringComparison.Ordinal);
        Assert.Contains("2030", refused, StringComparison.Ordinal);
        Assert.Equal("Bản ghi nhớ của người thứ nhất", await ReadAsync(db => db.Agreements.Where(a => a.IsStated).Select(a => a.Title).SingleAsync()));
        older["Seen"] = refused.Split("name=\"Seen\" value=\"")[1].Split('"')[0];
        Assert.Equal(HttpStatusCode.Redirect, (await room.PostAsync(action, older)).StatusCode);
        Assert.Equal("Bản ghi nhớ của người thứ hai", await ReadAsync(db => db.Agreements.Where(a => a.IsStated).Select(a => a.Title).SingleAsync()));
    }

    [Theory]
    [InlineData(MentionProperty.Post, "Chủ tịch Thử")]
    [InlineData(MentionProperty.Event, "Lễ ra mắt thử nghiệm")]
    [InlineData(MentionProperty.Organizer, "Hội Hữu nghị Sao Hỏa")]
    public async Task The_same_correction_pressed_twice_one_after_the_other_or_at_once_is_made_once(MentionProperty property, string value)
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var (action, fields) = await room.ReadFormAsync($"/quan-tri/du-kien/{await FactAsync(property)}", Form);
        (fields["Value"], fields["Body"], fields["IsNewBody"]) = (value, "", "true");
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.PostAsync(action, fields))))
        {
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
        Assert.Equal([value], await StatedAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await room.PostAsync(action, fields)).StatusCode);
        Assert.Equal([value], await StatedAsync());
        // what an editor has put there goes when it is put right in its turn: a page of it that is still open is told so
        var own = await ReadAsync(db => db.Mentions.Where(m => m.Rule == Mention.EditorRule).Select(m => m.Id).SingleAsync());
        var (second, again) = await room.ReadFormAsync($"/quan-tri/du-kien/{own}", Form);
        (again["Value"], again["IsNewBody"]) = (value + " khác", "true");
        await room.PostAsync(second, again);
        Assert.Equal("/quan-tri/du-kien", (await room.PostAsync(second, again)).Headers.Location!.ToString());
        Assert.Equal([value + " khác"], await StatedAsync());
    }

    [Fact]
    public async Task A_person_split_twice_at_once_is_split_once()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var fact = await ReadAsync(db => db.Mentions.Where(m => m.Person!.Slug == "nguyen-lan-huong").OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());
        var before = await ReadAsync(db => db.People.CountAsync());
        var (action, fields) = await room.ReadFormAsync($"/quan-tri/du-kien/{fact}", "form[action$='handler=Split']");
        foreach (var answer in await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => room.PostAsync(action, fields))))
        {
            Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK);
        }
        Assert.Equal(before + 1, await ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public async Task A_holder_stated_from_a_year_on_contradicts_another_seen_in_between()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        foreach (var (name, day) in new[] { ("Lê Văn Ví Dụ", "15/11/2022"), ("Trần Thị Thử", "18/1/2024") })
        {
            var id = await room.WriteAsync("Bài về " + name, $"Dự buổi gặp có {name}, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.", ("Form.Date", day));
            await publisher.StepAsync(id, Step.Publish);
        }
        Assert.DoesNotContain("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mau-thuan"), StringComparison.Ordinal);
        var person = await ReadAsync(db => db.People.Where(p => p.Name == "Trần Thị Thử").Select(p => p.Id).SingleAsync());
        await room.FillAsync($"/quan-tri/so/nguoi/{person}", Form, null, ("Form.Appointments[0].Start", "2023"));
        Assert.DoesNotContain("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mau-thuan"), StringComparison.Ordinal);
        await room.FillAsync($"/quan-tri/so/nguoi/{person}", Form, null, ("Form.Appointments[0].Start", "2021"));
        Assert.Contains("Lê Văn Ví Dụ (15/11/2022) và Trần Thị Thử (18/1/2024; năm 2021 – )", await room.TextAsync("/quan-tri/du-kien?muc=mau-thuan"), StringComparison.Ordinal);
    }
}
