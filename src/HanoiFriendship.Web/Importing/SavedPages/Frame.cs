using System.Globalization;
using AngleSharp.Dom;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>An element that is open on the walk.</summary>
internal sealed class Frame(IElement element, Role role, int from)
{
    private const int Glance = 400;

    private static readonly HashSet<string> LayoutTags = new(StringComparer.Ordinal) { "table", "p", "div", "ul", "ol", "h1", "h2", "h3", "article", "section", "br" };

    private string? itemMark;
    private bool isRow;
    private int number;

    public IElement Element { get; } = element;

    public Role Role { get; private set; } = role;

    public Role Own { get; init; }

    public int From { get; set; } = from;

    public int Next { get; set; }

    public Frame? Parent { get; init; }

    public Frame? List { get; set; }

    public bool IsInline { get; init; }

    public bool IsPreformatted { get; init; }

    /// <summary>The innermost element that a browser sets apart.</summary>
    public Frame Block => IsInline ? Parent!.Block : this;

    public void EnterBlock(Frame parent)
    {
        switch (Element.LocalName)
        {
            case "ul" or "ol":
                List = this;
                number = Element.LocalName == "ol" && int.TryParse(Element.GetAttribute("start"), CultureInfo.InvariantCulture, out var start) ? start - 1 : 0;
                break;
            case "li" when List is not null:
                number = ++List.number;
                itemMark = List.Element.LocalName == "ol" ? number.ToString(CultureInfo.InvariantCulture) + ". " : "- ";
                break;
            case "table":
                List = null;
                Role |= OfTable(out isRow);
                break;
            default:
                isRow = parent.isRow;
                break;
        }
    }

    /// <summary>The mark of the list's item the words are the first of.</summary>
    public string? TakeItemMark()
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
        {
            if (frame.Element.LocalName == "li")
            {
                var mark = frame.itemMark;
                frame.itemMark = null;
                return mark;
            }
        }
        return null;
    }

    /// <summary>A table of a picture and the words under it, as editors of the 2000s made them; or one of figures; or nothing but layout.</summary>
    private Role OfTable(out bool rows)
    {
        var (cells, letters, pictures, paragraphs, seen, layout) = (0, 0, 0, 0, 0, false);
        var ahead = new Stack<INode>([Element]);
        while (ahead.TryPop(out var node) && ++seen < Glance)
        {
            var name = (node as IElement)?.LocalName ?? "";
            cells += name is "td" or "th" ? 1 : 0;
            paragraphs += name == "p" ? 1 : 0;
            pictures += name == "img" ? 1 : 0;
            layout |= node != Element && LayoutTags.Contains(name) && name != "p" && name != "br";
            letters += node is IText words ? words.Data.Length : 0;
            for (var i = 0; i < node.ChildNodes.Length && i < Glance; i++)
            {
                ahead.Push(node.ChildNodes[i]);
            }
        }
        rows = !layout && paragraphs == 0 && pictures == 0 && cells >= 4 && letters < cells * 80;
        return !layout && pictures > 0 && cells <= 4 && letters < 600 ? Role.Caption : Role.None;
    }

    /// <summary>Whether the cells in it are of a table of figures: their words stand on one line.</summary>
    public bool IsRow => isRow;
}
