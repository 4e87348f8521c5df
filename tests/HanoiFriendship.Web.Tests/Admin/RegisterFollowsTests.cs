using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>The register grows from the office's own articles, and follows the words readers see: not a draft, not older words.</summary>
public sealed class RegisterFollowsTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_post_is_shown_from_publication_and_mended_by_the_next()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Hội Hữu nghị Sao Hỏa họp mặt", Body("Phó Chủ tịch"), ("Form.Date", "3/3/2026"));
        Assert.Equal(HttpStatusCode.NotFound, (await PersonAsync()).Status);
        await room.StepAsync(id, Step.Publish);
        Assert.Equal("Phó Chủ tịch", Title(await PersonAsync()));

        await room.SaveAsync(id, ("Form.Body", Body("Chủ tịch")));
        Assert.Equal("Phó Chủ tịch", Title(await PersonAsync()));
        await room.StepAsync(id, Step.Publish);
        Assert.Equal("Chủ tịch", Title(await PersonAsync()));
        var evidence = (await PersonAsync()).Document.QuerySelector(".timeline .evidence footer a")!.GetAttribute("href")!;
        Assert.Contains("Chủ tịch Hội Hữu nghị Sao Hỏa", (await site.Reader().OpenAsync(evidence.Split('#')[0])).Text("mark#trich"), StringComparison.Ordinal);

        await room.StepAsync(id, Step.Withdraw, ("Note", "Gỡ."));
        Assert.Equal(HttpStatusCode.NotFound, (await PersonAsync()).Status);
    }

    private static string Body(string title) => $"Dự buổi họp mặt có ông Lê Văn Mẫu, {title} Hội Hữu nghị Sao Hỏa thành phố Hà Nội.";

    private Task<OpenPage> PersonAsync() => site.Reader().OpenAsync("/nhan-vat/le-van-mau");

    private static string Title(OpenPage page) => string.Join('|', page.Texts(".timeline h3 > span"));
}
