using System.Globalization;
using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Feeds;

/// <summary>An event as RFC 5545 wants it: CRLF, lines folded at 75 octets, text escaped, whole days.</summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    private static readonly string[] Head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//HanoiFriendship//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:HanoiFriendship", "REFRESH-INTERVAL;VALUE=DURATION:P1D"];

    /// <param name="events">Events with a day.</param>
    /// <param name="site">Public address without a slash at its end.</param>
    /// <param name="now">UTC; the file changes with the day, not with the second, so that an unchanged one can be answered so.</param>
    public static string Of(IEnumerable<SeenEvent> events, string site, DateTime now) => string.Concat(
        Head.Concat(events.SelectMany(e => Lines(e, site, now.Date))).Append("END:VCALENDAR").Select(Fold));

    private static string[] Lines(SeenEvent found, string site, DateTime now)
    {
        var address = site + Addresses.Here("/su-kien/" + found.Slug);
        var first = found.Starts!.First!.Value;
        var last = found.Ends?.Last ?? found.Starts.Last ?? first;
        return
        [
            "BEGIN:VEVENT",
            $"UID:{found.Slug}@{HostOf(site)}",
            "DTSTAMP:" + now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            // whole days have no zone; the end is the day after the last
            "DTSTART;VALUE=DATE:" + Day(first), "DTEND;VALUE=DATE:" + Day(last == DateOnly.MaxValue ? last : last.AddDays(1)),
            "SUMMARY:" + Escape(found.Name),
            .. found.Place is { } place ? ["LOCATION:" + Escape(place)] : Array.Empty<string>(),
            "CATEGORIES:" + Escape(RegisterWords.EventKind(found.Kind)),
            "STATUS:" + (found.Status == Text.Mentions.EventStatus.Planned ? "TENTATIVE" : "CONFIRMED"),
            "URL:" + address, "END:VEVENT",
        ];
    }

    /// <summary>Part of a name, so never an error: an address may be anything a browser says.</summary>
    private static string HostOf(string site) => Uri.TryCreate(site, UriKind.Absolute, out var uri) ? uri.Host : "localhost";

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
