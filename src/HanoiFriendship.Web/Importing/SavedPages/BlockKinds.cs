using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>The kinds of the article's blocks, one after the other; null is doubt, which the reader settles.</summary>
/// <param name="place">Where the article stands.</param>
/// <param name="firstText">Its first paragraph.</param>
internal sealed class BlockKinds(ArticlePlace place, int firstText)
{
    private const int LongestQuote = 70;
    private const int LeastSentence = 8;

    private bool leadSeen;
    private bool textSeen;
    private LineKind? last;

    public LineKind? Of(PageBlock block, int index, string line)
    {
        last = Judge(block, index, line);
        leadSeen |= last == LineKind.Lead;
        textSeen |= last is LineKind.Lead or LineKind.Paragraph or LineKind.ListItem or LineKind.PullQuote || (last is null && block.Weight > 0);
        return last;
    }

    /// <summary>Who wrote it, and when: by mark and by words.</summary>
    public static LineKind? Signed(PageBlock block)
    {
        if (block.IsPicture || block.Words > 25 || block.HeadingLevel is > 0 and < 4)
        {
            return null;
        }
        return block.Is(Role.Date) && SourceFields.HasFullDate(block.Text) ? LineKind.Dateline
            : block.Is(Role.Author) && block.Words <= 10 && !block.EndsSentence && !block.Text.Any(char.IsDigit) ? LineKind.Byline : null;
    }

    private LineKind? Judge(PageBlock block, int index, string line)
    {
        if (place.IsRelated(index))
        {
            return block.IsPicture ? LineKind.Furniture : LineKind.RelatedInArticle;
        }
        if (place.IsFurniture(index))
        {
            return LineKind.Furniture;
        }
        if (block.IsPicture)
        {
            return LineKind.ImagePlaceholder;
        }
        if (block.Is(Role.Caption))
        {
            return LineKind.Caption;
        }
        if (Signed(block) is { } signed)
        {
            // in the midst of the text a date is part of it
            return signed == LineKind.Byline || index < firstText ? signed : null;
        }
        return block.Is(Role.Lead) && !leadSeen && !textSeen && Words(line) >= LeastSentence ? LineKind.Lead : OfText(block, line, index >= firstText);
    }

    private LineKind? OfText(PageBlock block, string line, bool inText)
    {
        if (block.Is(Role.Attribution) && last == LineKind.PullQuote)
        {
            return LineKind.QuoteAttribution;
        }
        if (block.Is(Role.Quote))
        {
            return Words(line) <= LongestQuote ? LineKind.PullQuote : LineKind.Paragraph;
        }
        if (block.HeadingLevel > 0)
        {
            // under the headline a heading may be the lead, or a kicker that stands too low
            return inText && textSeen && !block.EndsSentence && block.Words <= 30 ? LineKind.Heading : null;
        }
        if (block.ItemMark is not null)
        {
            return block.IsLinks ? null : LineKind.ListItem;
        }
        if (block.Tag == "tr" && inText)
        {
            return LineKind.Paragraph;
        }
        // the first paragraph may be the lead; without a lead that says so the reader knows the signs
        return inText && (leadSeen || textSeen) && !block.IsLinks && Words(line) >= LeastSentence && block.EndsSentence ? LineKind.Paragraph : null;
    }

    private static int Words(string line) => line.AsSpan().Count(' ') + 1;
}
