using System.Net;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Writing: what is typed is kept, whatever happens; nobody writes over somebody else.</summary>
public sealed class WritingTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task What_is_typed_is_saved_in_every_field_and_published_as_typed()
    {
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await publisher.WriteAsync("  Hội  Hữu nghị Sao Mộc họp mặt ", "## Tít phụ\n\nMột **câu** đậm.\r\n", ("Form.Kicker", "Hội thành viên"), ("Form.Lead", "Sapo của bài."), ("Form.Byline", "Lê Thị Ví Dụ"),
            ("Form.Origin", "Republished"), ("Form.Paper", "Báo Thử Nghiệm"), ("Form.SourceAddress", "https://vi-du.example/bai"), ("Form.Date", "khoảng 7/2024"), ("Form.SectionId", "2"), ("Form.Slug", "hop-mat-sao-moc"),
            ("Form.EnglishTitle", "Jupiter association meets"), ("Form.EnglishSummary", "Made-up summary."), ("Form.Rights", "Báo Thử Nghiệm giữ bản quyền."), ("State", "Published"), ("AuthorId", "x"), ("Form.State", "Published"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/tin-tuc/hop-mat-sao-moc")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await publisher.StepAsync(id, Step.Publish)).StatusCode);
        var page = await site.Reader().OpenAsync("/tin-tuc/hop-mat-sao-moc");
        var article = new ArticlePage(page);
        Assert.Equal(("Hội Hữu nghị Sao Mộc họp mặt", "Hội thành viên", "Sapo của bài.", "Lê Thị Ví Dụ"), (article.Title, article.Kicker, article.Lead, article.Byline));
        Assert.Contains("khoảng tháng 7/2024", article.Date, StringComparison.Ordinal);
        Assert.Contains("Báo Thử Nghiệm giữ bản quyền.", article.Source, StringComparison.Ordinal);
        Assert.Equal("Tít phụ", page.Text(".text h2"));
        Assert.Equal("/chuyen-muc/hoi-thanh-vien", page.Document.QuerySelector(".breadcrumbs a[href^='/chuyen-muc']")?.GetAttribute("href") ?? "/chuyen-muc/hoi-thanh-vien");
        Assert.Equal("Jupiter association meets", (await site.Reader().OpenAsync("/en/news/hop-mat-sao-moc")).Heading);
        await using var db = site.OpenDatabase();
        Assert.Equal(db.Users.Single().Id, db.Articles.Single().AuthorId);
    }

    [Theory]
    [InlineData("Form.Title", "", "Bài cần có tiêu đề")]
    [InlineData("Form.Date", "ngày kia", "Chưa hiểu ngày này")]
    [InlineData("Form.Time", "25:00", "Giờ ghi như 08:15")]
    [InlineData("Form.SourceAddress", "javascript:alert(1)", "phải bắt đầu bằng https://")]
    [InlineData("Form.Slug", "Có Dấu", "chữ thường không dấu")]
    [InlineData("Form.SectionId", "99", "Xin chọn chuyên mục")]
    [InlineData("Form.Related", "/tin-tuc/khong-co", "không dẫn đến bài nào")]
    [InlineData("Form.TranslationOf", "/tin-tuc/khong-co", "Bản dịch của bài nào")]
    public async Task What_can_not_be_kept_is_said_and_everything_typed_stays_in_the_form(string field, string value, string reason)
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var answer = await author.FillAsync("/quan-tri/bai/moi", Newsroom.Editor, null, ("Form.Title", "Một tiêu đề"), ("Form.Body", "Chữ không được mất."), (field, value));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(reason, html, StringComparison.Ordinal);
        Assert.Contains("Chữ không được mất.", html, StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.Empty(db.Articles);
    }

    [Fact]
    public async Task A_text_is_as_long_as_it_is_kept_and_one_that_is_longer_is_refused_by_name_and_number()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        // line breaks come as two characters and are kept as one
        var most = string.Join("\r\n", Enumerable.Repeat("abcdefghi", 50_000))[..^1] + "x";
        Assert.Equal(500_000 - 1, most.ReplaceLineEndings("\n").Length);
        await room.WriteAsync("Bài dài", most);
        var refused = WebUtility.HtmlDecode(await (await room.FillAsync("/quan-tri/bai/moi", Newsroom.Editor, null, ("Form.Title", "Bài dài hơn"), ("Form.Body", most + "xyz"))).Content.ReadAsStringAsync());
        Assert.Contains("Nội dung bài dài 500.002 ký tự, nhiều nhất là 500.000", refused, StringComparison.Ordinal);
        Assert.Contains("xyz</textarea>", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_left_unfinished_is_on_the_checklist()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await room.WriteAsync("Bài còn dở", "Ông [[ngoc ky đến dự.\n\n[[1]](https://vi-du.example/) là một liên kết.");
        var page = await room.TextAsync($"/quan-tri/bai/{id}");
        Assert.Contains("“[[ngoc ky đến dự.”", page, StringComparison.Ordinal);
        Assert.Single(page.Split("tên viết dở")[1..]);
    }

    [Fact]
    public async Task A_republished_text_that_is_reworded_warns_and_then_says_so()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        Assert.Contains("giữ nguyên lời", (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Text(".origin"), StringComparison.Ordinal);
        Assert.Contains("lời của bản gốc", await room.TextAsync("/quan-tri/bai/1/sua"), StringComparison.Ordinal);
        await room.SaveAsync(1, ("Form.Lead", "Sapo viết lại."));
        Assert.Contains("Lời văn khác bản gốc", await room.TextAsync("/quan-tri/bai/1"), StringComparison.Ordinal);
        await room.StepAsync(1, Step.Publish);
        Assert.Contains("đã biên tập lại lời văn", (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Text(".origin"), StringComparison.Ordinal);
        // the original again, and the mark is gone
        await room.SaveAsync(1, ("Form.Lead", MadeUp.Lead));
        await room.StepAsync(1, Step.Publish);
        Assert.Contains("giữ nguyên lời", (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Text(".origin"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_address_leads_from_the_old_one_in_one_hop_and_is_nobody_elses()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var (one, two) = (await room.WriteAsync("Bài một", "Chữ."), await room.WriteAsync("Bài hai", "Chữ."));
        await room.StepAsync(one, Step.Publish);
        foreach (var slug in new[] { "dia-chi-hai", "dia-chi-ba" })
        {
            await room.SaveAsync(one, ("Form.Slug", slug));
            await room.StepAsync(one, Step.Publish);
        }
        foreach (var old in new[] { "bai-mot", "dia-chi-hai" })
        {
            var page = await site.Reader().OpenAsync("/tin-tuc/" + old);
            Assert.Equal((HttpStatusCode.MovedPermanently, "/tin-tuc/dia-chi-ba"), (page.Status, page.Header("Location")));
        }
        Assert.Contains("đã thuộc về một bài khác", WebUtility.HtmlDecode(await (await room.SaveAsync(two, ("Form.Slug", "bai-mot"))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
