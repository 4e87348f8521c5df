using System.Globalization;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Importing;

/// <summary>Facts that stand beside a text and not in it, as the lines a page would print them in.</summary>
internal static class SourceFields
{
    private const int MostNameWords = 10;

    /// <summary>"2022-11-15T13:58:00Z" as "15/11/2022 20:58", the hour of Hanoi; what a page prints in words stays as it is. Null where there is no full date.</summary>
    public static string? DateLine(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 100)
        {
            return null;
        }
        if (value.Length >= 10 && value[4] == '-' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            var zoned = value.EndsWith('Z') || value.AsSpan(10).LastIndexOfAny('+', '-') >= 0;
            var local = zoned && value.Length > 10 ? Local(instant) : instant.DateTime;
            return local.ToString(local.TimeOfDay == TimeSpan.Zero ? "dd/MM/yyyy" : "dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
        }
        return HasFullDate(value) ? value : null;
    }

    public static bool HasFullDate(string text) => text.Length <= 300 && VietnameseDate.Find(text).Any(d => d.Date is { Year: not null, Day: not null });

    /// <summary>The author's line; null for what is no name: an address, a sentence, the paper itself.</summary>
    public static string? AuthorLine(string? name, string? paper) =>
        IsName(name) && !string.Equals(name, paper, StringComparison.OrdinalIgnoreCase) ? "Tác giả: " + name : null;

    /// <summary>Paper and address, as the foot of a text taken from elsewhere names them.</summary>
    public static void AddSource(SourceTextLines lines, string? paper, string? address)
    {
        if (IsName(paper))
        {
            lines.Add("Nguồn: " + paper, LineKind.Byline);
        }
        if (address is { Length: <= 1000 } && !address.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
        {
            lines.Add("Nguồn: " + uri.AbsoluteUri, LineKind.Byline);
        }
    }

    private static bool IsName(string? name) => name is { Length: > 1 and <= 120 } && !name.Contains("://", StringComparison.Ordinal)
        && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostNameWords && name.Any(char.IsLetter);

    private static DateTime Local(DateTimeOffset instant) => instant.UtcDateTime < DateTime.MaxValue.AddDays(-1) ? HanoiTime.FromUtc(instant.UtcDateTime) : instant.UtcDateTime;
}
