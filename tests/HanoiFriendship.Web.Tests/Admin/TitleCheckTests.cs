using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Admin;

/// <summary>A title that other articles speak against is in the checklist, with the sentence that does.</summary>
public sealed class TitleCheckTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("Nguyễn Ngọc Kỳ", "Chủ tịch", "5/5/2021", "ngày ấy là Nguyễn Lan Hương (17/7/2020, 15/11/2022)")]
    [InlineData("Nguyễn Ngọc Kỳ", "Phó Chủ tịch", "1/2/2024", "bài khác ghi là Chủ tịch (18/1/2024)")]
    [InlineData("Lê Thị Ví Dụ", "Chủ tịch", "1/6/2024", "người giữ chức ấy là Nguyễn Ngọc Kỳ")]
    [InlineData("Nguyễn Lan Hương", "Chủ tịch", "5/5/2021", null)]
    [InlineData("Nguyễn Ngọc Kỳ", "Chủ tịch", "1/2/2024", null)]
    [InlineData("Nguyễn Ngọc Kỳ", "Chủ tịch", "1/6/2024", null)]
    [InlineData("Lê Thị Ví Dụ", "Phó Chủ tịch", "1/6/2024", null)]
    public async Task A_title_is_held_against_what_others_say_of_that_day(string name, string title, string date, string? warning)
    {
        using var room = await Newsroom.EnterAsync(site, Rights.Editor);
        var id = await room.WriteAsync("Bài thử chức danh", $"Dự buổi gặp có {name}, {title} Liên hiệp các tổ chức hữu nghị thành phố Hà Nội.", ("Form.Date", date));
        var page = await room.TextAsync($"/quan-tri/bai/{id}");
        if (warning is null)
        {
            Assert.DoesNotContain("được ghi là", page, StringComparison.Ordinal);
            return;
        }
        Assert.Contains(warning, page, StringComparison.Ordinal);
        var html = await room.Client.GetStringAsync(new Uri($"/quan-tri/bai/{id}", UriKind.Relative));
        var evidence = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelector(".checks a[href*=trich]")!.GetAttribute("href")!;
        Assert.NotEmpty((await site.Reader().OpenAsync(evidence.Split('#')[0])).Text("mark#trich"));
    }
}
