using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Two entries made one from the desk: shown before, nothing lost, old addresses lead on, and back exactly.</summary>
public sealed class MergeDeskTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private static string Page(string body, string person, string day) => $"""
        Sơ kết công tác sáu tháng đầu năm của những người bạn, ngày {day}
        {day}/2026 08:15
        Sáng {day}, tại thành phố Vinh, {body} tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2026 với sự tham dự của đông đảo hội viên trong tỉnh.
        Phát biểu khai mạc, ông {person}, Chủ tịch {body}, cho biết hội đã vận động được nhiều suất học bổng cho học sinh vùng cao.
        Hội nghị cũng bàn các việc của những tháng cuối năm, trong đó có chuyến thăm của các hội viên tới những trường học ở vùng biên giới.
        """;

    private async Task<List<string>> StateAsync()
    {
        await using var db = site.OpenDatabase();
        var facts = await db.Mentions.OrderBy(m => m.Id).Select(m => $"{m.Id} {m.PersonId} {m.OrganizationId} {m.AppointmentId} {m.EventId} {m.Value} {m.Sentence} {m.Decision}").ToListAsync();
        return [.. facts, .. await db.People.OrderBy(p => p.Id).Select(p => $"{p.Slug} {p.MergedIntoId} {p.Names.Count}").ToListAsync(), .. await db.Organizations.OrderBy(o => o.Id).Select(o => $"{o.Slug} {o.MergedIntoId} {o.Names.Count}").ToListAsync()];
    }

    private static string Address(string kind, int from, int into) => $"/quan-tri/so/gop?loai={kind}&tu={from}&vao={into}";

    [Fact]
    public async Task Three_people_become_one_step_by_step_and_three_again()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "Nguyễn Văn Mẫu", "3/3"));
        await site.ImportAsync("b.txt", Page("Hội Hữu nghị Việt Nam - Cuba tỉnh Nghệ An", "Nguyễn Văn Mẫu", "5/4"));
        await site.ImportAsync("c.txt", Page("Hội Hữu nghị Việt Nam - Nga tỉnh Nghệ An", "Nguyễn Văn Mẫu", "6/5"));
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var before = await StateAsync();
        Assert.Contains("3 người cùng tên", await room.TextAsync("/quan-tri/du-kien?muc=trung-ten"), StringComparison.Ordinal);
        var preview = await room.TextAsync(Address("nguoi", 3, 2));
        Assert.Contains("Việt Nam - Nga", preview, StringComparison.Ordinal);
        await room.FillAsync(Address("nguoi", 3, 2), "form.row-form[action='/quan-tri/so/gop'][method=post]", null);
        var between = await StateAsync();
        await room.FillAsync(Address("nguoi", 2, 1), "form.row-form[action='/quan-tri/so/gop'][method=post]", null);
        foreach (var old in new[] { "/nhan-vat/nguyen-van-mau-2", "/nhan-vat/nguyen-van-mau-3" })
        {
            var moved = await site.Reader().OpenAsync(old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/nhan-vat/nguyen-van-mau"), (moved.Status, moved.Header("Location")));
        }
        var whole = await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau");
        Assert.Equal(3, whole.Document.QuerySelectorAll(".timeline > li").Length);
        foreach (var evidence in whole.Document.QuerySelectorAll(".evidence footer a").Select(a => a.GetAttribute("href")!))
        {
            Assert.NotEmpty((await site.Reader().OpenAsync(evidence.Split('#')[0])).Text("mark#trich"));
        }
        await room.FillAsync("/quan-tri/so/gop", "li:nth-child(1) form[action$='handler=Undo']", null);
        Assert.Equal(between, await StateAsync());
        await room.FillAsync("/quan-tri/so/gop", "li:nth-child(2) form[action$='handler=Undo']", null);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task People_of_different_names_are_found_from_their_desk_or_by_two_names()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "Nguyễn Văn Mẫu", "3/3"));
        await site.ImportAsync("b.txt", Page("Hội Hữu nghị Việt Nam - Cuba tỉnh Nghệ An", "Trần Văn Thử", "5/4"));
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var desk = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await room.Client.GetStringAsync(new Uri("/quan-tri/so/nguoi/1", UriKind.Relative)));
        var link = desk.QuerySelector("a[href^='/quan-tri/so/gop']")!.GetAttribute("href")!;
        Assert.Contains("Gộp Nguyễn Văn Mẫu vào", await room.TextAsync(link), StringComparison.Ordinal);
        var form = await room.ReadFormAsync("/quan-tri/so/gop", "form.desk-form[method=get]");
        Assert.Equal("nguoi", form.Fields["loai"]);
        Assert.Contains("Trần Văn Thử (tran-van-thu) → Nguyễn Văn Mẫu", await room.TextAsync($"{form.Action}?loai=nguoi&ten-cu=van+thu&ten={Uri.EscapeDataString("Nguyễn Văn Mẫu")}"), StringComparison.Ordinal);
        Assert.Contains("Không gộp được", await room.TextAsync($"{form.Action}?loai=nguoi&ten-cu=khong+co&ten=van+thu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_organizations_become_one_with_names_relations_and_posts_and_two_again()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "Nguyễn Văn Mẫu", "3/3"));
        await site.ImportAsync("b.txt", Page("Hội Hữu nghị Việt - Lào tỉnh Nghệ An", "Trần Văn Thử", "5/4"));
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        await using var db = site.OpenDatabase();
        var bodies = await db.Organizations.Where(o => o.Kind == "member_association").OrderBy(o => o.Id).Select(o => new { o.Id, o.Slug }).ToListAsync();
        await room.FillAsync($"/quan-tri/so/to-chuc/{bodies[1].Id}", "form.desk-form", null, ("Form.OtherNames", "Hội Việt Lào xứ Nghệ"));
        var before = await StateAsync();
        await room.FillAsync(Address("to-chuc", bodies[1].Id, bodies[0].Id), "form.row-form[action='/quan-tri/so/gop'][method=post]", null);
        var page = await site.Reader().OpenAsync("/to-chuc/" + bodies[0].Slug);
        Assert.Equal(2, page.Document.QuerySelectorAll(".timeline > li").Length);
        Assert.Contains("Hội Việt Lào xứ Nghệ", page.Text(".record header"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.Reader().OpenAsync("/to-chuc/" + bodies[1].Slug)).Status);
        await room.FillAsync("/quan-tri/so/gop", "form[action$='handler=Undo']", null);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task What_can_not_be_merged_is_refused_in_words()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "Nguyễn Văn Mẫu", "3/3"));
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        Assert.Contains("Không gộp được", await room.TextAsync(Address("nguoi", 1, 1)), StringComparison.Ordinal);
        Assert.Contains("Không gộp được", await room.TextAsync("/quan-tri/so/gop?loai=nguoi&tu=1&ten=Khong+Co+Ai"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await room.GetAsync(Address("nguoi", 99, 1))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await room.GetAsync("/quan-tri/so/gop?loai=su-kien&tu=1&vao=2")).StatusCode);
    }
}
