using System.Text.Json;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>Names while writing: what the finder reads, what an editor says of it, and the finder backwards.</summary>
public sealed class NamesTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("Nguyễn Nam Hải\nNguyễn Ngọc Kỳ\nTrần Thị Phương")]
    [InlineData("Lê Thị Thu Hằng\nNguyễn Anh Tuấn\nNguyễn Đình Khuyến")]
    [InlineData("nguyễn ngọc kỳ; Trần Thị Phương")]
    public async Task A_chain_of_delegates_reads_as_in_the_seed(string people)
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        using var json = JsonDocument.Parse(await room.Client.GetStringAsync(new Uri($"/quan-tri/bai/ten?handler=Chain&nguoi={Uri.EscapeDataString(people)}&ngay=30/3/2024", UriKind.Relative)));
        var words = json.RootElement.GetProperty("words").GetString()!;
        var seed = await File.ReadAllTextAsync(Directory.GetFiles(TestSite.SeedsDirectory, "004*.txt").Single());
        Assert.Equal(people.Split('\n', ';').Length, words.Split("; ").Length);
        Assert.Contains(words, seed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_are_those_of_the_day_and_who_has_none_is_named()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Author);
        async Task<JsonDocument> ChainAsync(string people, string day) => JsonDocument.Parse(await room.Client.GetStringAsync(new Uri($"/quan-tri/bai/ten?handler=Chain&nguoi={Uri.EscapeDataString(people)}&ngay={Uri.EscapeDataString(day)}", UriKind.Relative)));
        using var then = await ChainAsync("Nguyễn Lan Hương", "20/7/2020");
        Assert.Contains("Ủy viên Ban Thường vụ Thành ủy", then.RootElement.GetProperty("words").GetString(), StringComparison.Ordinal);
        using var unknown = await ChainAsync("Trần Thị Ví Dụ", "20/7/2020");
        Assert.Equal("Trần Thị Ví Dụ", unknown.RootElement.GetProperty("unknown")[0].GetString());
        // without marks, by the last words of a name; who is not found is named, not inserted
        using var bare = await ChainAsync("ngoc ky\nTrần Thị Ví Dụ\nngọc kỵ", "20/3/2024");
        Assert.StartsWith("Nguyễn Ngọc Kỳ, ", bare.RootElement.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Ví Dụ", bare.RootElement.GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Equal(["Trần Thị Ví Dụ", "ngọc kỵ"], bare.RootElement.GetProperty("unknown").EnumerateArray().Select(u => u.GetString()));
        static string Doubts(JsonDocument answer) => string.Join('\n', answer.RootElement.GetProperty("doubts").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal("", Doubts(then));
        // somebody else has come into the post since; the only article is a later one; a day nobody understands
        using var past = await ChainAsync("Nguyễn Lan Hương", "20/11/2026");
        Assert.Contains("thấy lần cuối ngày 15/11/2022; bài ngày 18/1/2024 nêu Nguyễn Ngọc Kỳ", Doubts(past), StringComparison.Ordinal);
        using var early = await ChainAsync("Nguyễn Mạnh Quyền", "1/1/2019");
        Assert.Contains("từ bài ngày 18/1/2024", Doubts(early), StringComparison.Ordinal);
        using var unread = await ChainAsync("Nguyễn Lan Hương", "hôm qua");
        Assert.Equal("", unread.RootElement.GetProperty("words").GetString());
        Assert.Contains("Chưa hiểu ngày", Doubts(unread), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_differs_from_the_register_is_marked_and_not_confirmed_with_the_certain_ones()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        const string union = "Liên hiệp các tổ chức hữu nghị thành phố Hà Nội";
        var id = await room.WriteAsync("Bài thử chức danh", $"Dự buổi gặp có ông Nguyễn Ngọc Kỳ, Phó Chủ tịch {union}.\n\nDự còn có ông Nguyễn Ngọc Kỵ, Chủ tịch {union}.\n\nBà Nguyễn Lan Hương, Chủ tịch {union} phát biểu.");
        var page = await room.TextAsync($"/quan-tri/bai/ten?bai={id}");
        Assert.Contains($"Khác sổ: Chủ tịch, {union}", page, StringComparison.Ordinal);
        Assert.Contains($"trong sổ: Nguyễn Lan Hương, Chủ tịch, {union}", page, StringComparison.Ordinal);
        Assert.Contains("Có phải Nguyễn Ngọc Kỳ?", page, StringComparison.Ordinal);
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await room.Client.GetStringAsync(new Uri($"/quan-tri/bai/ten?bai={id}", UriKind.Relative)));
        var certain = document.QuerySelectorAll("form[data-certain] [name=keys]").Select(k => k.GetAttribute("value")).ToList();
        var doubted = document.QuerySelectorAll("li.fact:has(.doubt)").Select(f => f.GetAttribute("data-fact-row")).ToList();
        Assert.NotEmpty(certain);
        Assert.True(doubted.Count >= 2);
        Assert.Empty(certain.Intersect(doubted));
        Assert.DoesNotContain(document.QuerySelectorAll("li.fact:has(.doubt)"), f => f.TextContent.Contains("Lan Hương", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_of_a_draft_holds_when_it_is_published()
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Publisher);
        var id = await room.WriteAsync("Bài thử tên", "Dự buổi gặp có ông Lê Văn Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.\n\nBà Trần Thị Thử, Phó Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội cũng phát biểu.");
        var page = await room.TextAsync($"/quan-tri/bai/ten?bai={id}");
        Assert.Contains("Lê Văn Ví Dụ", page, StringComparison.Ordinal);
        Assert.Contains("chưa có trong sổ", page, StringComparison.Ordinal);
        var (action, fields) = await room.ReadFormAsync($"/quan-tri/bai/ten?bai={id}", "li.fact form[data-decide]");
        fields["decision"] = "Rejected";
        await room.PostAsync(action, fields);
        var certain = await room.ReadFormAsync($"/quan-tri/bai/ten?bai={id}", "form[data-certain]");
        Assert.DoesNotContain(certain.Fields.Values, v => v == fields["keys"]);
        await room.PostAsync(certain.Action, certain.Fields);
        await using var db = site.OpenDatabase();
        Assert.Empty(await db.Mentions.Where(m => m.ArticleId == id).ToListAsync());
        await room.StepAsync(id, Step.Publish);
        var posts = await db.Mentions.Where(m => m.ArticleId == id && m.Property == MentionProperty.Post).OrderBy(m => m.Order).Select(m => new { m.Person!.Name, m.Decision }).ToListAsync();
        Assert.Equal(("Lê Văn Ví Dụ", Decision.Rejected), (posts[0].Name, posts[0].Decision));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Reader().OpenAsync("/nhan-vat/le-van-vi-du")).Status);
        // said again of what is public, the register follows at once
        fields["decision"] = "Confirmed";
        await room.PostAsync(action, fields);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await site.Reader().OpenAsync("/nhan-vat/le-van-vi-du")).Status);
    }

    [Fact]
    public async Task An_author_reads_no_title_out_of_a_draft_of_others()
    {
        using var publisher = await Newsroom.EnterAsync(site, Rights.Publisher);
        var open = await publisher.WriteAsync("Bài đã đăng", "Dự buổi gặp có ông Lê Văn Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.");
        await publisher.StepAsync(open, Step.Publish);
        await site.ImportAsync("nhap.txt", MadeUp.Page(extra: "Dự lễ có ông Lê Văn Ví Dụ, Phó Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội."), publish: false);
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await author.WriteAsync("Bài thử tên", "Dự buổi gặp có ông Lê Văn Ví Dụ, Bí thư Huyện ủy Thử Nghiệm.");
        var page = await author.TextAsync($"/quan-tri/bai/ten?bai={id}");
        Assert.Contains("Lê Văn Ví Dụ, Chủ tịch", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Phó Chủ tịch", page, StringComparison.Ordinal);
        Assert.Contains("Phó Chủ tịch", await publisher.TextAsync($"/quan-tri/bai/ten?bai={id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_author_sees_the_names_in_her_own_words_and_decides_nothing()
    {
        using var author = await Newsroom.EnterAsync(site, Rights.Author);
        var id = await author.WriteAsync("Bài thử tên", "Dự buổi gặp có ông Lê Văn Ví Dụ, Chủ tịch Hội Hữu nghị Sao Hỏa thành phố Hà Nội.");
        Assert.Contains("Lê Văn Ví Dụ", await author.TextAsync($"/quan-tri/bai/ten?bai={id}"), StringComparison.Ordinal);
        var answer = await author.SendAsync("/quan-tri", "/quan-tri/bai/ten?handler=Decide", ("ArticleId", id.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("keys", new string('a', 32)), ("decision", "Confirmed"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await author.GetAsync("/quan-tri/bai/ten?bai=1")).StatusCode);
    }
}
