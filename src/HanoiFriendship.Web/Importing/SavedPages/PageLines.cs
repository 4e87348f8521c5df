using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Writes a page out in the order the reader knows: what is above, headline, what is under it, text, source, what is below.</summary>
internal sealed class PageLines
{
    private const int MostFurnitureAbove = 100;
    private const int MostFurnitureBelow = 200;
    private const int LongestFurniture = 500;

    /// <summary>Kicker, date and author may stand so many blocks above the headline.</summary>
    private const int NearHeadline = 4;

    private readonly IReadOnlyList<PageBlock> blocks;
    private readonly PageFacts facts;
    private readonly Headline headline;
    private readonly ArticlePlace place;
    private readonly SourceTextLines lines = new();
    private readonly int top;
    private readonly int kicker;

    public PageLines(PageWalk page, Headline headline, ArticlePlace place)
    {
        (blocks, facts, this.headline, this.place) = (page.Blocks, page.Facts, headline, place);
        // a headline below its article is none of the article's own place
        top = headline.Index >= 0 && headline.Index < place.To ? headline.Index : place.From;
        kicker = headline.Text is null || !headline.IsCertain ? -1 : Enumerable.Range(Math.Max(0, top - NearHeadline), Math.Min(top, NearHeadline)).LastOrDefault(i => blocks[i].Is(Role.Kicker) && blocks[i].Words <= 25, -1);
    }

    public SourceText Write()
    {
        WriteAbove();
        WriteHeadline();
        WriteArticle();
        var end = WriteSigned();
        SourceFields.AddSource(lines, facts.Paper, facts.Address);
        for (int i = place.To, left = MostFurnitureBelow; i < blocks.Count && left > 0; i++)
        {
            if (i >= end && i != headline.Index && !blocks[i].IsPicture)
            {
                left--;
                Furniture(blocks[i], blocks[i].Words >= 6 && (blocks[i].IsLinks || place.IsRelated(i)) ? LineKind.OtherArticle : LineKind.Furniture);
            }
        }
        return lines.Finish();
    }

    private void WriteAbove()
    {
        for (var i = Math.Max(0, top - MostFurnitureAbove); i < top; i++)
        {
            var block = blocks[i];
            if (i == kicker || block.IsPicture)
            {
                continue;
            }
            var near = i >= top - NearHeadline && !place.IsFurniture(i);
            if (near && Signed(block) is { } kind)
            {
                lines.Add(Flat(block), kind);
            }
            else if (near && i >= place.From)
            {
                lines.Add(Flat(block), null);
            }
            else
            {
                Furniture(block, LineKind.Furniture);
            }
        }
    }

    private void WriteHeadline()
    {
        if (kicker >= 0)
        {
            lines.Add(Flat(blocks[kicker]), LineKind.Kicker);
        }
        if (headline.Text is { } title)
        {
            lines.Add(title, headline.IsCertain ? LineKind.Title : null);
        }
        var (from, to) = (Math.Max(0, top - NearHeadline), Math.Min(place.To, FirstText() + 2));
        var near = Enumerable.Range(from, Math.Max(0, to - from)).Where(i => !place.IsFurniture(i)).Select(i => blocks[i]).ToList();
        if (!near.Exists(b => b.Words <= 25 && SourceFields.HasFullDate(b.Text)) && SourceFields.DateLine(facts.Published ?? facts.Time) is { } date)
        {
            lines.Add(date, LineKind.Dateline);
        }
        var signed = near.Exists(b => Signed(b) == LineKind.Byline) || Enumerable.Range(top, place.To - top).Any(i => Signed(blocks[i]) == LineKind.Byline) || WriteSignedIsThere();
        if (!signed && SourceFields.AuthorLine(facts.Author, facts.Paper) is { } author)
        {
            lines.Add(author, LineKind.Byline);
        }
    }

    private bool WriteSignedIsThere() => place.To < blocks.Count && !place.IsFurniture(place.To) && Signed(blocks[place.To]) == LineKind.Byline;

    /// <summary>The first paragraph below the headline.</summary>
    private int FirstText()
    {
        var i = Math.Max(top, place.From);
        while (i < place.To && (i == headline.Index || place.IsFurniture(i) || blocks[i].Weight == 0 || blocks[i].Is(Role.Lead)))
        {
            i++;
        }
        return i;
    }

    private void WriteArticle()
    {
        var kinds = new BlockKinds(place, FirstText());
        for (var i = top; i < place.To; i++)
        {
            // between headline and text a page may put a whole column of others
            if (i == headline.Index || i == kicker)
            {
                continue;
            }
            var block = blocks[i];
            if (block.Role.HasFlag(Role.Caption) || block.HeadingLevel > 0 || block.ItemMark is not null || place.IsFurniture(i) || place.IsRelated(i) || Signed(block) is not null)
            {
                var mark = block.ItemMark is { } m && !place.IsFurniture(i) && !place.IsRelated(i) && m.Length + block.Text.Length >= 8 ? m : "";
                lines.Add(mark + Flat(block), kinds.Of(block, i, block.Text));
                continue;
            }
            foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                lines.Add(line, kinds.Of(block, i, line));
            }
        }
    }

    /// <summary>Who wrote it often stands right below the box of the text.</summary>
    private int WriteSigned()
    {
        if (!WriteSignedIsThere())
        {
            return place.To;
        }
        lines.Add(Flat(blocks[place.To]), LineKind.Byline);
        return place.To + 1;
    }

    private void Furniture(PageBlock block, LineKind kind) => lines.Add(Short(Flat(block)), kind);

    private static LineKind? Signed(PageBlock block) => BlockKinds.Signed(block);

    private static string Short(string text) => text.Length <= LongestFurniture ? text : text[..(char.IsHighSurrogate(text[LongestFurniture - 1]) ? LongestFurniture - 1 : LongestFurniture)];

    private static string Flat(PageBlock block) => block.Text.Replace('\n', ' ');
}
