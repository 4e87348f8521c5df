using System.Globalization;

namespace HanoiFriendship.Web.Model;

/// <summary>Addresses in both languages: Vietnamese is the master, English lives under /en with English words. Query parameters are the same in both.</summary>
public static class Addresses
{
    public const string English = "/en";

    private static readonly (string Vietnamese, string English)[] Words =
    [
        ("tin-tuc", "news"), ("chuyen-muc", "sections"), ("luu-tru", "archive"), ("su-kien", "events"), ("nhan-vat", "people"), ("to-chuc", "organizations"),
        ("tim-kiem", "search"), ("goi-y", "suggestions"), ("gioi-thieu", "about"), ("lien-he", "contact"), ("van-ban-ky-ket", "agreements"), ("gop-y", "feedback"),
    ];

    /// <summary>The newsroom: the same addresses in both languages.</summary>
    public const string Newsroom = "quan-tri";

    /// <summary>Whether the page is read in English.</summary>
    public static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>An address of the Vietnamese site in the language of the page.</summary>
    public static string Here(string address) => IsEnglish ? ToEnglish(address) : address;

    /// <summary>"/tin-tuc/x?trang=2" → "/en/news/x?trang=2"; a route template likewise.</summary>
    public static string ToEnglish(string address)
    {
        var (path, rest) = Split(address);
        return path == "/" ? English + rest : English + Translate(path, w => w.Vietnamese, w => w.English) + rest;
    }

    /// <summary>"/en/news/x" → "/tin-tuc/x"; an address that is not English stays as it is.</summary>
    public static string ToVietnamese(string address)
    {
        var (path, rest) = Split(address);
        return !IsUnderEnglish(path) ? address : path.Length <= English.Length + 1 ? "/" + rest : Translate(path[English.Length..], w => w.English, w => w.Vietnamese) + rest;
    }

    /// <summary>Whether the path, whatever its case, begins with a word of the site and has plain letters only.</summary>
    public static bool IsOfSite(string path) =>
        path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.') && !path.Contains("//", StringComparison.Ordinal)
        && path.Split('/') is { Length: > 1 } segments && (IsUnderEnglish(path) || segments[1].Equals(Newsroom, StringComparison.OrdinalIgnoreCase) || Array.Exists(Words, w => w.Vietnamese.Equals(segments[1].Split('.')[0], StringComparison.OrdinalIgnoreCase)));

    public static bool IsUnderEnglish(string path) => path.Equals(English, StringComparison.OrdinalIgnoreCase) || path.StartsWith(English + "/", StringComparison.OrdinalIgnoreCase);

    private static (string Path, string Query) Split(string address) =>
        address.IndexOfAny(['?', '#']) is >= 0 and var at ? (address[..at], address[at..]) : (address, "");

    /// <summary>The words of the site are translated where they stand by themselves or before an extension; slugs stay.</summary>
    private static string Translate(string path, Func<(string Vietnamese, string English), string> from, Func<(string Vietnamese, string English), string> to)
    {
        var segments = path.Split('/');
        for (var i = 1; i < segments.Length; i++)
        {
            var dot = segments[i].IndexOf('.', StringComparison.Ordinal);
            var (word, end) = dot > 0 ? (segments[i][..dot], segments[i][dot..]) : (segments[i], "");
            // a slug may be the same word: only the first segment, and what follows a search, is the site's own
            var isOwn = i == 1 || (i == 2 && segments[1] is "search" or "tim-kiem");
            segments[i] = isOwn && Array.Find(Words, w => from(w).Equals(word, StringComparison.OrdinalIgnoreCase)) is { Vietnamese: not null } known ? to(known) + end : segments[i];
        }
        return string.Join('/', segments);
    }
}
