using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>From draft to public, changed, withdrawn and back: every page that shows the article follows at once.</summary>
public sealed class PublishingTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

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
