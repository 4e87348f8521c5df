using HanoiFriendship.Web.Model;
using Markdig;
using Markdig.Extensions.EmphasisExtras;

namespace HanoiFriendship.Web.Rendering;

/// <summary>
/// Markdown to HTML that runs nothing: extensions picked by name, no raw HTML, only harmless addresses.
/// </summary>
public sealed class ArticleRenderer
{
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoLinks()
        .UseFootnotes()
        .UseEmphasisExtras(EmphasisExtraOptions.Default)
        .DisableHtml()
        .Build();

    /// <summary>The body of an article with its figures in place; a figure the body does not place stands at the end.</summary>
    public string Render(Article article) => Render(article.Content.Body, article.Figures);

    /// <summary>The text of a standing page.</summary>
    public string Render(string markdown) => Render(markdown, []);

    /// <summary>A body with its figures, stored or not.</summary>
    public string Render(string markdown, IEnumerable<Figure> figures)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        return ArticleHtml.Write(document, Pipeline, figures.ToDictionary(f => f.Number));
    }
}
