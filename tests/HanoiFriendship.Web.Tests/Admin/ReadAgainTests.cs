using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>What editors decided of an article whose words change afterwards.</summary>
public sealed class ReadAgainTests : IDisposable
{
    private const string Body = "Hội Hữu nghị Sao Hỏa thành phố Hà Nội";

    private const string Guests = $"Tham dự lễ có bà Vũ Thị Thử, Phó Chủ tịch UBND thành phố Hà Nội; ông Đỗ Văn Mẫu, Chủ tịch {Body}; bà Trần Thị Ví Dụ, Giám đốc Sở Ngoại vụ thành phố Hà Nội.";

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private Task<List<(string Person, string Value, string Sentence, Decision Decision, int Order)>> PostsAsync() => QueryAsync(db => db.Mentions.Where(m => m.Property == MentionProperty.Post).OrderBy(m => m.Id).Select(m => ValueTuple.Create(m.Person!.Name, m.Value, m.Sentence, m.Decision, m.Order)));

    private async Task<List<T>> QueryAsync<T>(Func<HanoiFriendship.Web.Data.SiteDbContext, IQueryable<T>> what)
    {
        await using var db = site.OpenDatabase();
        return await what(db).ToListAsync();
    }

    private async Task<List<string>> TimelineAsync(string slug) => [.. (await site.Reader().OpenAsync("/nhan-vat/" + slug)).Texts(".timeline > li")];

    [Fact]
    public async Task A_confirmed_fact_goes_along_with_its_changed_sentence_and_one_that_is_gone_is_shown_no_more()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        await site.ImportAsync("trang.txt", MadeUp.Page(extra: Guests), publish: false);
        await room.FillAsync("/quan-tri/nhap/1", "form[action$='handler=Certain']", null);
        var before = await PostsAsync();
        Assert.All(before, p => Assert.Equal(Decision.Confirmed, p.Decision));
        await site.ImportAsync("trang.txt", MadeUp.Page(extra: Guests.Replace("Phó Chủ tịch UBND", "Phó Chủ tịch Thường trực UBND", StringComparison.Ordinal)), publish: false);
        await room.FillAsync("/quan-tri/nhap/2", "form[action$='handler=Take']", null);
        await room.StepAsync(1, Step.Publish);
        var after = await PostsAsync();
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Single(after, p => p.Order == Mention.Lost && p.Person == "Vũ Thị Thử");
        Assert.All(after.Where(p => p.Order != Mention.Lost), p => Assert.Contains("Thường trực", p.Sentence, StringComparison.Ordinal));
        Assert.Contains("Thường trực", Assert.Single(await TimelineAsync("vu-thi-thu")), StringComparison.Ordinal);
        Assert.Contains("Chủ tịch", Assert.Single(await TimelineAsync("do-van-mau")), StringComparison.Ordinal);
        var names = await QueryAsync(db => db.Mentions.Where(m => m.Property == MentionProperty.Name).Select(m => m.PersonId + "/" + m.OrganizationId));
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
        Assert.Contains("Vũ Thị Thử", await room.TextAsync("/quan-tri/du-kien?muc=mat-cau"), StringComparison.Ordinal);
        // the old words taken up again bring the fact back as it was
        await room.FillAsync("/quan-tri/bai/1/lich-su?tu=1&den=3", "form[action$='handler=Restore']", null);
        await room.StepAsync(1, Step.Publish);
        Assert.DoesNotContain("Thường trực", Assert.Single(await TimelineAsync("vu-thi-thu")), StringComparison.Ordinal);
        Assert.DoesNotContain(await PostsAsync(), p => p.Order == Mention.Lost);
    }

    [Fact]
    public async Task What_was_put_right_stays_right_on_the_changed_sentence_and_what_an_editor_stated_stays_without_one()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài thử đọc lại", Guests);
        await room.StepAsync(id, Step.Publish);
        var fact = (await QueryAsync(db => db.Mentions.Where(m => m.Property == MentionProperty.Post && m.Person!.Name == "Đỗ Văn Mẫu").Select(m => m.Id))).Single();
        await room.FillAsync($"/quan-tri/du-kien/{fact}", "form.desk-form", null, ("Value", "Phó Chủ tịch"));
        await room.SaveAsync(id, ("Form.Body", Guests.Replace("Tham dự lễ", "Dự lễ", StringComparison.Ordinal)));
        await room.StepAsync(id, Step.Publish);
        Assert.StartsWith("Phó Chủ tịch", Assert.Single(await TimelineAsync("do-van-mau")), StringComparison.Ordinal);
        Assert.All(await PostsAsync(), p => Assert.StartsWith("Dự lễ", p.Sentence, StringComparison.Ordinal));
        await room.SaveAsync(id, ("Form.Body", "Không còn ai được nêu ở đây."));
        await room.StepAsync(id, Step.Publish);
        Assert.StartsWith("Phó Chủ tịch", Assert.Single(await TimelineAsync("do-van-mau")), StringComparison.Ordinal);
        Assert.Contains("Đỗ Văn Mẫu", await room.TextAsync("/quan-tri/du-kien?muc=mat-cau"), StringComparison.Ordinal);
    }
}
