namespace HanoiFriendship.Text.Dumps;

/// <summary>Leftover tags, comments and scripts of a dump; looks at each character once.</summary>
internal sealed class MarkupScanner(string source)
{
    private static readonly Dictionary<string, Markup> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        ["h1"] = Markup.Title,
        ["h2"] = Markup.Heading,
        ["h3"] = Markup.Heading,
        ["h4"] = Markup.Heading,
        ["h5"] = Markup.Heading,
        ["h6"] = Markup.Heading,
        ["figcaption"] = Markup.Caption,
        ["img"] = Markup.Image,
        ["figure"] = Markup.Image,
        ["picture"] = Markup.Image,
        ["li"] = Markup.ListItem,
        ["blockquote"] = Markup.Quote,
        ["p"] = Markup.Paragraph,
        ["a"] = Markup.Link,
        ["td"] = Markup.TableCell,
        ["th"] = Markup.TableCell,
    };

    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "aside", "b", "body", "br", "center", "code", "dd", "div", "dl", "dt", "em", "font", "footer", "form", "head", "header", "hr", "html",
        "i", "iframe", "input", "ins", "label", "link", "main", "mark", "meta", "nav", "noscript", "o:p", "ol", "pre", "s", "script", "section", "small",
        "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "path", "table", "tbody", "thead", "time", "title", "tr", "u", "ul", "video", "audio",
        "button", "cite", "del", "embed", "object", "option", "select", "textarea", "st1:place", "g", "use",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "em", "font", "i", "ins", "mark", "o:p", "s", "small", "span", "strike", "strong", "sub", "sup", "u", "cite", "del", "st1:place",
    };

    private readonly int lastCommentEnd = source.LastIndexOf("-->", StringComparison.Ordinal);
    private readonly int lastScriptEnd = source.LastIndexOf("</script", StringComparison.OrdinalIgnoreCase);
    private readonly int lastStyleEnd = source.LastIndexOf("</style", StringComparison.OrdinalIgnoreCase);
    private string? waitingFor;

    /// <summary>Whether a comment or a script is open.</summary>
    public bool IsInside => waitingFor is not null;

    /// <summary>The first character after the markup at <paramref name="i"/>; <paramref name="i"/> itself where there is none.</summary>
    /// <param name="i">A place in the source.</param>
    /// <param name="end">End of the line.</param>
    /// <param name="seen">What the markup says.</param>
    /// <param name="asBlank">Whether it parts words.</param>
    public int Skip(int i, int end, out Markup seen, out bool asBlank)
    {
        (seen, asBlank) = (Markup.None, false);
        if (waitingFor is not null)
        {
            return SkipInside(i, end);
        }
        return source[i] switch
        {
            '<' => SkipTag(i, end, out seen, out asBlank),
            '!' => SkipMarkdownImage(i, end, out seen),
            _ => i,
        };
    }

    private int SkipInside(int i, int end)
    {
        var at = source.AsSpan(i, end - i).IndexOf(waitingFor!, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return end;
        }
        i += at + waitingFor!.Length;
        waitingFor = null;
        return i;
    }

    private int SkipTag(int i, int end, out Markup seen, out bool asBlank)
    {
        (seen, asBlank) = (Markup.None, true);
        if (source.AsSpan(i, end - i).StartsWith("<!--", StringComparison.Ordinal))
        {
            // an open comment that never ends would swallow the page
            waitingFor = lastCommentEnd > i ? "-->" : null;
            return i + 4;
        }
        var name = i + 1 < end && source[i + 1] == '/' ? i + 2 : i + 1;
        var stop = name;
        while (stop < end && stop < name + 12 && (char.IsAsciiLetterOrDigit(source[stop]) || source[stop] == ':'))
        {
            stop++;
        }
        var word = source[name..stop];
        var known = Tags.TryGetValue(word, out seen);
        if (!known && !Plain.Contains(word))
        {
            return i;
        }
        var close = source.AsSpan(stop, end - stop).IndexOfAny('<', '>');
        if (close < 0 || source[stop + close] == '<')
        {
            return i;
        }
        asBlank = !Inline.Contains(word);
        OpenScript(word, name, i);
        return stop + close + 1;
    }

    private void OpenScript(string word, int name, int i)
    {
        var opens = source[name - 1] != '/';
        waitingFor = !opens ? null
            : word.Equals("script", StringComparison.OrdinalIgnoreCase) && lastScriptEnd > i ? "</script>"
            : word.Equals("style", StringComparison.OrdinalIgnoreCase) && lastStyleEnd > i ? "</style>"
            : null;
    }

    /// <summary>"![…](…)", what a text extractor leaves of a picture.</summary>
    private int SkipMarkdownImage(int i, int end, out Markup seen)
    {
        seen = Markup.None;
        if (i + 4 >= end || source[i + 1] != '[')
        {
            return i;
        }
        var alt = source.AsSpan(i + 2, Math.Min(end - i - 2, 500)).IndexOfAny(']', '!');
        var target = alt < 0 || i + 3 + alt >= end || source[i + 2 + alt] != ']' || source[i + 3 + alt] != '(' ? -1
            : source.AsSpan(i + 4 + alt, Math.Min(end - i - 4 - alt, 2000)).IndexOfAny(')', '!');
        if (target < 0 || source[i + 4 + alt + target] != ')')
        {
            return i;
        }
        seen = Markup.Image;
        return i + 5 + alt + target;
    }
}
