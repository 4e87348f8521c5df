using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Media;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Pictures through the front door: taken, refused, hidden while their article is, gone with it.</summary>
public sealed class PictureTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    private string Folder => Path.Combine(site.Folder, "data", "media");

    private string[] Files => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    internal static async Task<HttpResponseMessage> UploadAsync(Newsroom room, bool script, params (string Name, byte[] Bytes)[] files)
    {
        var token = (await room.ReadFormAsync("/quan-tri/anh", "form[enctype]")).Fields["__RequestVerificationToken"];
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("0"), "index" }, { new StringContent("1"), "number" }, { new StringContent("true"), "lead" } };
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            form.Add(part, "pictures", name);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/quan-tri/anh?handler=Upload", UriKind.Relative)) { Content = form };
        if (script)
        {
            request.Headers.Add("X-Requested-With", "fetch");
        }
        return await room.Client.SendAsync(request);
    }

    [Fact]
    public async Task Twenty_refusals_with_long_names_lock_nobody_out()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        var answer = await UploadAsync(room, script: false, [.. Enumerable.Range(0, 20).Select(i => ($"{new string('ờ', 900)}{i}.jpg", "không phải ảnh"u8.ToArray()))]);
        var words = answer.Headers.GetValues("Set-Cookie").Where(c => c.Contains("TempData", StringComparison.Ordinal)).ToList();
        Assert.All(words, c => Assert.Contains("path=/quan-tri;", c, StringComparison.OrdinalIgnoreCase));
        Assert.InRange(words.Sum(c => c.Length), 1000, 8000);
        Assert.Contains("ờờờ", await room.TextAsync("/quan-tri/anh"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_hostile_file_is_refused_in_time_and_leaves_nothing_behind_or_is_stored_without_its_payload()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        // the first request pays for the start; the second says how long so many bytes are on their way
        await UploadAsync(room, true, ("a.jpg", "x"u8.ToArray()));
        var way = Stopwatch.StartNew();
        await UploadAsync(room, true, ("a.jpg", new byte[20_000_000]));
        way.Stop();
        foreach (var row in HostilePictures.Rows.Values)
        {
            var (before, bytes) = (Files.Length, row.Bytes());
            var watch = Stopwatch.StartNew();
            using var answer = await UploadAsync(room, true, ("../../\0\u202Egpj.exe.jpg", bytes));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1) + (2 * way.Elapsed), $"{row.Name}: {watch.Elapsed}, on the way {way.Elapsed}");
            if (row.Refused is not null)
            {
                Assert.Equal((row.Name, HttpStatusCode.UnprocessableEntity), (row.Name, answer.StatusCode));
                Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
                Assert.Equal(before, Files.Length);
            }
            else
            {
                Assert.Equal((row.Name, HttpStatusCode.OK), (row.Name, answer.StatusCode));
            }
        }
        await using var db = site.OpenDatabase();
        Assert.All(await db.Media.ToListAsync(), m => Assert.Equal("gpj.exe.jpg", m.OriginalName));
        Assert.All(Files, f => Assert.Matches("^[0-9a-f]{64}\\.(jpg|png|webp)$", Path.GetFileName(f)));
        Assert.All(Files, f => Assert.DoesNotContain("<script", File.ReadAllText(f, System.Text.Encoding.Latin1), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_picture_is_public_with_its_article_and_no_longer()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        await UploadAsync(room, script: false, ("anh-thu.png", TinyPictures.Png));
        var file = Path.GetFileName(Assert.Single(Files));
        var id = await room.WriteAsync("Bài thử có ảnh", "Một đoạn văn thử.", ("Form.AddMedia", "1"));
        Assert.Contains("Bài thử có ảnh", await room.TextAsync("/quan-tri/anh"), StringComparison.Ordinal);
        await room.SaveAsync(id, ("Form.Figures[0].Alt", "Hai người bắt tay"), ("Form.Figures[0].Caption", "Chú thích thử"), ("Form.Figures[0].Credit", "Trần Thị Ví Dụ"));
        var reader = site.Reader();
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/anh/" + file)).Status);
        Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/quan-tri/anh/" + file)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await reader.OpenAsync("/quan-tri/anh/" + file)).Status);
        await room.StepAsync(id, Step.Publish);
        using var shown = await room.GetAsync("/anh/" + file);
        Assert.Equal(("image/png", "public, max-age=31536000, s-maxage=600, immutable"), (shown.Content.Headers.ContentType!.ToString(), shown.Headers.GetValues("Cache-Control").Single()));
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        using var again = new HttpRequestMessage(HttpMethod.Get, "/anh/" + file) { Headers = { { "If-None-Match", shown.Headers.ETag!.ToString() } } };
        Assert.Equal(HttpStatusCode.NotModified, (await reader.Client.SendAsync(again)).StatusCode);
        var page = await reader.OpenAsync("/tin-tuc/bai-thu-co-anh");
        var image = page.Document.QuerySelector(".text figure.picture img")!;
        Assert.Equal(("Hai người bắt tay", "24", "16"), (image.GetAttribute("alt"), image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Contains("Chú thích thử", page.Text(".text figcaption"), StringComparison.Ordinal);
        // a text without a lead is told of by its first paragraph
        Assert.Equal("Một đoạn văn thử.", page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.NotNull((await reader.OpenAsync("/")).Document.QuerySelector(".thumb img"));
        // a draft without it changes nothing for readers
        await room.SaveAsync(id, ("Form.Figures[0].IsGone", "true"));
        Assert.NotNull((await reader.OpenAsync("/tin-tuc/bai-thu-co-anh")).Document.QuerySelector(".text img"));
        Assert.Contains("Ảnh đầu bài", await room.TextAsync($"/quan-tri/bai/{id}/lich-su"), StringComparison.Ordinal);
        await room.StepAsync(id, Step.Withdraw, ("Note", "gỡ để thử"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync("/anh/" + file)).Status);
    }

    [Fact]
    public async Task Who_has_a_preview_link_sees_the_pictures_of_that_draft_and_no_others()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        await UploadAsync(room, script: false, ("a.png", TinyPictures.Png), ("b.webp", TinyPictures.WebP));
        var id = await room.WriteAsync("Bài thử xem trước", "Một đoạn văn thử.", ("Form.AddMedia", "1"));
        var made = await (await room.FillAsync($"/quan-tri/bai/{id}", "form[action$='handler=Link']", null)).Content.ReadAsStringAsync();
        var link = made.Split("/xem-truoc/")[1].Split('<')[0];
        var (own, other) = (Files.Single(f => f.EndsWith(".png", StringComparison.Ordinal)), Files.Single(f => f.EndsWith(".webp", StringComparison.Ordinal)));
        Assert.Contains($"/xem-truoc/{link}/anh/{Path.GetFileName(own)}", (await site.Reader().OpenAsync($"/xem-truoc/{link}")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync($"/xem-truoc/{link}/anh/{Path.GetFileName(own)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/xem-truoc/{link}/anh/{Path.GetFileName(other)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync($"/xem-truoc/nham/anh/{Path.GetFileName(own)}")).Status);
    }

    [Fact]
    public async Task Sizes_of_different_pictures_are_not_one_picture_and_one_picture_sent_twice_is_stored_once()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        using var mixed = await UploadAsync(room, true, ("a.png", TinyPictures.PngOf(40, 10)), ("a.png", TinyPictures.Png));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mixed.StatusCode);
        Assert.Empty(Files);
        using var first = await UploadAsync(room, true, ("a.png", TinyPictures.PngOf(48, 32)), ("a.png", TinyPictures.Png));
        using var again = await UploadAsync(room, true, ("b.png", TinyPictures.PngOf(48, 32)), ("b.png", TinyPictures.Png));
        Assert.Equal(2, Files.Length);
        Assert.Equal(first.Headers.GetValues("X-Media"), again.Headers.GetValues("X-Media"));
    }

    [ScalerFact]
    public async Task A_picture_sent_without_script_gets_its_smaller_sizes_from_the_tool_of_the_machine()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        await UploadAsync(room, script: false, ("to.png", TinyPictures.PngOf(2000, 1200)));
        await using var db = site.OpenDatabase();
        Assert.Equal([(480, 288), (960, 576), (1600, 960), (2000, 1200)], (await db.Set<MediaVariant>().OrderBy(v => v.Width).ToListAsync()).ConvertAll(v => (v.Width, v.Height)));
        Assert.All(Files, f => Assert.Null(HanoiFriendship.Web.Media.PictureReader.Read(File.ReadAllBytes(f)).Against));
    }

    [Fact]
    public async Task A_figure_the_dump_named_is_supplied_and_the_checklist_asks_for_words()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(extra: "hop-mat.jpg\nCác hội viên tại lễ ra mắt. Ảnh: Lê Văn Ví Dụ"));
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        await UploadAsync(room, script: false, ("that.png", TinyPictures.Png));
        Assert.Contains("figure class=\"waiting\"", (await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug)).Html, StringComparison.Ordinal);
        await room.SaveAsync(1, ("Form.Figures[0].MediaId", "1"));
        Assert.Contains("chưa có mô tả", await room.TextAsync("/quan-tri/bai/1"), StringComparison.Ordinal);
        await room.StepAsync(1, Step.Publish);
        var page = await site.Reader().OpenAsync("/tin-tuc/" + MadeUp.Slug);
        Assert.NotNull(page.Document.QuerySelector("figure.picture img"));
        Assert.Contains("Lê Văn Ví Dụ", page.Text("figure.picture .credit"), StringComparison.Ordinal);
        // the words are the source's still: a picture is no rewording
        Assert.DoesNotContain("đã biên tập lại", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_portrait_is_public_with_its_person()
    {
        await site.ImportAsync("a.txt", MadeUp.Page(extra: "Dự lễ có bà Trần Thị Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Mộng Mơ."));
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        await UploadAsync(room, script: false, ("chan-dung.png", TinyPictures.Png));
        var file = Path.GetFileName(Assert.Single(Files));
        await using var db = site.OpenDatabase();
        var person = await db.People.SingleAsync();
        await room.FillAsync($"/quan-tri/so/nguoi/{person.Id}", "form.desk-form", null, ("Form.PortraitId", "1"), ("Form.PortraitCredit", "Lê Văn Ví Dụ"));
        Assert.Contains("/anh/" + file, (await site.Reader().OpenAsync("/nhan-vat/" + person.Slug)).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/anh/" + file)).Status);
        await room.FillAsync($"/quan-tri/so/nguoi/{person.Id}", "form.desk-form", null, ("Form.IsHidden", "true"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/anh/" + file)).Status);
    }

    private static Task<HttpResponseMessage> DeleteAsync(Newsroom room, int id) => room.SendAsync("/quan-tri/anh", "/quan-tri/anh?handler=Delete", ("id", $"{id}"));

    [Fact]
    public async Task A_picture_nobody_uses_can_be_taken_away_for_good_by_who_brought_it_or_an_editor()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        using var editor = await Newsroom.EnterAsync(site, Rights.Editor);
        await UploadAsync(editor, script: false, ("a.png", TinyPictures.Png), ("b.webp", TinyPictures.WebP));
        using var foreign = await DeleteAsync(author, 2);
        Assert.Equal((HttpStatusCode.Redirect, 2), (foreign.StatusCode, Files.Length));
        Assert.Contains("khong-duoc-phep", foreign.Headers.Location!.ToString(), StringComparison.Ordinal);
        var id = await editor.WriteAsync("Bài thử bỏ ảnh", "Một đoạn văn thử.", ("Form.AddMedia", "1"));
        await DeleteAsync(editor, 1);
        Assert.Contains("Ảnh còn được dùng", await editor.TextAsync("/quan-tri/anh"), StringComparison.Ordinal);
        Assert.Equal(2, Files.Length);
        await DeleteAsync(editor, 2);
        Assert.EndsWith(".png", Assert.Single(Files), StringComparison.Ordinal);
        await editor.SaveAsync(id, ("Form.Figures[0].IsGone", "true"));
        await DeleteAsync(editor, 1);
        Assert.Empty(Files);
        // words that had it can be taken up again: its place is there, its file is not
        Assert.Equal(HttpStatusCode.Redirect, (await editor.FillAsync($"/quan-tri/bai/{id}/lich-su?tu=1&den=2", "form[action$='handler=Restore']", null)).StatusCode);
        Assert.Contains("Chưa có tệp", await editor.TextAsync($"/quan-tri/bai/{id}/sua"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.SaveAsync(id, ("Form.Title", "Bài thử bỏ ảnh, sửa"))).StatusCode);
    }

    [Fact]
    public async Task A_picture_of_the_store_is_found_by_its_words_and_becomes_a_row_of_the_form()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        await UploadAsync(author, script: false, ("hop-mat.png", TinyPictures.Png), ("ky-ket.webp", TinyPictures.WebP));
        var found = await author.Client.GetStringAsync(new Uri("/quan-tri/anh/chon?q=ky-ket", UriKind.Relative));
        Assert.Contains("data-choice=\"2\"", found, StringComparison.Ordinal);
        Assert.DoesNotContain("data-choice=\"1\"", found, StringComparison.Ordinal);
        var row = await author.Client.GetStringAsync(new Uri("/quan-tri/anh/chon?handler=Row&id=2&index=3&number=5&lead=true", UriKind.Relative));
        Assert.Contains("name=\"Form.Figures[3].MediaId\" value=\"2\"", row, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/quan-tri/anh/chon?handler=Row&id=9")).StatusCode);
    }
}
