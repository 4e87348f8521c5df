using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Texts brought in by editors: read, put right line by line, decided on, handed out again.</summary>
public sealed class ImportReviewTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private static async Task<HttpResponseMessage> BringAsync(Newsroom room, string? pasted, params (string Name, string Text)[] files)
    {
        var token = (await room.ReadFormAsync("/quan-tri/nhap", "form[data-import]")).Fields["__RequestVerificationToken"];
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(pasted ?? ""), "Pasted" } };
        foreach (var (name, text) in files)
        {
            form.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, "Files", name);
        }
        return await room.Client.PostAsync(new Uri("/quan-tri/nhap", UriKind.Relative), form);
    }

    [Fact]
    public async Task A_pasted_page_is_a_draft_to_be_reviewed_and_a_line_put_right_makes_the_article_anew_and_back()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var brought = await BringAsync(room, MadeUp.Page(extra: "Mời bạn đọc góp ý về trang này theo địa chỉ của chúng tôi, xin trân trọng cảm ơn."));
        Assert.Equal("/quan-tri/nhap/1", brought.Headers.Location!.ToString());
        Assert.Contains(MadeUp.Title, await room.TextAsync("/quan-tri/nhap/1"), StringComparison.Ordinal);
        Assert.Empty((await site.Reader().OpenAsync("/")).Texts(".story"));
        var (action, fields) = await room.ReadFormAsync("/quan-tri/nhap/1", "form[data-kinds]");
        var line = MadeUp.Page().Split('\n').ToList().FindIndex(l => l.Contains(MadeUp.SecondParagraph, StringComparison.Ordinal)) + 1;
        Assert.Equal("Paragraph", fields[$"kind[{line}]"]);
        fields[$"kind[{line}]"] = "Furniture";
        await room.PostAsync(action, fields);
        await using (var db = site.OpenDatabase())
        {
            var words = await db.Articles.Select(a => a.Content.Body).SingleAsync();
            Assert.Contains(MadeUp.FirstParagraph, words, StringComparison.Ordinal);
            Assert.DoesNotContain(MadeUp.SecondParagraph, words, StringComparison.Ordinal);
        }
        Assert.Contains("title=\"said\"", await room.Client.GetStringAsync(new Uri("/quan-tri/nhap/1", UriKind.Relative)), StringComparison.Ordinal);
        await room.FillAsync("/quan-tri/nhap/1", "form[action$='handler=Undo']", null);
        await using var after = site.OpenDatabase();
        Assert.Contains(MadeUp.SecondParagraph, await after.Articles.Select(a => a.Content.Body).SingleAsync(), StringComparison.Ordinal);
        await room.FillAsync("/quan-tri/nhap/1", "form[action$='handler=Done']", null);
        Assert.Contains("Không có bản nào chờ", await room.TextAsync("/quan-tri/nhap"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_reader_sees_no_article_an_editor_shows_it_one()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        await BringAsync(room, "Trang chủ\nLiên hệ\nThông báo nghỉ lễ của hội\nHội nghỉ lễ từ thứ hai\nĐăng nhập");
        Assert.Contains("Không thấy bài báo", await room.TextAsync("/quan-tri/nhap/1"), StringComparison.Ordinal);
        var (action, fields) = await room.ReadFormAsync("/quan-tri/nhap/1", "form[data-kinds]");
        (fields["kind[3]"], fields["kind[4]"]) = ("Title", "Paragraph");
        await room.PostAsync(action, fields);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.SingleAsync();
        Assert.Equal(("Thông báo nghỉ lễ của hội", "Hội nghỉ lễ từ thứ hai", ArticleState.Draft), (article.Content.Title, article.Content.Body.Trim(), article.State));
    }

    [Fact]
    public async Task An_empty_file_is_said_to_be_empty()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        Assert.Contains("Tệp trống: trong.txt", System.Net.WebUtility.HtmlDecode(await (await BringAsync(room, null, ("trong.txt", ""))).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        // as the script sends them, one after another
        room.Client.DefaultRequestHeaders.Add("X-Requested-With", "fetch");
        Assert.Contains("\"outcome\"", await (await BringAsync(room, null, ("trong.txt", ""))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_pages_and_Markdown_are_read_by_their_structure_and_other_files_are_refused_in_words()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var html = $"<!doctype html><html lang=vi><head><meta charset=utf-8><title>{MadeUp.Title} - Báo Thử</title></head><body><nav><a href=/>Trang chủ</a></nav><article><h1>{MadeUp.Title}</h1><time datetime=\"2026-03-03T08:15:00+07:00\">3/3/2026 08:15</time><p class=sapo>{MadeUp.Lead}</p><p>{MadeUp.FirstParagraph}</p><p>{MadeUp.SecondParagraph}</p></article><footer>© Báo Thử</footer></body></html>";
        var markdown = $"---\ntitle: Bài bằng Markdown\nauthor: Trần Thị Ví Dụ\ndate: 3/3/2026\n---\n{MadeUp.Lead}\n\n## Tít phụ\n\n{MadeUp.FirstParagraph}\n\n- mục một của danh sách\n- mục hai của danh sách\n";
        var brought = await BringAsync(room, null, ("a.html", html), ("b.md", markdown), ("c.docx", "PK\u0003\u0004 x"));
        Assert.Contains("Tệp Word", await room.TextAsync(brought.Headers.Location!.ToString()), StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        var articles = await db.Articles.OrderBy(a => a.Id).ToListAsync();
        Assert.Equal([MadeUp.Title, "Bài bằng Markdown"], articles.Select(a => a.Content.Title));
        Assert.Equal(MadeUp.Lead, articles[0].Content.Lead);
        Assert.Equal([MadeUp.FirstParagraph, MadeUp.SecondParagraph], articles[0].Content.Body.Split("\n\n").Select(p => p.Trim()));
        Assert.Equal("2026-03-03", articles[0].Content.Printed.Date!.ToEdtf());
        Assert.Contains("## Tít phụ", articles[1].Content.Body, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Ví Dụ", articles[1].Content.Byline);
    }

    [Fact]
    public async Task A_known_source_that_comes_changed_shows_how_and_the_editors_words_and_corrections_win()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var page = MadeUp.Page(extra: "Dự lễ có ông Lê Văn Thử, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.");
        await BringAsync(room, null, ("trang.txt", page));
        await room.SaveAsync(1, ("Form.Title", "Tít do Ban Biên tập đặt"));
        await room.StepAsync(1, Step.Publish);
        await using var db = site.OpenDatabase();
        var post = await db.Mentions.Where(m => m.Property == MentionProperty.Post).Select(m => m.Id).SingleAsync();
        await room.FillAsync($"/quan-tri/du-kien/{post}", "form.desk-form", null, ("Value", "Phó Chủ tịch"));
        var changed = page.Replace("ba đợt giao lưu", "bốn đợt giao lưu", StringComparison.Ordinal);
        await BringAsync(room, null, ("trang.txt", changed));
        var review = await room.TextAsync("/quan-tri/nhap/2");
        Assert.Contains("khác bản của Ban Biên tập", review, StringComparison.Ordinal);
        Assert.Contains("bốn", review, StringComparison.Ordinal);
        var live = await site.Reader().OpenAsync("/");
        Assert.Contains("Tít do Ban Biên tập đặt", live.Html, StringComparison.Ordinal);
        Assert.Contains("Phó Chủ tịch", (await site.Reader().OpenAsync("/nhan-vat/le-van-thu")).Text(".timeline"), StringComparison.Ordinal);
        // the new words are taken as a draft, and published only by a step
        await room.FillAsync("/quan-tri/nhap/2", "form[action$='handler=Take']", null);
        Assert.DoesNotContain("bốn đợt", (await site.Reader().OpenAsync("/tin-tuc/" + (await db.Articles.Select(a => a.Slug).SingleAsync()))).Html, StringComparison.Ordinal);
        await room.StepAsync(1, Step.Publish);
        Assert.Contains("bốn đợt", (await site.Reader().OpenAsync("/tin-tuc/" + (await db.Articles.AsNoTracking().Select(a => a.Slug).SingleAsync()))).Html, StringComparison.Ordinal);
        var posts = (await site.Reader().OpenAsync("/nhan-vat/le-van-thu")).Texts(".timeline h3");
        Assert.StartsWith("Phó Chủ tịch", Assert.Single(posts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_public_article_changes_only_as_a_draft_when_a_line_of_its_source_is_put_right()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var (action, fields) = await room.ReadFormAsync("/quan-tri/nhap/1", "form[data-kinds]");
        fields[fields.Last(f => f.Value == "Paragraph").Key] = "Furniture";
        await room.PostAsync(action, fields);
        Assert.Contains(MadeUp.SecondParagraph, (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Html, StringComparison.Ordinal);
        await using var db = site.OpenDatabase();
        Assert.True((await db.Articles.SingleAsync()).HasDraft);
    }

    [Fact]
    public async Task Certain_findings_are_confirmed_in_one_go_and_taken_back_in_one_and_decisions_are_handed_out_as_annotations()
    {
        using var seeds = new TestSite();
        using var room = await Newsroom.EnterAsync(seeds, Rights.Editor);
        var done = await room.FillAsync("/quan-tri/nhap/5", "form[action$='handler=Certain']", null);
        Assert.Equal("/quan-tri/nhap/5", done.Headers.Location!.ToString());
        await using var db = seeds.OpenDatabase();
        var article = await db.SourceDumps.Where(d => d.Id == 5).Select(d => d.ArticleId).SingleAsync();
        var confirmed = await db.Mentions.CountAsync(m => m.ArticleId == article && m.Decision == Decision.Confirmed);
        Assert.True(confirmed > 20);
        using var json = JsonDocument.Parse(await room.Client.GetStringAsync(new Uri("/quan-tri/nhap/5?handler=Expected", UriKind.Relative)));
        var root = json.RootElement;
        Assert.Equal("haufo-reading/1", root.GetProperty("schema").GetString());
        Assert.Equal("title", root.GetProperty("line_labels").GetProperty("3").GetString());
        Assert.Contains(root.GetProperty("people").EnumerateArray(), p => p.GetProperty("name").GetString() == "Nguyễn Ngọc Kỳ" && p.GetProperty("roles")[0].GetProperty("title").GetString() == "Chủ tịch");
        Assert.Equal("2024 - 2025", root.GetProperty("agreements")[0].GetProperty("period").GetString());
        // the undo of the page that says what was done
        var undo = await room.ReadFormAsync("/quan-tri/nhap/5", "main > form[action$='handler=Decide']");
        Assert.Equal("Pending", undo.Fields["decision"]);
    }

    [Fact]
    public async Task Nothing_to_read_is_said_and_nothing_is_stored()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var answer = await BringAsync(room, "   ");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Xin dán chữ vào khung", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
