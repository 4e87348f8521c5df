using HanoiFriendship.Web.Model;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

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

    /// <summary>A body with its figures, with their files, stored or not; what is nested beyond reading is shown as it is typed.</summary>
    public string Render(string markdown, IEnumerable<Figure> figures, string folder = PictureHtml.Public) =>
        TryRender(markdown, figures, folder) ?? $"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>";

    /// <summary>Whether the marks can be drawn: nested deeper than anything a person writes they can not.</summary>
    public static bool CanRender(string markdown) => TryRender(markdown, [], PictureHtml.Public) is not null;

    private static string? TryRender(string markdown, IEnumerable<Figure> figures, string folder)
    {
        try
        {
            return TryParse(markdown) is { } document ? ArticleHtml.Write(document, Pipeline, figures.ToDictionary(f => f.Number), folder) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether parsing would take the square of its length: more definitions of links, or runs of backticks of different lengths, than anybody writes.</summary>
    public static bool IsTooMuch(string markdown)
    {
        var (definitions, runs, run) = (0, new HashSet<int>(), 0);
        for (var i = 0; i < markdown.Length; i++)
        {
            definitions += markdown[i] == ':' && i > 0 && markdown[i - 1] == ']' ? 1 : 0;
            run = markdown[i] == '`' ? run + 1 : 0;
            if (run > 0 && (i + 1 == markdown.Length || markdown[i + 1] != '`'))
            {
                runs.Add(run);
            }
        }
        return definitions > MostMarks || runs.Count > MostMarks / 10;
    }

    private const int MostMarks = 1000;

    /// <summary>Null where there are more marks, or deeper nested, than in anything a person writes.</summary>
    public static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return IsTooMuch(markdown) ? null : Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
