using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Tests;

/// <summary>Dates as editors type them.</summary>
public sealed class TypedDateTests
{
    [Theory]
    [InlineData("18/1/2024", "2024-01-18")]
    [InlineData(" 18-01-2024 ", "2024-01-18")]
    [InlineData("18.1.2024", "2024-01-18")]
    [InlineData("ngày 18 tháng 1 năm 2024", "2024-01-18")]
    [InlineData("7/2024", "2024-07")]
    [InlineData("Tháng 7/2024", "2024-07")]
    [InlineData("tháng 7 năm 2024", "2024-07")]
    [InlineData("2023", "2023")]
    [InlineData("năm 2023", "2023")]
    [InlineData("khoảng 2023", "2023~")]
    [InlineData("Khoảng tháng 7/2024", "2024-07~")]
    [InlineData("14-15/11/2022", "2022-11-14/2022-11-15")]
    [InlineData("14–15/11/2022", "2022-11-14/2022-11-15")]
    [InlineData("28/3-2/4/2024", "2024-03-28/2024-04-02")]
    [InlineData("từ 28/3/2024 đến 2/4/2024", "2024-03-28/2024-04-02")]
    [InlineData("từ ngày 28/12/2023 đến ngày 2/1/2024", "2023-12-28/2024-01-02")]
    [InlineData("17/7", "XXXX-07-17")]
    [InlineData("17/7 (không rõ năm)", "XXXX-07-17")]
    [InlineData("2024-07-17", "2024-07-17")]
    [InlineData("15 November 2022", "2022-11-15")]
    [InlineData("July 2024", "2024-07")]
    [InlineData("about 2023", "2023~")]
    [InlineData("14–15 November 2022", "2022-11-14/2022-11-15")]
    [InlineData("31/2/2024", null)]
    [InlineData("13/2024", null)]
    [InlineData("hôm qua", null)]
    [InlineData("15-14/11/2022", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    [InlineData("18/1/24", null)]
    [InlineData("31/12/9999", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("2024/9999", null)]
    [InlineData("1799", null)]
    [InlineData("1800", "1800")]
    public void What_is_typed_is_read(string? typed, string? edtf) => Assert.Equal(edtf, TypedDate.Read(typed)?.ToEdtf());

    [Fact]
    public void What_the_site_prints_is_read_back()
    {
        var dates = new[] { "2024", "2024-07", "2024-07-17", "XXXX-07-17", "2023~", "2024-07~", "2022-11-14/2022-11-15", "2022-11-28/2022-12-02", "2022-12-28/2023-01-02", "2022/2024", "2022-03/2022-05", "XXXX-07-17/XXXX-07-19" };
        foreach (var date in dates.Select(d => FuzzyDate.ParseEdtf(d)!))
        {
            Assert.Equal(date, TypedDate.Read(date.ToVietnamese()));
            Assert.Equal(date, TypedDate.Read(date.ToEnglish()));
        }
    }
}
