using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HanoiFriendship.Web.Rendering;

/// <summary>The words of a Markdown text as readers see them, block by block.</summary>
public static class MarkdownWords
{
    /// <returns>Words of a paragraph, heading or item; or the number of a figure that stands there, with no words.</returns>
    public static IEnumerable<(string Text, int Figure)> Of(string markdown)
    {
        foreach (var block in ArticleRenderer.TryParse(markdown)?.Descendants<LeafBlock>().Where(b => b.Inline is not null) ?? [])
        {
            foreach (var figure in block.Inline!.Descendants<LinkInline>().Select(ArticleHtml.NumberOfFigure).Where(n => n > 0))
            {
                yield return ("", figure);
            }
            if (string.Concat(block.Inline!.SelectMany(Words)).Trim() is { Length: > 0 } text)
            {
                yield return (text, 0);
            }
        }
    }

    private static IEnumerable<string> Words(Inline inline) => inline switch
    {
        LiteralInline literal => [literal.Content.ToString()],
        CodeInline code => [code.Content],
        LineBreakInline => [" "],
        HtmlEntityInline entity => [entity.Transcoded.ToString()],
        AutolinkInline link => [link.Url],
        LinkInline { IsImage: true } => [],
        // a bracket that closes nowhere is read as it stands
        DelimiterInline open => open.SelectMany(Words).Prepend(open.ToLiteral()),
        ContainerInline container => container.SelectMany(Words),
        _ => [],
    };
}
