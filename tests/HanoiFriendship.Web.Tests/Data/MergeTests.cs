using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Data;

/// <summary>Two entries made one, and two again.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private static string Page(string union, string day, string title) => $"""
        {title}
        {day}/2026 08:15
        Sáng {day}, tại thành phố Vinh, {union} tổ chức Hội nghị sơ kết công tác 6 tháng đầu năm 2026 với sự tham dự của đông đảo hội viên trong tỉnh.
        Phát biểu khai mạc, ông Nguyễn Văn Mẫu, Chủ tịch {union}, cho biết hội đã vận động được nhiều suất học bổng cho học sinh vùng cao.
        Hội nghị cũng bàn các việc của những tháng cuối năm, trong đó có chuyến thăm của các hội viên tới những trường học ở vùng biên giới.
        """;

    [Fact]
    public async Task People_merged_are_one_with_every_post_and_can_be_parted_again()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "3/3", "Sơ kết công tác sáu tháng đầu năm của những người bạn Lào"));
        await site.ImportAsync("b.txt", Page("Hội Hữu nghị Việt Nam - Cuba tỉnh Nghệ An", "5/4", "Sơ kết công tác sáu tháng đầu năm của những người bạn Cuba"));
        await WithAsync(async db =>
        {
            var people = await db.People.Include(p => p.Appointments).OrderBy(p => p.Id).ToListAsync();
            var mentions = await db.Mentions.Where(m => m.PersonId == people[1].Id).Include(m => m.Appointment!.Position).ToListAsync();
            db.Add(Merge.People(people[1], people[0], mentions, "bien-tap@vi-du.example", site.Clock.Now.UtcDateTime));
        });
        var whole = await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau");
        Assert.Equal(2, whole.Document.QuerySelectorAll(".timeline > li").Length);
        var old = await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau-2");
        Assert.Equal((HttpStatusCode.MovedPermanently, "/nhan-vat/nguyen-van-mau"), (old.Status, old.Header("Location")));
        Assert.Single((await site.Reader().OpenAsync("/nhan-vat")).Texts(".register .entry"));
        // what comes later of the other goes where it went
        await site.ImportAsync("c.txt", Page("Hội Hữu nghị Việt Nam - Cuba tỉnh Nghệ An", "6/5", "Hội viên họp mặt đầu hè, bàn chuyện học bổng vùng cao"));
        Assert.Single((await site.Reader().OpenAsync("/nhan-vat")).Texts(".register .entry"));
        await UndoAsync();
        Assert.Equal(2, (await site.Reader().OpenAsync("/nhan-vat")).Texts(".register .entry").Count);
        Assert.Contains("Cuba", (await site.Reader().OpenAsync("/nhan-vat/nguyen-van-mau-2")).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Organizations_merged_have_one_leadership_and_can_be_parted_again()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "3/3", "Sơ kết công tác sáu tháng đầu năm của những người bạn Lào"));
        await site.ImportAsync("b.txt", Page("Hội Hữu nghị Việt - Lào tỉnh Nghệ An", "5/4", "Hội viên họp mặt trong tỉnh, bàn chuyện học bổng vùng cao"));
        await WithAsync(async db =>
        {
            var bodies = await db.Organizations.Include(o => o.Positions).Where(o => o.Kind == "member_association").OrderBy(o => o.Id).ToListAsync();
            var mentions = await db.Mentions.Where(m => m.OrganizationId == bodies[1].Id || m.Appointment!.Position!.OrganizationId == bodies[1].Id)
                .Include(m => m.Appointment!.Position).Include(m => m.Person!.Appointments).Include(m => m.Organization).ToListAsync();
            db.Add(Merge.Organizations(bodies[1], bodies[0], mentions, "bien-tap@vi-du.example", site.Clock.Now.UtcDateTime));
        });
        var page = await site.Reader().OpenAsync("/to-chuc/hoi-huu-nghi-viet-nam-lao-tinh-nghe-an");
        Assert.Equal(2, page.Document.QuerySelectorAll(".timeline > li").Length);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await site.Reader().OpenAsync("/to-chuc/hoi-huu-nghi-viet-lao-tinh-nghe-an")).Status);
        await UndoAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/to-chuc/hoi-huu-nghi-viet-lao-tinh-nghe-an")).Status);
        Assert.Single((await site.Reader().OpenAsync("/to-chuc/hoi-huu-nghi-viet-nam-lao-tinh-nghe-an")).Document.QuerySelectorAll(".timeline > li"));
    }

    [Fact]
    public async Task The_reason_of_a_match_is_kept_and_a_split_survives_a_second_reading()
    {
        var union = "Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An";
        var (first, second) = (Page(union, "3/3", "Sơ kết công tác sáu tháng đầu năm của những người bạn Lào"), Page(union, "5/4", "Hội viên họp mặt đầu hè, bàn chuyện học bổng vùng cao"));
        await site.ImportAsync("a.txt", first);
        await site.ImportAsync("b.txt", second);
        await WithAsync(async db =>
        {
            var named = await db.Mentions.Where(m => m.Property == MentionProperty.Name && m.PersonId != null).OrderBy(m => m.Id).ToListAsync();
            Assert.Equal((2, 1), (named.Count, named.Select(m => m.PersonId).Distinct().Count()));
            Assert.Equal([null, "Cùng họ tên, cùng cơ quan: " + union], named.Select(m => m.MatchReason), StringComparer.OrdinalIgnoreCase);
            var whole = await db.People.Include(p => p.Names).Include(p => p.Appointments).SingleAsync();
            var others = await db.Mentions.Where(m => m.ArticleId == named[1].ArticleId && m.PersonId == whole.Id).Include(m => m.Appointment!.Position).ToListAsync();
            db.Add(PersonSplit.Off(whole, others, "nguyen-van-mau-2"));
        });
        await site.ImportAsync("b.txt", second, again: true);
        foreach (var (address, day) in new[] { ("/nhan-vat/nguyen-van-mau", "3/3/2026"), ("/nhan-vat/nguyen-van-mau-2", "5/4/2026") })
        {
            Assert.Contains($"được nhắc đến ngày {day}", (await site.Reader().OpenAsync(address)).Text(".timeline"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_is_merged_into_himself()
    {
        await site.ImportAsync("a.txt", Page("Hội Hữu nghị Việt Nam - Lào tỉnh Nghệ An", "3/3", "Sơ kết công tác sáu tháng đầu năm của những người bạn Lào"));
        await using var db = site.OpenDatabase();
        var person = await db.People.SingleAsync();
        Assert.Throws<InvalidOperationException>(() => Merge.People(person, person, [], "x", site.Clock.Now.UtcDateTime));
    }

    private async Task WithAsync(Func<Web.Data.SiteDbContext, Task> change)
    {
        await using var db = site.OpenDatabase();
        await change(db);
        await db.SaveChangesAsync();
    }

    private Task UndoAsync() => WithAsync(async db =>
    {
        var merge = await db.Merges.Include(m => m.FromPerson).Include(m => m.IntoPerson).Include(m => m.FromOrganization).Include(m => m.IntoOrganization).SingleAsync();
        var ids = merge.Moved.Select(m => m.MentionId).ToList();
        merge.Undo(await db.Mentions.Where(m => ids.Contains(m.Id)).Include(m => m.Person).Include(m => m.Organization).Include(m => m.Appointment).ToListAsync(), site.Clock.Now.UtcDateTime);
    });
}
