using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>What the seeds say was signed and awarded, as readers see it.</summary>
[Collection(SeededSite.Name)]
public sealed class AgreementPagesTests(TestSite seeds)
{
    private const string Title = "Chương trình phối hợp công tác đối ngoại nhân dân giai đoạn 2024 - 2025";

    [Theory]
    [InlineData("/van-ban-ky-ket")]
    [InlineData("/en/agreements")]
    [InlineData("/to-chuc/quan-uy-tay-ho")]
    public async Task The_agreement_of_the_seeds_has_its_parties_its_years_its_day_and_its_sentence(string address)
    {
        var page = await seeds.Reader().OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(Title, page.Text(".agreement h3"));
        var facts = page.Text(".agreement .facts");
        Assert.Contains("Quận ủy Tây Hồ", facts, StringComparison.Ordinal);
        Assert.Contains("Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", facts, StringComparison.Ordinal);
        Assert.Contains("2024 - 2025", facts, StringComparison.Ordinal);
        Assert.Contains("2024", facts.Split("2025")[1], StringComparison.Ordinal);
        var evidence = page.Document.QuerySelector(".agreement .evidence a")!.GetAttribute("href")!;
        Assert.NotEmpty((await seeds.Reader().OpenAsync(evidence.Split('#')[0])).Text("mark#trich"));
    }

    [Fact]
    public async Task The_list_is_chosen_by_party_and_an_unknown_one_is_not_found()
    {
        Assert.Single((await seeds.Reader().OpenAsync("/van-ban-ky-ket?to-chuc=quan-uy-tay-ho")).Texts(".agreement"));
        Assert.Equal(HttpStatusCode.NotFound, (await seeds.Reader().OpenAsync("/van-ban-ky-ket?to-chuc=khong-co")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await seeds.Reader().OpenAsync("/van-ban-ky-ket?trang=9")).Status);
    }

    [Fact]
    public async Task Awards_stand_with_who_received_them()
    {
        var page = await seeds.Reader().OpenAsync("/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi");
        Assert.Contains("Huân chương Lao động hạng Ba", page.Text(".awards"), StringComparison.Ordinal);
        Assert.Contains("Bằng khen", page.Text(".awards"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_states_of_an_agreement_stands_and_what_is_rejected_is_gone()
    {
        using var site = new TestSite();
        using var room = await Admin.Newsroom.EnterAsync(site, Rights.Editor);
        await using var db = site.OpenDatabase();
        var fact = await db.Mentions.Where(m => m.Property == MentionProperty.Agreement).Select(m => m.Id).SingleAsync();
        await room.FillAsync($"/quan-tri/du-kien/{fact}", "form.desk-form", null, ("Value", "Chương trình thử"), ("Period", "2024 - 2030"), ("SignedOn", "28/3/2024"));
        var page = await site.Reader().OpenAsync("/van-ban-ky-ket");
        Assert.Equal("Chương trình thử", page.Text(".agreement h3"));
        Assert.Contains("2024 - 2030", page.Text(".agreement"), StringComparison.Ordinal);
        await room.SendAsync("/quan-tri", "/quan-tri/du-kien?handler=Decide", ("ids", fact.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("decision", "Rejected"));
        Assert.Empty((await site.Reader().OpenAsync("/van-ban-ky-ket")).Texts(".agreement"));
    }

    [Fact]
    public async Task What_only_a_draft_says_of_a_shared_agreement_or_award_is_not_shown()
    {
        using var site = new TestSite();
        await using var db = site.OpenDatabase();
        // as if a draft had been first with both rows
        await db.Agreements.ExecuteUpdateAsync(a => a.SetProperty(x => x.SignedOn, HanoiFriendship.Text.Vietnamese.FuzzyDate.OfDay(1999, 1, 2)).SetProperty(x => x.Title, "Tên chỉ bản nháp nói").SetProperty(x => x.Period, "1999 - 2000"));
        await db.Awards.ExecuteUpdateAsync(a => a.SetProperty(x => x.By, "Người chỉ bản nháp nêu"));
        var agreements = await site.Reader().OpenAsync("/van-ban-ky-ket");
        Assert.Contains("28/3/2024", agreements.Text(".agreement"), StringComparison.Ordinal);
        Assert.DoesNotContain("1999", agreements.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("bản nháp", agreements.Html, StringComparison.Ordinal);
        var union = await site.Reader().OpenAsync("/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi");
        Assert.NotEmpty(union.Text(".awards"));
        Assert.DoesNotContain("bản nháp", union.Html, StringComparison.Ordinal);
    }
}
