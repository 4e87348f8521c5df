using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Whether a date in a text is the day its news happened.</summary>
internal static class NewsDay
{
    private static readonly string[] Sessions = ["sáng", "trưa", "chiều", "tối", "đêm", "nay", "qua"];

    /// <summary>Words right before a date that make it a day of something else.</summary>
    private static readonly string[] OtherDays =
        ["sinh", "từ", "đến", "trước", "sau", "tức", "số", "khánh", "lập", "thống", "kỷ niệm", "hạn", "hết", "kể từ", "giao", "phóng", "dự kiến", "quyết", "nữ", "báo", "mạng"];

    private static readonly string[] WeekDays = ["thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật", "hôm qua", "hôm nay"];

    public static bool IsSession(string word) => Array.Exists(Sessions, word.Equals);

    /// <summary>A past day that opens a sentence or has a time of day before it; no anniversary, no plan, no date of a document.</summary>
    public static bool Is(string text, DateMention date)
    {
        if (date.Date.Day is null || date.Date.Year is < 1990)
        {
            return false;
        }
        var before = text[..date.Start].TrimEnd(' ', '(', ',').ToLowerInvariant();
        var sentence = before[(before.LastIndexOfAny(['.', '!', '?', ';']) + 1)..].TrimStart();
        if (IsOther(text, date))
        {
            return false;
        }
        var session = Array.Exists(Sessions, w => before.EndsWith(w, StringComparison.Ordinal)) || before.EndsWith(" ngày", StringComparison.Ordinal) && Array.Exists(Sessions, w => before.EndsWith(w + " ngày", StringComparison.Ordinal));
        var withDay = text.AsSpan(date.Start).StartsWith("ngày", StringComparison.OrdinalIgnoreCase);
        var opens = sentence.Length <= 24 && (withDay || sentence.EndsWith("ngày", StringComparison.Ordinal) || sentence.Length == 0);
        // "Theo phóng viên TTXVN tại Berlin, ngày 14/8, …"
        var aside = withDay && text[..date.Start].TrimEnd().EndsWith(',') && date.End < text.Length && text[date.End] == ',';
        // "Sáng thứ sáu (12/10)", "hôm qua (15/5)"
        var weekday = text[..date.Start].EndsWith('(') && Array.Exists(WeekDays, w => before.EndsWith(w, StringComparison.Ordinal));
        return session || weekday || opens || aside || (withDay && sentence.EndsWith("vừa qua", StringComparison.Ordinal));
    }

    /// <summary>A day to come, or one that is remembered.</summary>
    public static bool IsOther(string text, DateMention date)
    {
        var before = text[..date.Start].TrimEnd(' ', '(', ',').ToLowerInvariant();
        var clause = before[(before.LastIndexOfAny(['.', '!', '?', ';', ',', ':']) + 1)..];
        var ahead = text.AsSpan(date.End, Math.Min(text.Length - date.End, 60));
        return clause.Contains("sẽ", StringComparison.Ordinal) || clause.Contains("dự kiến", StringComparison.Ordinal) || ahead.IndexOf(" sẽ ", StringComparison.Ordinal) >= 0
            || Array.Exists(OtherDays, w => before.EndsWith(" " + w, StringComparison.Ordinal));
    }
}
