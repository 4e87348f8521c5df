using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>From draft to public and back, by those who may.</summary>
public sealed class PublishingTests : IDisposable
{
    private const string Address = "/quan-tri/bai/1";
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_publisher_publishes_withdraws_with_a_reason_and_brings_back()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(room, "Publish")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Status);

        var refused = await SendAsync(room, "Withdraw", ("note", "  "));
        Assert.Contains("Cần ghi lý do", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(room, "Withdraw", ("note", "Nguồn đã rút bài."))).StatusCode);
        var gone = await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug);
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("Nguồn đã rút bài.", gone.Text("main"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(room, "Publish")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Status);
    }

    [Fact]
    public async Task An_editor_sees_the_draft_and_publishes_nothing()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var page = await (await room.GetAsync(Address)).Content.ReadAsStringAsync();
        Assert.Contains(MadeUp.FirstParagraph, page, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Publish", page, StringComparison.Ordinal);
        var refused = await room.SendAsync("/quan-tri", Address + "?handler=Publish", ("version", Guid.NewGuid().ToString()));
        Assert.Contains("/quan-tri/khong-duoc-phep", refused.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Status);
    }

    [Fact]
    public async Task Who_pressed_on_an_old_page_is_told_and_nothing_happens()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var answer = await room.SendAsync(Address, Address + "?handler=Publish", ("version", Guid.NewGuid().ToString()));
        Assert.Contains("vừa được người khác thay đổi", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await room.GetAsync("/quan-tri/bai/99")).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(Newsroom room, string handler, params (string Name, string Value)[] fields)
    {
        var version = (await (await room.GetAsync(Address)).Content.ReadAsStringAsync()).Split("name=\"version\" value=\"")[1].Split('"')[0];
        return await room.SendAsync(Address, $"{Address}?handler={handler}", [.. fields, ("version", version)]);
    }
}
