using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Tests.Vietnamese;

public sealed class FuzzyDateTests
{
    [Theory]
    [InlineData("2022-11-15", "15/11/2022", "2022-11-15", "2022-11-15")]
    [InlineData("2024-07", "tháng 7/2024", "2024-07-01", "2024-07-31")]
    [InlineData("2024-02", "tháng 2/2024", "2024-02-01", "2024-02-29")]
    [InlineData("2020", "năm 2020", "2020-01-01", "2020-12-31")]
    [InlineData("2022-11-14/2022-11-15", "14–15/11/2022", "2022-11-14", "2022-11-15")]
    [InlineData("2024-08-29/2024-09-01", "29/8–1/9/2024", "2024-08-29", "2024-09-01")]
    [InlineData("2020-01/2020-06", "từ tháng 1/2020 đến tháng 6/2020", "2020-01-01", "2020-06-30")]
    [InlineData("2023~", "khoảng năm 2023", "2023-01-01", "2023-12-31")]
    public void Writes_and_reads_edtf_and_says_it_in_Vietnamese(string edtf, string words, string first, string last)
    {
        var date = FuzzyDate.ParseEdtf(edtf);
        Assert.NotNull(date);
        Assert.Equal(edtf, date.ToEdtf());
        Assert.Equal(words, date.ToVietnamese());
        Assert.Equal(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), date.First);
        Assert.Equal(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), date.Last);
    }

    [Fact]
    public void A_day_without_a_year_stays_without_it()
    {
        var day = FuzzyDate.ParseEdtf("XXXX-07-17");
        Assert.NotNull(day);
        Assert.Null(day.First);
        Assert.Equal("17/7 (không rõ năm)", day.ToVietnamese());
        Assert.Equal("2020-07-17", day.InYear(2020)?.ToEdtf());
        Assert.Null(FuzzyDate.OfMonthDay(2, 29)!.InYear(2023));
    }

    [Theory]
    [InlineData("2022-02-30")]
    [InlineData("2022-13")]
    [InlineData("17/7/2020")]
    [InlineData("2022-11-15/2022-11-14")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_is_none(string? text) => Assert.Null(FuzzyDate.ParseEdtf(text));
}
