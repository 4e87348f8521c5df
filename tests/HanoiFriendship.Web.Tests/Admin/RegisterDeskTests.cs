using System.Net;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>The register as editors put it right, and readers see it.</summary>
public sealed class RegisterDeskTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    private const string Form = "form.desk-form";

    private const string Ky = "/nhan-vat/nguyen-ngoc-ky";

    private Task<ImportRun> AgainAsync() => site.ImportAsync([.. Directory.GetFiles(TestSite.SeedsDirectory, "*.txt").Order(StringComparer.Ordinal).Select(DumpFolder.File)], new("tin-hoat-dong", Again: true));

    private async Task<T> ReadAsync<T>(Func<HanoiFriendship.Web.Data.SiteDbContext, Task<T>> read)
    {
        await using var db = site.OpenDatabase();
        return await read(db);
    }

    [Fact]
    public async Task A_wrong_title_is_put_right_from_its_sentence_and_stays_right_when_the_texts_are_read_again()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var page = await site.Reader().OpenAsync(Ky);
        var fact = page.Document.QuerySelector(".timeline [data-fact]")!.GetAttribute("data-fact");
        var saved = await room.FillAsync($"/quan-tri/du-kien/{fact}", Form, null, ("Value", "Phó Chủ tịch"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var right = await site.Reader().OpenAsync(Ky);
        Assert.Contains("Phó Chủ tịch, Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", right.Text(".timeline"), StringComparison.Ordinal);
        // whose words they are is said, and the sentence is not quoted for them
        Assert.Contains("do Ban Biên tập ghi", right.Text(".timeline"), StringComparison.Ordinal);
        Assert.DoesNotContain("Phó Chủ tịch", right.Text("dl.chains"), StringComparison.Ordinal);
        var posts = right.Texts(".timeline h3");
        await AgainAsync();
        Assert.Equal(posts, (await site.Reader().OpenAsync(Ky)).Texts(".timeline h3"));
        // a correction is put right in its turn, and nothing of it is left
        var second = await room.FillAsync(saved.Headers.Location!.ToString(), Form, null, ("Value", "Chủ tịch"));
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.DoesNotContain("Phó Chủ tịch, Liên hiệp", (await site.Reader().OpenAsync(Ky)).Text(".timeline"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_rejected_is_gone_from_the_public_page_and_what_was_confirmed_says_so()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var ids = await ReadAsync(db => db.Mentions.Where(m => m.Person!.Slug == "nguyen-ngoc-ky" && m.Property == MentionProperty.Post).Select(m => m.Id).ToListAsync());
        foreach (var id in ids)
        {
            await room.SendAsync("/quan-tri", "/quan-tri/du-kien?handler=Decide", ("ids", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("decision", "Confirmed"));
        }
        var confirmed = await site.Reader().OpenAsync(Ky);
        Assert.DoesNotContain("chưa được Ban Biên tập xác nhận", confirmed.Text(".record"), StringComparison.Ordinal);
        foreach (var id in ids)
        {
            await room.SendAsync("/quan-tri", "/quan-tri/du-kien?handler=Decide", ("ids", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("decision", "Rejected"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(Ky)).Status);
        await AgainAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync(Ky)).Status);
    }

    [Fact]
    public async Task A_person_gets_dates_other_names_and_another_address_and_the_old_one_leads_there()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var id = await ReadAsync(db => db.People.Where(p => p.Slug == "nguyen-ngoc-ky").Select(p => p.Id).SingleAsync());
        var saved = await room.FillAsync($"/quan-tri/so/nguoi/{id}", Form, null, ("Form.OtherNames", "Nguyen Ngoc Ky | en"), ("Form.Slug", "ong-ky-thu-nghiem"), ("Form.Appointments[0].Start", "5/2023"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var old = await site.Reader().OpenAsync(Ky);
        Assert.Equal((HttpStatusCode.MovedPermanently, "/nhan-vat/ong-ky-thu-nghiem"), (old.Status, old.Header("Location")));
        var page = await site.Reader().OpenAsync("/nhan-vat/ong-ky-thu-nghiem");
        Assert.Contains("Nguyen Ngoc Ky", page.Text(".record header"), StringComparison.Ordinal);
        Assert.Contains("giữ chức từ tháng 5/2023 (Ban Biên tập)", page.Text(".timeline"), StringComparison.Ordinal);
        Assert.Contains("\"startDate\":\"2023-05\"", page.Html, StringComparison.Ordinal);
        var backwards = await room.FillAsync($"/quan-tri/so/nguoi/{id}", Form, null, ("Form.Appointments[0].Start", "15/11/2022"), ("Form.Appointments[0].End", "14/11/2020"));
        Assert.Contains(", Liên hiệp các tổ chức hữu nghị thành phố Hà Nội: ngày kết thúc đứng trước", await backwards.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // its first address is nobody else's
        var other = await ReadAsync(db => db.People.Where(p => p.Slug == "nguyen-lan-huong").Select(p => p.Id).SingleAsync());
        var taken = await room.FillAsync($"/quan-tri/so/nguoi/{other}", Form, null, ("Form.Slug", "nguyen-ngoc-ky"));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Contains("thuộc trang khác", await taken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_from_an_older_page_loses_nothing_and_history_takes_back()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var id = await ReadAsync(db => db.Organizations.Where(o => o.Slug == "lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi").Select(o => o.Id).SingleAsync());
        var address = $"/quan-tri/so/to-chuc/{id}";
        var (action, older) = await room.ReadFormAsync(address, Form);
        await room.FillAsync(address, Form, null, ("Form.EnglishName", "Hanoi Union Made Up"), ("Reason", "theo điều lệ thử"));
        older["Form.EnglishName"] = "Another Made Up Union";
        var refused = await (await room.PostAsync(action, older)).Content.ReadAsStringAsync();
        Assert.Contains("vừa được người khác sửa", refused, StringComparison.Ordinal);
        Assert.Contains("Another Made Up Union", refused, StringComparison.Ordinal);
        Assert.Contains("Hanoi Union Made Up", (await site.Reader().OpenAsync("/en/organizations/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi")).Text("h1"), StringComparison.Ordinal);
        var history = await room.TextAsync(address + "/lich-su");
        Assert.Contains("theo điều lệ thử", history, StringComparison.Ordinal);
        Assert.Contains("Hanoi Union Made Up", history, StringComparison.Ordinal);
        var taken = await room.TextAsync(address + "?ban=0");
        Assert.Contains("bản trước lần sửa đầu, chưa lưu", taken, StringComparison.Ordinal);
        Assert.Contains("Hanoi Union Made Up", taken, StringComparison.Ordinal);
        await room.FillAsync(address + "?ban=0", Form, null);
        Assert.Null(await ReadAsync(db => db.Organizations.Where(o => o.Id == id).Select(o => o.EnglishName).SingleAsync()));
    }

    [Fact]
    public async Task Relations_and_terms_are_stated_and_read_from_both_sides()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var ids = await ReadAsync(db => db.Organizations.ToDictionaryAsync(o => o.Slug, o => o.Id));
        var (union, national) = ("lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi", "lien-hiep-cac-to-chuc-huu-nghi-viet-nam");
        var saved = await room.FillAsync($"/quan-tri/so/to-chuc/{ids[union]}", Form, null, ("Form.Relations[0].Kind", "MemberOf"), ("Form.Relations[0].Other", "Liên hiệp các tổ chức hữu nghị Việt Nam"), ("Form.Relations[0].Since", "1990"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Contains("Là thành viên của", (await site.Reader().OpenAsync("/to-chuc/" + union)).Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("Có thành viên", (await site.Reader().OpenAsync("/to-chuc/" + national)).Text(".facts"), StringComparison.Ordinal);
        var (action, typed) = await room.ReadFormAsync($"/quan-tri/so/to-chuc/{ids[union]}", Form);
        foreach (var (field, wrong, said) in new[] { ("Form.Relations[0].Until", "1980", "Quan hệ với Liên hiệp các tổ chức hữu nghị Việt Nam: ngày kết thúc đứng trước"), ("Form.Relations[0].Other", "Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", "không có quan hệ với chính nó"), ("Form.Terms[0].Last", "2012", "Nhiệm kỳ") })
        {
            var refused = await (await room.PostAsync(action, new Dictionary<string, string>(typed, StringComparer.Ordinal) { ["Form.Terms[0].First"] = "2017", ["Form.Terms[0].Last"] = "2022", [field] = wrong })).Content.ReadAsStringAsync();
            Assert.Contains(said, refused, StringComparison.Ordinal);
        }
        Assert.Contains("Là thành viên của", (await site.Reader().OpenAsync("/to-chuc/" + union)).Text(".facts"), StringComparison.Ordinal);
        var unknown = await room.FillAsync($"/quan-tri/so/to-chuc/{ids[union]}", Form, null, ("Form.Relations[1].Other", "Hội Không Có Trong Sổ"));
        Assert.Contains("Sổ chưa có cơ quan", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_what_an_editor_states_also_after_the_texts_are_read_again_and_what_is_hidden_is_gone()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var (id, slug) = await ReadAsync(async db => await db.Events.Where(e => e.Kind == "signing_ceremony").Select(e => ValueTuple.Create(e.Id, e.Slug)).SingleAsync());
        await room.FillAsync($"/quan-tri/so/su-kien/{id}", Form, null, ("Form.Name", "Lễ ký kết thử nghiệm"), ("Form.Starts", "27/3/2024"), ("Form.Status", "Postponed"));
        await AgainAsync();
        var page = await site.Reader().OpenAsync("/su-kien/" + slug);
        Assert.Equal("Lễ ký kết thử nghiệm", page.Text("h1"));
        Assert.Contains("27/3/2024", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("(hoãn)", page.Text(".facts"), StringComparison.Ordinal);
        Assert.Contains("EventPostponed", page.Html, StringComparison.Ordinal);
        Assert.Equal(1, await ReadAsync(db => db.Events.CountAsync(e => e.Kind == "signing_ceremony")));
        var added = await room.FillAsync($"/quan-tri/so/su-kien/{id}", "form[action*=Participant]", null, ("person", "tran thi vi du"), ("capacity", "guest"));
        var refused = await added.Content.ReadAsStringAsync();
        Assert.Contains("khớp với “tran thi vi du”", System.Net.WebUtility.HtmlDecode(refused), StringComparison.Ordinal);
        Assert.Contains("value=\"tran thi vi du\"", refused, StringComparison.Ordinal);
        await room.FillAsync($"/quan-tri/so/su-kien/{id}", "form[action*=Participant]", null, ("person", "nguyen lan huong"), ("capacity", "guest"));
        Assert.Contains("Nguyễn Lan Hương", (await site.Reader().OpenAsync("/su-kien/" + slug)).Html, StringComparison.Ordinal);
        await room.FillAsync($"/quan-tri/so/su-kien/{id}", Form, null, ("Form.IsHidden", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/su-kien/" + slug)).Status);
        Assert.DoesNotContain(slug, (await site.Reader().OpenAsync("/su-kien")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_lists_name_what_wants_an_editor()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        Assert.NotEmpty(await room.TextAsync("/quan-tri/du-kien"));
        Assert.Matches("Chức vụ chưa xác nhận [1-9]", await room.TextAsync("/quan-tri"));
        Assert.Matches("Bản nhập chưa xem lại [1-9]", await room.TextAsync("/quan-tri"));
        Assert.Contains("Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", await room.TextAsync("/quan-tri/du-kien?muc=thieu-ten-anh"), StringComparison.Ordinal);
        // on one day two people are called the chair
        var id = await room.WriteAsync("Bài thử mâu thuẫn", "Dự buổi gặp có ông Lê Văn Ví Dụ, Chủ tịch Liên hiệp các tổ chức hữu nghị thành phố Hà Nội.", ("Form.Date", "18/1/2024"));
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        await publisher.StepAsync(id, Step.Publish);
        Assert.Contains("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mau-thuan"), StringComparison.Ordinal);
        var fact = await ReadAsync(db => db.Mentions.Where(m => m.ArticleId == id && m.Property == MentionProperty.Post).Select(m => m.Id).FirstAsync());
        await room.SendAsync("/quan-tri", "/quan-tri/du-kien?handler=Decide", ("ids", fact.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("decision", "Confirmed"));
        Assert.DoesNotContain("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mat-cau"), StringComparison.Ordinal);
        await room.SaveAsync(id, ("Form.Body", "Không còn ai được nêu ở đây."));
        await publisher.StepAsync(id, Step.Publish);
        Assert.Contains("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mat-cau"), StringComparison.Ordinal);
        // readers have it no more, until an editor says that it is so
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/le-van-vi-du")).Status);
        site.Clock.Now += TimeSpan.FromMinutes(1);
        var (action, fields) = await room.ReadFormAsync("/quan-tri/du-kien?muc=mat-cau", $"#f{fact} form");
        fields["decision"] = "Confirmed";
        await room.PostAsync(action, fields);
        Assert.Contains("Chủ tịch", (await site.Reader().OpenAsync("/nhan-vat/le-van-vi-du")).Text(".timeline"), StringComparison.Ordinal);
        Assert.DoesNotContain("Lê Văn Ví Dụ", await room.TextAsync("/quan-tri/du-kien?muc=mat-cau"), StringComparison.Ordinal);
    }
}
