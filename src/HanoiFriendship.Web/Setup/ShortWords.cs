using System.Text;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace HanoiFriendship.Web.Setup;

/// <summary>What one page says on the next travels in a cookie: words too long for one would end every request of that browser.</summary>
internal sealed class ShortWords(CookieTempDataProvider cookie) : ITempDataProvider
{
    /// <summary>Bytes of one value; sealed, with the other cookies, it stays below the 8 KB that proxies take.</summary>
    private const int Longest = 1500;

    /// <summary>Numbers, not words, and no more than their page allows: half of them would be wrong.</summary>
    private const string Numbers = "Undo";

    public IDictionary<string, object> LoadTempData(HttpContext context) => cookie.LoadTempData(context);

    public void SaveTempData(HttpContext context, IDictionary<string, object> values) =>
        cookie.SaveTempData(context, values.ToDictionary(v => v.Key, v => v.Value is string words && v.Key != Numbers ? Cut(words) : v.Value, StringComparer.Ordinal));

    private static string Cut(string words)
    {
        if (Encoding.UTF8.GetByteCount(words) <= Longest)
        {
            return words;
        }
        var (kept, bytes) = (new StringBuilder(), 0);
        foreach (var rune in words.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > Longest)
            {
                break;
            }
            kept.Append(rune);
        }
        return kept.Append('…').ToString();
    }
}
