using System.Net;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>The register says what visible articles say, and nothing a draft, a scheduled or a withdrawn one does.</summary>
public sealed class RegisterVisibilityTests : IDisposable
{
    private const string Union = "/to-chuc/hoi-huu-nghi-viet-nam-lao-tinh-nghe-an";

    private static readonly string[] Everywhere = ["/", "/tin-tuc", "/nhan-vat", "/nhan-vat/tran-thi-vi-du", "/to-chuc", Union, Union + "?ngay=2026-05-01", "/su-kien"];

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private static string Page(string chair, string day, string title = "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An sơ kết công tác") => $"""
        {title}
        {day}/2026 08:15
        Sáng {day}, tại thành phố Vinh, Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2026 với sự tham dự của đông đảo hội viên.
        Phát biểu khai mạc, {chair}, Chủ tịch Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An, cho biết hội đã vận động được nhiều suất học bổng cho học sinh hai nước.
        Hội nghị cũng bàn các việc của những tháng cuối năm, trong đó có chuyến thăm của các hội viên tới những trường học ở vùng biên giới.
        """;

    [Fact]
    public async Task A_draft_naming_a_new_chair_changes_no_page()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        var before = await AllAsync();
        await site.ImportAsync("b.txt", Page("bà Trần Thị Ví Dụ", "4/6", "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An bàn việc cuối năm"), publish: false);
        Assert.Equal(before, await AllAsync());
    }

    [Fact]
    public async Task A_draft_lends_no_name_no_title_and_no_place_to_what_is_public()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        var meeting = (await site.Reader().OpenAsync("/su-kien")).Document.QuerySelector(".register .event h3 a")!.GetAttribute("href")!;
        var before = await AllAsync() + (await site.Reader().OpenAsync(meeting)).Text("main") + (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Text("main");
        await site.ImportAsync("b.txt", Page("GS.TS Nguyễn Văn Mẫu", "3/3", "Hội viên Hội Hữu nghị họp mặt ở Vinh").Replace("tỉnh Nghệ An tổ chức", "tỉnh Nghệ An (HNVLNA) tổ chức", StringComparison.Ordinal)
            .Replace("thành phố Vinh", "Nhà khách Thí Dụ", StringComparison.Ordinal), publish: false);
        Assert.Equal(before, await AllAsync() + (await site.Reader().OpenAsync(meeting)).Text("main") + (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Text("main"));
        await site.ChangeAsync("hoi-vien-hoi-huu-nghi-hop-mat-o-vinh", a => a.Publish(site.Clock.Now.UtcDateTime));
        Assert.Contains("HNVLNA", (await site.Reader().OpenAsync(Union)).Text("article header"), StringComparison.Ordinal);
        Assert.Equal("GS.TS Nguyễn Văn Mẫu", (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Heading);
    }

    [Fact]
    public async Task Reading_a_dump_again_keeps_every_link_to_a_sentence()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        var before = (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Document.QuerySelector(".evidence a")!.GetAttribute("href");
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"), again: true);
        Assert.Equal(before, (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Document.QuerySelector(".evidence a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_scheduled_one_does_at_its_minute_and_a_withdrawn_one_no_more()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        var before = await AllAsync();
        var item = await site.ImportAsync("b.txt", Page("bà Trần Thị Ví Dụ", "4/6", "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An bàn việc cuối năm"), publish: false);
        await site.ChangeAsync(item.Article!.Slug, a => a.Publish(site.Clock.Now.UtcDateTime.AddHours(1)));
        Assert.Equal(before, await AllAsync());
        site.Clock.Now += TimeSpan.FromHours(1);
        var page = await site.Reader().OpenAsync(Union + "?ngay=2026-05-01");
        Assert.Contains("giữa Nguyễn Văn Mẫu, thấy 3/3/2026, và Trần Thị Ví Dụ, thấy 4/6/2026", page.Text(".holders"), StringComparison.Ordinal);
        await site.ChangeAsync(item.Article.Slug, a => a.Withdraw("Gỡ."));
        site.Clock.Now -= TimeSpan.FromHours(1);
        Assert.Equal(before, await AllAsync());
    }

    [Fact]
    public async Task Nothing_unconfirmed_is_shown_where_the_office_wants_it_so()
    {
        site.Settings["Register:ShowUnconfirmed"] = "false";
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(Union)).Status);
        await using (var db = site.OpenDatabase())
        {
            await db.Mentions.ExecuteUpdateAsync(set => set.SetProperty(m => m.Decision, Web.Model.Decision.Confirmed));
        }
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Status);
    }

    [Fact]
    public async Task Nguyen_before_a_post_is_evidence_that_it_is_over()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        Assert.Contains("Nguyễn Văn Mẫu", (await site.Reader().OpenAsync(Union + "?ngay=2026-06-30")).Text(".holders"), StringComparison.Ordinal);
        await site.ImportAsync("b.txt", Page("ông Nguyễn Văn Mẫu", "4/6", "Hội viên họp mặt bàn việc cuối năm ở Vinh").Replace("Chủ tịch Hội", "nguyên Chủ tịch Hội", StringComparison.Ordinal));
        Assert.DoesNotContain("Nguyễn Văn Mẫu", (await site.Reader().OpenAsync(Union + "?ngay=2026-06-30")).Text(".holders"), StringComparison.Ordinal);
        Assert.Contains("nguyên Chủ tịch", (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_whose_sentence_has_changed_says_so()
    {
        var item = await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        var link = (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Document.QuerySelector(".evidence a")!.GetAttribute("href")!.Split('#')[0];
        Assert.Contains("Phát biểu khai mạc", (await site.Reader().OpenAsync(link)).Text("mark#trich"), StringComparison.Ordinal);
        await site.ChangeAsync(item.Article!.Slug, a => a.Html = a.Html.Replace("nhiều suất học bổng", "rất nhiều suất học bổng", StringComparison.Ordinal));
        Assert.Contains("rất nhiều suất", (await site.Reader().OpenAsync(link)).Text("mark#trich"), StringComparison.Ordinal);
        await site.ChangeAsync(item.Article.Slug, a => a.Html = a.Html.Replace("Phát biểu khai mạc", "Một câu khác hẳn thay vào đây. Sau đó mới đến lời của", StringComparison.Ordinal).Replace("cho biết hội đã vận động được", "không nói gì thêm về việc", StringComparison.Ordinal));
        Assert.Contains("nay không còn đứng nguyên", (await site.Reader().OpenAsync(link)).Text("#trich"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_name_without_a_body_in_common_is_another_person()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        await site.ImportAsync("b.txt", Page("ông Nguyễn Văn Mẫu", "5/4", "Hội Hữu nghị họp quý hai").Replace("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "Hội Hữu nghị Việt Nam - Cuba tỉnh Nghệ An", StringComparison.Ordinal));
        await site.ImportAsync("c.txt", Page("ông Nguyễn Văn Mẫu", "6/5", "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An họp mặt"));
        await using var db = site.OpenDatabase();
        Assert.Equal(["nguyen-van-mau", "nguyen-van-mau-2"], await db.People.OrderBy(p => p.Id).Select(p => p.Slug).ToListAsync());
        Assert.Contains("từ 3/3/2026 đến 6/5/2026", (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_post_stays_rejected_when_the_dump_is_read_again()
    {
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"));
        await using (var db = site.OpenDatabase())
        {
            await db.Mentions.Where(m => m.Property == Web.Model.MentionProperty.Post).ExecuteUpdateAsync(set => set.SetProperty(m => m.Decision, Web.Model.Decision.Rejected));
        }
        await site.ImportAsync("a.txt", Page("ông Nguyễn Văn Mẫu", "3/3"), again: true);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau")).Status);
        await using var after = site.OpenDatabase();
        Assert.Equal(1, await after.Mentions.CountAsync(m => m.Property == Web.Model.MentionProperty.Post));
    }

    [Fact]
    public async Task Two_papers_on_one_signing_are_one_event_with_two_articles()
    {
        const string Lead = "Sáng 3/3, tại thành phố Vinh, Sở Ngoại vụ tỉnh Nghệ An và Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An tổ chức Lễ ký kết Chương trình phối hợp công tác giai đoạn 2026 - 2030.";
        await site.ImportAsync("a.txt", $"Ký kết chương trình phối hợp ở Nghệ An\n3/3/2026 09:00\n{Lead}\nHai bên thống nhất mỗi năm tổ chức hai đợt giao lưu cho học sinh các trường ở vùng biên giới của tỉnh.\n");
        await site.ImportAsync("b.txt", $"Nghệ An: Sở Ngoại vụ và Hội Hữu nghị bắt tay vì học sinh vùng biên\n3/3/2026 15:30\n{Lead}\nTheo chương trình, các hội viên sẽ đỡ đầu năm mươi học sinh đang học tại các trường nội trú trên địa bàn.\n");
        await using var db = site.OpenDatabase();
        var meeting = await db.Events.SingleAsync();
        Assert.Equal(2, new ListPage(await site.Reader().OpenAsync("/su-kien/" + meeting.Slug)).Headlines.Count);
    }

    private async Task<string> AllAsync()
    {
        var pages = new List<string>();
        foreach (var address in Everywhere)
        {
            // an error page carries its request's id
            pages.Add((await site.Reader().OpenAsync(address)).Text("main").Split("Mã yêu cầu")[0]);
        }
        return string.Join('\n', pages);
    }
}
