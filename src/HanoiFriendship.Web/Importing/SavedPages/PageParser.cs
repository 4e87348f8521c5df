using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Bytes to a tree, within bounds: no scripts, no network, and no page takes the server with it.</summary>
internal static class PageParser
{
    /// <summary>A long newspaper page has some ten thousand.</summary>
    private const int MostElements = 150_000;

    private const int MostDepth = 400;

    /// <summary>More elements open at once than any page has make every further one dear.</summary>
    private const int MostOpen = 3_000;

    private const int MetaGlance = 8192;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "style", "hidden", "itemprop", "rel", "role", "href", "src", "data-src", "data-original", "content", "property", "name", "datetime", "start", "value", "width", "height",
    };

    /// <summary>Elements that pages leave open as HTML allows, or that nothing can be in.</summary>
    private static readonly HashSet<string> NeedNoEnd = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "optgroup", "colgroup", "html", "head", "body",
        "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "embed", "source", "track", "wbr", "param", "path", "use", "circle", "rect", "polygon", "line", "g",
    };

    /// <returns>Null for what is beyond the bounds.</returns>
    public static IDocument? Parse(byte[] bytes)
    {
        var text = Decode(bytes);
        if (IsTooDeep(text))
        {
            return null;
        }
        var (count, watch) = (0, Stopwatch.StartNew());
        var options = new HtmlParserOptions
        {
            SkipComments = true,
            SkipScriptText = true,
            DisableElementPositionTracking = true,
            MaximumDepth = MostDepth,
            ShouldEmitAttribute = (ref _, name) => Kept.Contains(name.ToString()),
            OnCreated = (_, _) =>
            {
                if (++count > MostElements || watch.Elapsed > Longest)
                {
                    throw new InvalidDataException("The page is beyond the bounds.");
                }
            },
        };
        try
        {
            return new HtmlParser(options).ParseDocument(text);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Counts tags without a parser: a rough measure, and one that takes the same time for any page.</summary>
    private static bool IsTooDeep(string text)
    {
        var open = 0;
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 1 < text.Length && open <= MostOpen; i = text.IndexOf('<', i + 1))
        {
            var closes = text[i + 1] == '/';
            var start = closes ? i + 2 : i + 1;
            var end = start;
            while (end < text.Length && end < start + 12 && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }
            if (end > start && char.IsAsciiLetter(text[start]) && !NeedNoEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start)))
            {
                open = Math.Max(0, closes ? open - 1 : open + 1);
            }
        }
        return open > MostOpen;
    }

    /// <summary>Byte order mark; bytes that can only be UTF-8; what the page says of itself; else as a plain text is decoded.</summary>
    private static string Decode(byte[] bytes)
    {
        var decoded = SourceDecoder.Decode(bytes);
        if (decoded.EncodingName != "windows-1258" || MetaCharset(bytes) is not { } charset)
        {
            return decoded.Text;
        }
        try
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetString(bytes);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return decoded.Text;
        }
    }

    private static string? MetaCharset(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MetaGlance));
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var name = at < 0 ? "" : head[(at + 8)..].TrimStart('"', '\'', ' ');
        name = string.Concat(name.TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        return name.Length == 0 ? null : name;
    }
}
