using System.Globalization;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Tests.Vietnamese;

/// <summary>Each quirk of a printed date costs one line.</summary>
public sealed class VietnameseDateTests
{
    [Theory]
    [InlineData("15/11/2022 20:58", "2022-11-15T20:58")]
    [InlineData("Thứ Ba, 15/11/2022 | 20:58 GMT+7", "2022-11-15T20:58")]
    [InlineData("15-11-2022", "2022-11-15")]
    [InlineData("15.11.2022", "2022-11-15")]
    [InlineData("2022-11-15 08:05:33", "2022-11-15T08:05")]
    [InlineData("ngày 15 tháng 11 năm 2022", "2022-11-15")]
    [InlineData("15 tháng 11, 2022", "2022-11-15")]
    [InlineData("Tháng Mười Một 15, 2022", "2022-11-15")]
    [InlineData("15 Th11 2022", "2022-11-15")]
    [InlineData("November 04, 2018 | 13:58", "2018-11-04T13:58")]
    [InlineData("22:18 | 14/01/2020", "2020-01-14T22:18")]
    [InlineData("08:30 - Thứ Sáu, 09/09/2016", "2016-09-09T08:30")]
    [InlineData("30/10/2012, 9:05 AM", "2012-10-30T09:05")]
    [InlineData("25/11/2015 03:41:00 PM", "2015-11-25T15:41")]
    [InlineData("lúc 20h30 ngày 14/5/2019", "2019-05-14T20:30")]
    [InlineData("20 giờ 05 phút ngày 14/5/2019", "2019-05-14T20:05")]
    [InlineData("tháng 7/2024", "2024-07")]
    [InlineData("tháng 11 năm 2022", "2022-11")]
    [InlineData("năm 2023", "2023")]
    [InlineData("Sáng 17/7, Liên hiệp", "XXXX-07-17")]
    [InlineData("Ngày 20-1, tại Hà Nội", "XXXX-01-20")]
    [InlineData("ngày 5.12 tới", "XXXX-12-05")]
    [InlineData("Trong 2 ngày (14 và 15/11)", "XXXX-11-14/XXXX-11-15")]
    [InlineData("từ 29/8 - 1/9/2024", "2024-08-29/2024-09-01")]
    [InlineData("từ ngày 14 đến ngày 15/11/2022", "2022-11-14/2022-11-15")]
    [InlineData("8 - 9/5", "XXXX-05-08/XXXX-05-09")]
    [InlineData("(17/11/1950 – 17/11/2015)", "1950-11-17/2015-11-17")]
    public void Finds(string text, string expected) => Assert.Equal(expected, Assert.Single(Found(text)));

    [Theory]
    [InlineData("31/2/2022")]
    [InlineData("Nghị quyết số 36-NQ/TW")]
    [InlineData("tỷ số 2-1 nghiêng về")]
    [InlineData("tăng 7,5 lần")]
    [InlineData("điện thoại 024.3825.1234")]
    [InlineData("nhiệm kỳ VI")]
    [InlineData("")]
    public void Finds_nothing(string text) => Assert.Empty(Found(text));

    [Fact]
    public void Places_are_those_of_the_words()
    {
        const string Text = "Cập nhật: Thứ Ba, ngày 15/11/2022 lúc 20:58 (GMT+7)";
        var date = Assert.Single(VietnameseDate.Find(Text));
        Assert.Equal("ngày 15/11/2022 lúc 20:58", Text.Substring(date.Start, date.Length));
    }

    private static IEnumerable<string> Found(string text) =>
        VietnameseDate.Find(text).Select(d => d.Date.ToEdtf() + (d.Time is { } time ? time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : ""));
}
