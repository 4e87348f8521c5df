using System.Globalization;
using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Feeds;

/// <summary>An event as RFC 5545 wants it: CRLF, lines folded at 75 octets, text escaped, whole days.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <param name="found">An event with a day.</param>
    /// <param name="address">Its page.</param>
    /// <param name="now">UTC, when the file is made.</param>
    public static string Of(SeenEvent found, string address, DateTime now)
    {
        var first = found.Starts!.First!.Value;
        var last = found.Ends?.Last ?? found.Starts.Last ?? first;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HanoiFriendship//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:{found.Slug}@{new Uri(address).Host}",
            "DTSTAMP:" + now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            // whole days have no zone; the end is the day after the last
            "DTSTART;VALUE=DATE:" + Day(first), "DTEND;VALUE=DATE:" + Day(last.AddDays(1)),
            "SUMMARY:" + Escape(found.Name),
            .. found.Place is { } place ? ["LOCATION:" + Escape(place)] : Array.Empty<string>(),
            "CATEGORIES:" + Escape(RegisterWords.EventKind(found.Kind)),
            "STATUS:" + (found.Status == Text.Mentions.EventStatus.Planned ? "TENTATIVE" : "CONFIRMED"),
            "URL:" + address, "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.Select(Fold));
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>No line longer than 75 octets, never cut inside a character; what follows begins with a blank.</summary>
    private static string Fold(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}
