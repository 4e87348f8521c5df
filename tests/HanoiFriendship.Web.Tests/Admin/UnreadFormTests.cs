using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>A form that can not be read binds nothing, not even the number in its address: it is told so, and loses no word.</summary>
public sealed class UnreadFormTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_form_of_more_fields_than_are_read_is_told_so_and_a_hundred_pictures_are_not_too_many()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await room.WriteAsync("Bài", "Đã lưu.");
        (string, string)[] Many(int count) => [("Form.Body", "Chữ mới."), .. Enumerable.Range(0, count).Select(i => ($"Form.Figures[0].X{i}", ""))];
        var answer = await room.SaveAsync(id, Many(UnsentForms.MostFields));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Không đọc được biểu mẫu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await room.SaveAsync(id, Many(1500))).StatusCode);
        await using var db = site.OpenDatabase();
        Assert.Equal(2, db.Set<ArticleRevision>().Count());
    }

    [Theory]
    [InlineData("\0")]
    [InlineData(null)]
    public async Task A_form_that_can_not_be_read_is_told_so_at_the_register(string? bad)
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        await using var db = site.OpenDatabase();
        var fields = bad is null ? Enumerable.Range(0, UnsentForms.MostFields).Select(i => ($"x{i}", "")) : [("Form.Name", bad)];
        var answer = await room.FillAsync($"/quan-tri/so/to-chuc/{db.Organizations.First().Id}", "main form.desk-form", null, [.. fields]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Không đọc được biểu mẫu", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
