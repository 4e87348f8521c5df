using System.Globalization;
using HanoiFriendship.Text.Dumps;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HanoiFriendship.Web.Importing;

/// <summary>A Markdown file, with or without front matter.</summary>
internal static class MarkdownSource
{
    /// <summary>Markdown means as in the newsroom: no extension, and no HTML, which stays visible as text.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <returns>Null where the text cannot be parsed (nested too deeply).</returns>
    public static SourceText? Read(string text)
    {
        var front = FrontMatter.Read(text);
        try
        {
            return Write(front, [.. Blocks(Markdown.Parse(front.Body, Pipeline))]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static SourceText Write(FrontMatter front, List<(string Text, LineKind? Kind)> blocks)
    {
        var lines = new SourceTextLines();
        var title = front.Fields.GetValueOrDefault("title");
        var own = blocks.FindIndex(b => b.Kind == LineKind.Title);
        if (title is null && own >= 0)
        {
            title = blocks[own].Text;
        }
        // the headline once, wherever it stands
        if (own >= 0 && string.Equals(title, blocks[own].Text, StringComparison.OrdinalIgnoreCase))
        {
            blocks.RemoveAt(own);
        }
        AddHead(lines, front.Fields, title);
        var lead = front.Fields.ContainsKey("lead");
        foreach (var (words, kind) in blocks)
        {
            // without a lead of its own the first paragraph may be it
            var doubtful = kind == LineKind.Paragraph && !lead;
            lead |= kind == LineKind.Paragraph;
            lines.Add(words, doubtful ? null : kind == LineKind.Title ? LineKind.Heading : kind);
        }
        SourceFields.AddSource(lines, front.Fields.GetValueOrDefault("paper"), front.Fields.GetValueOrDefault("address"));
        return lines.Finish();
    }

    private static void AddHead(SourceTextLines lines, IReadOnlyDictionary<string, string> fields, string? title)
    {
        AddIf(lines, title is null ? null : fields.GetValueOrDefault("kicker"), LineKind.Kicker);
        AddIf(lines, title, LineKind.Title);
        AddIf(lines, SourceFields.DateLine(fields.GetValueOrDefault("date")), LineKind.Dateline);
        AddIf(lines, SourceFields.AuthorLine(fields.GetValueOrDefault("author"), fields.GetValueOrDefault("paper")), LineKind.Byline);
        AddIf(lines, fields.GetValueOrDefault("lead"), LineKind.Lead);
    }

    private static void AddIf(SourceTextLines lines, string? text, LineKind kind)
    {
        if (text is not null)
        {
            lines.Add(text, kind);
        }
    }

    private static IEnumerable<(string Text, LineKind? Kind)> Blocks(MarkdownDocument document)
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
