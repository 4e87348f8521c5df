using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Walks a page from top to bottom, without recursion, and cuts it into blocks and the boxes that hold them.</summary>
internal sealed class PageWalk
{
    /// <summary>What text inherits from the elements around it; of the others only the box is kept.</summary>
    private const Role Inherited = Role.Kicker | Role.Lead | Role.Date | Role.Author | Role.Caption | Role.Quote | Role.Attribution | Role.Headline | Role.Row;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span",
        "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "img", "picture", "source",
    };

    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select", "datalist", "textarea", "map", "noframes", "frameset",
    };

    private readonly Stack<Frame> open = new();
    private readonly StringBuilder text = new();
    private Role inside;
    private int linked;
    private int links;

    public List<PageBlock> Blocks { get; } = [];

    public List<PageBox> Boxes { get; } = [];

    public PageFacts Facts { get; } = new();

    public void Go(IElement root)
    {
        open.Push(new(root, Role.None, 0));
        while (open.TryPeek(out var frame))
        {
            if (frame.Next >= frame.Element.ChildNodes.Length)
            {
                Leave(open.Pop());
            }
            else if (frame.Element.ChildNodes[frame.Next++] is var node && node is IElement element)
            {
                Enter(element, frame);
            }
            else if (node is IText words)
            {
                Append(words.Data, frame.IsPreformatted);
            }
        }
    }

    private void Enter(IElement element, Frame parent)
    {
        Facts.Take(element);
        var name = element.LocalName;
        var isPage = name is "html" or "body";
        if (name is "title" or "meta" or "link" or "base" or "input" || Dropped.Contains(name) || (!isPage && Marks.IsHidden(element)))
        {
            return;
        }
        var own = isPage ? Role.None : Marks.Of(element);
        // who is quoted stands inside of the quotation, and a cited work inside of a sentence
        own &= name == "cite" && (parent.Role & Role.Quote) == Role.None ? ~Role.Attribution : ~Role.None;
        var isCell = parent.IsRow && name is "td" or "th";
        var isInline = (isCell || Inline.Contains(name) || name.Contains(':', StringComparison.Ordinal)) && (own & Role.Attribution) == Role.None;
        var frame = new Frame(element, (parent.Role & Inherited) | own, Blocks.Count) { Own = own, IsInline = isInline, Parent = parent, List = parent.List, IsPreformatted = parent.IsPreformatted || name == "pre" };
        if (isInline)
        {
            EnterInline(element, own);
            Append(isCell && text.Length > 0 ? " | " : "", preformatted: false);
        }
        else
        {
            Flush(parent);
            frame.EnterBlock(parent);
        }
        frame.From = Blocks.Count;
        open.Push(frame);
    }

    private void EnterInline(IElement element, Role own)
    {
        if (element.LocalName == "br")
        {
            Append("\n", preformatted: true);
        }
        else if (element.LocalName == "img")
        {
            Picture(element);
        }
        links += element.LocalName == "a" ? 1 : 0;
        // what a page sets apart by its style only
        if ((own & (Role.Date | Role.Author | Role.Kicker | Role.Lead | Role.Headline)) != Role.None)
        {
            inside |= own;
            Append(" ", preformatted: false);
        }
    }

    private void Picture(IElement image)
    {
        var small = int.TryParse(image.GetAttribute("width"), CultureInfo.InvariantCulture, out var width) && width < 80;
        if (!small && (PictureName.Of(image.GetAttribute("data-src")) ?? PictureName.Of(image.GetAttribute("data-original")) ?? PictureName.Of(image.GetAttribute("src"))) is { } name)
        {
            Flush(open.Peek().Block);
            Blocks.Add(new(name, "img", open.Peek().Role & Role.Caption) { IsPicture = true });
        }
    }

    private void Leave(Frame frame)
    {
        if (frame.IsInline)
        {
            links -= frame.Element.LocalName == "a" ? 1 : 0;
            Append((frame.Own & (Role.Date | Role.Author | Role.Kicker | Role.Headline)) != Role.None ? " " : "", preformatted: false);
        }
        else
        {
            Flush(frame);
            if (frame.Own != Role.None && Blocks.Count > frame.From)
            {
                Boxes.Add(new(frame.From, Blocks.Count, frame.Own));
            }
            else if (Blocks.Count > frame.From && frame.Element.LocalName is "div" or "td" or "section" or "ul" or "center")
            {
                Boxes.Add(new(frame.From, Blocks.Count, Role.None));
            }
        }
    }

    private void Append(string words, bool preformatted)
    {
        foreach (var c in words)
        {
            var blank = c == '\n' && preformatted ? '\n' : char.IsWhiteSpace(c) ? ' ' : c;
            if (blank is ' ' or '\n' && (text.Length == 0 || text[^1] == '\n' || (blank == ' ' && text[^1] == ' ')))
            {
                continue;
            }
            text.Append(blank);
            linked += links > 0 ? 1 : 0;
        }
    }

    private void Flush(Frame frame)
    {
        var words = text.ToString().Trim();
        if (words.Any(char.IsLetterOrDigit))
        {
            var block = frame.Block;
            var role = (block.Role & Inherited) | (inside & Inherited);
            Blocks.Add(new(words, block.Element.LocalName, role) { Linked = Math.Min(linked, words.Length), ItemMark = block.TakeItemMark() });
        }
        text.Clear();
        (inside, linked) = (Role.None, 0);
    }
}
