using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Rendering;
using Markdig;

namespace HanoiFriendship.Web.Importing;

/// <summary>A Markdown file, with or without front matter.</summary>
internal static class MarkdownSource
{
    /// <summary>Markdown means as in the newsroom: no extension, and no HTML, which stays visible as text.</summary>
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Most letters of an article in the newsroom; what is longer is read as plain text.</summary>
    private const int Longest = 500_000;

    /// <returns>Null where the text cannot be parsed (nested too deeply, too long, too many marks).</returns>
    public static SourceText? Read(string text)
    {
        var front = FrontMatter.Read(text);
        if (front.Body.Length > Longest || ArticleRenderer.IsTooMuch(front.Body))
        {
            return null;
        }
        try
        {
            return Write(front, [.. MarkdownBlocks.Of(Markdown.Parse(front.Body, Pipeline))]);
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
}
