namespace HanoiFriendship.Web.Model;

/// <summary>The clock of the office: Asia/Ho_Chi_Minh, seven hours ahead of UTC all year.</summary>
public static class HanoiTime
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(7);

    private static readonly string[] Days = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public static DateTime FromUtc(DateTime utc) => DateTime.SpecifyKind(utc + Ahead, DateTimeKind.Unspecified);

    /// <summary>An hour of Hanoi as UTC, wherever the server stands.</summary>
    public static DateTime ToUtc(DateTime local) => DateTime.SpecifyKind(local - Ahead, DateTimeKind.Utc);

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(FromUtc(clock.GetUtcNow().UtcDateTime));

    /// <summary>"Thứ Bảy, ngày 21 tháng 11 năm 2026": the framework's own long pattern is not Vietnamese.</summary>
    public static string InWords(DateOnly day) => $"{Days[(int)day.DayOfWeek]}, ngày {day.Day} tháng {day.Month} năm {day.Year}";

    /// <summary>"20:58, Thứ Ba 15/11/2022".</summary>
    public static string InWords(DateOnly day, TimeOnly time) => $"{time:HH:mm}, {Days[(int)day.DayOfWeek]} {day.Day}/{day.Month}/{day.Year}";
}
