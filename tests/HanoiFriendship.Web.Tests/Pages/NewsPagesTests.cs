using System.Net;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Pages;

[Collection(SeededSite.Name)]
public sealed class NewsPagesTests(TestSite site)
{
    /// <summary>By the date each source carries; the month 7/2024 begins after 28/3/2024.</summary>
    private static readonly string[] NewestFirst =
    [
        "Nhiều hoạt động đối ngoại nhân dân trong 6 tháng cuối năm",
        "Quận Tây Hồ: đối ngoại nhân dân góp phần lan tỏa hình ảnh đẹp về công tác đối ngoại của Thủ đô",
        "Quảng bá rộng rãi hình ảnh Thủ đô tới bạn bè quốc tế",
        "Hà Nội: Nâng cao hiệu quả công tác đối ngoại nhân dân",
        "Tổ chức công tác đối ngoại nhân dân hiệu quả, an toàn, tiết kiệm",
    ];

    private static readonly string[] Dates =
    [
        "tháng 7/2024 (ngày suy ra từ nội dung)", "28/3/2024, 21:50", "18/1/2024 (ngày suy ra từ nội dung)", "15/11/2022, 20:58", "17/7/2020 (ngày suy ra từ nội dung)",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/tin-tuc")]
    [InlineData("/chuyen-muc/tin-hoat-dong")]
    public async Task Lists_the_five_articles_newest_first_by_the_date_they_carry(string address)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var list = new ListPage(page);
        Assert.Equal(NewestFirst, list.Headlines);
        Assert.Equal(Dates, list.Dates);
        Assert.Equal(["Chưa rõ nguồn", "Tạp chí Người Hà Nội", "Chưa rõ nguồn", "Chưa rõ nguồn", "Báo Lao động Thủ đô"], list.Sources);
    }

    [Fact]
    public async Task An_article_shows_its_words_figures_source_and_date_as_known()
    {
        var article = new ArticlePage(await site.Reader().OpenAsync("/tin-tuc/to-chuc-cong-tac-doi-ngoai-nhan-dan-hieu-qua-an-toan-tiet-kiem"));
        Assert.Equal(NewestFirst[4], article.Title);
        Assert.Equal("Liên hiệp các tổ chức hữu nghị thành phố Hà Nội", article.Kicker);
        Assert.StartsWith("(LĐTĐ) Trong 6 tháng đầu năm, Liên hiệp", article.Lead, StringComparison.Ordinal);
        Assert.Equal("17/7/2020 (ngày suy ra từ nội dung)", article.Date);
        Assert.Equal("Phương Bùi", article.Byline);
        Assert.Equal(11, article.Paragraphs.Count);
        Assert.Contains("Toàn cảnh Hội nghị.", article.Captions);
        Assert.Contains("Báo Lao động Thủ đô", article.Source, StringComparison.Ordinal);
        Assert.Contains("trong bài: Sáng 17/7", article.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_date_is_shown_to_the_minute_and_not_called_inferred()
    {
        var page = await site.Reader().OpenAsync("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan");
        var article = new ArticlePage(page);
        Assert.Equal("15/11/2022, 20:58", article.Date);
        Assert.DoesNotContain("suy ra", page.Text("article.article"), StringComparison.Ordinal);
        Assert.Contains("Chưa rõ nguồn", article.Source, StringComparison.Ordinal);
        Assert.Equal("2022-11-15T20:58+07:00", page.Document.QuerySelector("article time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Spelled_out_tasks_are_a_list_and_a_pull_quote_names_its_speaker()
    {
        var tasks = await site.Reader().OpenAsync("/tin-tuc/ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan");
        var items = tasks.Texts("article .text ol.spelled > li");
        Assert.Equal(5, items.Count);
        Assert.StartsWith("Một là", items[0], StringComparison.Ordinal);
        Assert.StartsWith("Năm là", items[4], StringComparison.Ordinal);
        var quoting = await site.Reader().OpenAsync("/tin-tuc/quan-tay-ho-doi-ngoai-nhan-dan-gop-phan-lan-toa-hinh-anh-dep-ve-cong-tac-doi-ngoai-cua-thu-do");
        Assert.Contains("Nguyễn Ngọc Kỳ", quoting.Text("article figure.pull-quote figcaption"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/luu-tru/2024", "Tin năm 2024", new[] { 0, 1, 2 })]
    [InlineData("/luu-tru/2024/03", "Tin tháng 3/2024", new[] { 1 })]
    [InlineData("/luu-tru/2024/3", "Tin tháng 3/2024", new[] { 1 })]
    [InlineData("/luu-tru/2020/07", "Tin tháng 7/2020", new[] { 4 })]
    public async Task The_archive_has_years_and_months(string address, string heading, int[] articles)
    {
        var page = await site.Reader().OpenAsync(address);
        Assert.Equal(heading, page.Heading);
        Assert.Equal(articles.Select(i => NewestFirst[i]), new ListPage(page).Headlines);
    }

    [Fact]
    public async Task The_day_is_told_in_Vietnamese_words() =>
        Assert.Equal("Thứ Bảy, ngày 21 tháng 11 năm 2026", (await site.Reader().OpenAsync("/")).Text(".today"));

    [Fact]
    public async Task The_site_says_when_it_is_alive_and_ready()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.Reader().OpenAsync("/healthz/live")).Status);
        Assert.Equal("Healthy", (await site.Reader().OpenAsync("/healthz/ready")).Html);
    }
}
