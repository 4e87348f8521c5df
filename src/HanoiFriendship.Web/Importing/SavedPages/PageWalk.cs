using System.Globalization;
using AngleSharp.Dom;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Walks a page from top to bottom, without recursion, and cuts it into blocks and the boxes that hold them.</summary>
internal sealed class PageWalk
{
    private readonly Stack<Frame> open = new();
    private readonly BlockWords words = new();

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
            else if (node is IText run)
            {
                words.Append(run.Data, frame.IsPreformatted);
            }
        }
    }

    private void Enter(IElement element, Frame parent)
    {
        Facts.Take(element);
        var name = element.LocalName;
        var isPage = name is "html" or "body";
        if (Elements.IsDropped(name) || (!isPage && Marks.IsHidden(element)))
        {
            return;
        }
        var own = isPage ? Role.None : Marks.Of(element);
        // who is quoted stands inside of the quotation, and a cited work inside of a sentence
        own &= name == "cite" && (parent.Role & Role.Quote) == Role.None ? ~Role.Attribution : ~Role.None;
        var isCell = parent.IsRow && name is "td" or "th";
        var isInline = (isCell || Elements.IsInline(name)) && (own & Role.Attribution) == Role.None;
        var frame = new Frame(element, (parent.Role & BlockWords.Inherited) | own, Blocks.Count) { Own = own, IsInline = isInline, Parent = parent, List = parent.List, IsPreformatted = parent.IsPreformatted || name == "pre" };
        if (isInline)
        {
            EnterInline(element, own);
            words.Append(isCell && !words.IsEmpty ? " | " : "", preformatted: false);
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
            words.Append("\n", preformatted: true);
        }
        else if (element.LocalName == "img")
        {
            Picture(element);
        }
        words.Links += element.LocalName == "a" ? 1 : 0;
        // what a page sets apart by its style only
        if ((own & (Role.Date | Role.Author | Role.Kicker | Role.Lead | Role.Headline)) != Role.None)
        {
            words.Roles |= own;
            words.Append(" ", preformatted: false);
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
            words.Links -= frame.Element.LocalName == "a" ? 1 : 0;
            words.Append((frame.Own & (Role.Date | Role.Author | Role.Kicker | Role.Headline)) != Role.None ? " " : "", preformatted: false);
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

    private void Flush(Frame frame)
    {
        Blocks.AddRange(words.Take(frame.Block) is { } block ? [block] : []);
    }
}
