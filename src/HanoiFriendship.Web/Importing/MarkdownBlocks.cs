using System.Globalization;
using HanoiFriendship.Text.Dumps;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HanoiFriendship.Web.Importing;

/// <summary>The blocks of a Markdown text as lines, each with what it is.</summary>
internal static class MarkdownBlocks
{
    public static IEnumerable<(string Text, LineKind? Kind)> Of(MarkdownDocument document)
    {
        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf.Inline is null)
            {
                foreach (var line in leaf.Lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    yield return (line, null);
                }
                continue;
            }
            foreach (var picture in Pictures(leaf.Inline))
            {
                yield return picture;
            }
            var words = new InlineWords();
            words.Take(leaf.Inline);
            foreach (var (line, i) in words.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((l, i) => (l, i)))
            {
                yield return i == 0 ? Marked(leaf, line) : (line, LineKind.Paragraph);
            }
        }
    }

    private static (string, LineKind?) Marked(LeafBlock leaf, string words) => leaf switch
    {
        HeadingBlock { Level: 1 } => (words, LineKind.Title),
        HeadingBlock => (words, LineKind.Heading),
        { Parent: ListItemBlock item } when item.IndexOf(leaf) == 0 => (Mark(item) + words, LineKind.ListItem),
        { Parent: QuoteBlock } => (words, LineKind.PullQuote),
        _ => (words, LineKind.Paragraph),
    };

    private static string Mark(ListItemBlock item) => item.Parent is ListBlock { IsOrdered: true } ? item.Order.ToString(CultureInfo.InvariantCulture) + ". " : "- ";

    private static IEnumerable<(string, LineKind?)> Pictures(ContainerInline inline)
    {
        foreach (var picture in inline.Descendants<LinkInline>().Where(l => l.IsImage))
        {
            if (PictureName.Of(picture.Url) is { } name)
            {
                yield return (name, LineKind.ImagePlaceholder);
            }
            var words = new InlineWords();
            words.Take(picture);
            if (words.ToString().Replace('\n', ' ').Trim() is { Length: > 0 } caption)
            {
                yield return (caption, LineKind.Caption);
            }
        }
    }
}
