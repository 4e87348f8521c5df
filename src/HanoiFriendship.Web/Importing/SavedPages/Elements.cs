namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>What HTML itself says of an element by its name.</summary>
internal static class Elements
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "picture", "source",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select", "datalist", "textarea", "map", "noframes", "frameset",
    };

    /// <summary>Part of a line; so are the elements of Word ("o:p"), which HTML knows nothing of.</summary>
    public static bool IsInline(string name) => Inline.Contains(name) || name.Contains(':', StringComparison.Ordinal);

    /// <summary>Nothing in it is text of the page that a reader sees.</summary>
    public static bool IsDropped(string name) => name is "title" or "meta" or "link" or "base" or "input" || Dropped.Contains(name);
}
