using System.Net;
using System.Text.Json;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

/// <summary>What the five seeds together tell of people, posts, organizations and events, through the front door.</summary>
[Collection(SeededSite.Name)]
public sealed class RegisterPagesTests(TestSite site)
{
    private const string Union = "/to-chuc/lien-hiep-cac-to-chuc-huu-nghi-thanh-pho-ha-noi";

    [Fact]
    public async Task The_chair_of_the_union_is_seen_on_two_days_and_nothing_more_is_said()
    {
        var page = await site.Reader().OpenAsync("/nhan-vat/nguyen-lan-huong");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var post = page.Document.QuerySelectorAll(".timeline > li").Single(l => l.QuerySelector("h3")!.TextContent.Contains("Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", StringComparison.Ordinal));
        Assert.Contains("Chủ tịch", post.TextContent, StringComparison.Ordinal);
        Assert.Contains("được nhắc đến từ 17/7/2020 đến 15/11/2022", post.TextContent, StringComparison.Ordinal);
        Assert.Contains("khóa VI, nhiệm kỳ 2022–2027", post.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, post.QuerySelectorAll(".evidence").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll(".rail a[href^='/su-kien/']").Length);
        Assert.Equal(2, new ListPage(page).Headlines.Count);
        Assert.Contains("chưa được Ban Biên tập xác nhận", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("hiện nay", page.Text("article"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("đương nhiệm", page.Text("article"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/nhan-vat/nguyen-ngoc-ky", "được nhắc đến từ 18/1/2024 đến 28/3/2024")]
    [InlineData("/nhan-vat/nguyen-thi-tuyen", "Ban Dân vận Thành ủy Hà Nội")]
    [InlineData("/nhan-vat/nguyen-thi-tuyen", "Phó Bí thư Thường trực, Thành ủy Hà Nội")]
    [InlineData("/nhan-vat/le-thi-thu-hang", "Chủ tịch, Hội đồng nhân dân quận Tây Hồ")]
    [InlineData("/nhan-vat/phan-anh-son", "Chủ tịch, Liên hiệp các tổ chức hữu nghị Việt Nam")]
    public async Task People_have_the_posts_their_articles_gave_them(string address, string words) =>
        Assert.Contains(words, (await site.Reader().OpenAsync(address)).Text(".timeline"), StringComparison.Ordinal);

    [Theory]
    [InlineData("2020-08-01", "Chủ tịch: Nguyễn Lan Hương (thấy 17/7/2020 và 15/11/2022)")]
    [InlineData("1/5/2023", "Chủ tịch: giữa Nguyễn Lan Hương, thấy 15/11/2022, và Nguyễn Ngọc Kỳ, thấy 18/1/2024")]
    [InlineData("2023-05-01", "Chủ tịch: giữa Nguyễn Lan Hương, thấy 15/11/2022, và Nguyễn Ngọc Kỳ, thấy 18/1/2024")]
    [InlineData("2024-02-01", "Chủ tịch: Nguyễn Ngọc Kỳ (thấy 18/1/2024 và 28/3/2024)")]
    [InlineData("2019-01-01", "Chủ tịch: chưa rõ; người được nhắc đầu tiên sau ngày này: Nguyễn Lan Hương, thấy 17/7/2020")]
    [InlineData("2026-01-01", "Chủ tịch: chưa rõ; người được nhắc gần nhất: Nguyễn Ngọc Kỳ, thấy 28/3/2024")]
    public async Task Who_held_the_post_on_a_day_is_answered_honestly(string day, string answer) =>
        Assert.Contains(answer, (await site.Reader().OpenAsync($"{Union}?ngay={day}")).Text(".holders"), StringComparison.Ordinal);

    [Fact]
    public async Task The_union_is_one_with_all_its_names_and_the_national_union_is_another()
    {
        var page = await site.Reader().OpenAsync(Union);
        Assert.Contains("HAUFO", page.Text("article header"), StringComparison.Ordinal);
        var all = (await site.Reader().OpenAsync("/to-chuc")).Texts(".register .entry");
        Assert.Single(all, n => n == "Liên hiệp các tổ chức hữu nghị thành phố Hà Nội");
        Assert.Single(all, n => n == "Liên hiệp các tổ chức hữu nghị Việt Nam");
        Assert.DoesNotContain(all, n => n == "HAUFO");
    }

    [Fact]
    public async Task An_event_shows_who_did_what_in_the_order_of_the_text()
    {
        var address = (await site.Reader().OpenAsync("/su-kien")).Document.QuerySelectorAll(".register .event h3 a").Single(e => e.TextContent.StartsWith("Hội nghị tổng kết", StringComparison.Ordinal)).GetAttribute("href")!;
        var page = await site.Reader().OpenAsync(address);
        var people = page.Document.QuerySelectorAll(".participants li").Select(l => (l.QuerySelector("a")!.TextContent, string.Join(", ", l.QuerySelectorAll(".capacity").Select(c => c.TextContent)))).ToList();
        Assert.Equal([("Ngô Lê Văn", "Tham dự"), ("Phan Anh Sơn", "Trao tặng"), ("Nguyễn Mạnh Quyền", "Phát biểu, Dự và chỉ đạo, Trao tặng"), ("Nguyễn Ngọc Kỳ", "Phát biểu")], people);
        var sentence = await site.Reader().OpenAsync(page.Document.QuerySelector(".capacity")!.GetAttribute("href")!.Split('#')[0]);
        Assert.Contains("Ngô Lê Văn", sentence.Text("#trich"), StringComparison.Ordinal);
        Assert.Contains("Trao tặng", (await site.Reader().OpenAsync("/nhan-vat/phan-anh-son")).Texts(".rail .capacity"), StringComparer.Ordinal);
        Assert.NotEmpty((await site.Reader().OpenAsync(Union)).Texts(".rail a[href^='/su-kien/']"));
    }

    [Fact]
    public async Task Each_article_has_one_event()
    {
        var events = (await site.Reader().OpenAsync("/su-kien")).Document.QuerySelectorAll(".register > li");
        Assert.Equal(5, events.Length);
        Assert.Equal(["Hội nghị sơ kết", "Hội nghị sơ kết", "Hội nghị tổng kết", "Lễ ký kết", "Đại hội"], events.Select(e => e.QuerySelector(".event-kind")!.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_post_leads_to_its_sentence_marked_in_the_article()
    {
        var reader = site.Reader();
        var links = (await reader.OpenAsync("/nhan-vat")).Document.QuerySelectorAll(".register .entry").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(links.Count >= 12);
        foreach (var address in links)
        {
            var person = await reader.OpenAsync(address);
            foreach (var evidence in person.Document.QuerySelectorAll(".evidence"))
            {
                var target = evidence.QuerySelector("a")!.GetAttribute("href")!;
                Assert.EndsWith("#trich", target, StringComparison.Ordinal);
                var marked = (await reader.OpenAsync(target.Split('#')[0])).Document.QuerySelectorAll("#trich");
                Assert.Equal(evidence.QuerySelector("p")!.TextContent, Assert.Single(marked).TextContent);
            }
        }
    }

    [Fact]
    public async Task An_article_links_its_people_with_the_posts_of_that_day()
    {
        var page = await site.Reader().OpenAsync("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan");
        var link = page.Document.QuerySelector("a.named[href='/nhan-vat/nguyen-lan-huong']")!;
        Assert.Equal("Nguyễn Lan Hương", link.TextContent);
        Assert.Contains("Chủ tịch, Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", link.GetAttribute("title"), StringComparison.Ordinal);
        Assert.Contains("14/11/2022 – 15/11/2022", page.Text(".in-article"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhan-vat/nguyen-lan-huong", "Person")]
    [InlineData(Union, "Organization")]
    [InlineData("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan", "NewsArticle")]
    public async Task Machines_read_json_and_no_sighting_is_a_date_of_a_role(string address, string type)
    {
        var page = await site.Reader().OpenAsync(address);
        using var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(type, json.RootElement.GetProperty("@type").GetString());
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        Assert.DoesNotContain("startDate", json.RootElement.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhan-vat/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/to-chuc/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/su-kien/khong-co", HttpStatusCode.NotFound)]
    [InlineData("/su-kien/khong-co.ics", HttpStatusCode.NotFound)]
    [InlineData(Union + "?ngay=31-31-2020", HttpStatusCode.BadRequest)]
    [InlineData("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan?trich=abc", HttpStatusCode.BadRequest)]
    [InlineData("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan?trich=999999", HttpStatusCode.OK)]
    public async Task Bad_addresses_get_a_clear_answer(string address, HttpStatusCode status)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(status, page.Status);
        Assert.True(page.IsOfTheSite);
    }

    [Fact]
    public async Task A_calendar_file_has_whole_days_folded_lines_and_none_without_a_day()
    {
        var reader = site.Reader();
        var events = (await reader.OpenAsync("/su-kien")).Document.QuerySelectorAll(".register .event h3 a").Select(a => a.GetAttribute("href")!).ToList();
        foreach (var address in events)
        {
            var page = await reader.OpenAsync(address);
            var file = await reader.OpenAsync(address + ".ics");
            var isOffered = page.Document.QuerySelector($"a[href='{address}.ics']") is not null;
            Assert.Equal(isOffered ? HttpStatusCode.OK : HttpStatusCode.NotFound, file.Status);
            if (isOffered)
            {
                Assert.Equal("text/calendar; charset=utf-8", file.Header("Content-Type"));
                Assert.All(file.Html.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
                Assert.DoesNotContain('\n', file.Html.Replace("\r\n", "", StringComparison.Ordinal));
            }
        }
        var congress = await reader.OpenAsync(events.Single(e => e.Contains("dai-hoi", StringComparison.Ordinal)) + ".ics");
        Assert.Contains("DTSTART;VALUE=DATE:20221114\r\nDTEND;VALUE=DATE:20221116\r\n", congress.Html, StringComparison.Ordinal);
    }
}
