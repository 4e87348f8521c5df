using System.Globalization;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>Dates and names in the language of the page.</summary>
public static class Wording
{
    /// <summary>"15/11/2022", "15 November 2022".</summary>
    public static string Words(this FuzzyDate date) => Addresses.IsEnglish ? date.ToEnglish() : date.ToVietnamese();

    /// <summary>"ngày 15/11/2022", "on 15 November 2022"; coarser dates as they are.</summary>
    public static string On(this FuzzyDate date) => (date.Day is null, Addresses.IsEnglish) switch
    {
        (true, false) => date.ToVietnamese(),
        (true, true) => "in " + date.ToEnglish(),
        (false, false) => "ngày " + date.ToVietnamese(),
        _ => "on " + date.ToEnglish(),
    };

    /// <summary>"Thứ Bảy, ngày 21 tháng 11 năm 2026", "Saturday, 21 November 2026".</summary>
    public static string Words(this DateOnly day) => Addresses.IsEnglish ? day.ToString("dddd, d MMMM yyyy", CultureInfo.CurrentCulture) : HanoiTime.InWords(day);

    /// <summary>"Tháng 7", "July".</summary>
    public static string MonthAlone(int month) => Addresses.IsEnglish ? CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month) : string.Create(CultureInfo.InvariantCulture, $"Tháng {month}");

    /// <summary>"tháng 7/2024", "July 2024".</summary>
    public static string Month(int year, int month) => FuzzyDate.OfMonth(year, month)!.Words();
}
