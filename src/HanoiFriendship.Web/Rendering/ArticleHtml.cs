using System.Globalization;
using System.Net;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Model;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HanoiFriendship.Web.Rendering;

/// <summary>HTML of an article: figures for <c>![](figure:N)</c>, pull quotes with their speaker, lists that are spelled out, headings below the page's own.</summary>
internal static class ArticleHtml
{
    private const string FigureScheme = "figure:";

    public static string Write(MarkdownDocument document, MarkdownPipeline pipeline, IReadOnlyDictionary<int, Figure> figures, string folder)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var html = new HtmlRenderer(writer);
        pipeline.Setup(html);
        html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinks());
        html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinks());
        html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new Paragraphs(figures, folder));
        html.ObjectRenderers.ReplaceOrAdd<QuoteBlockRenderer>(new Quotes());
        html.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new Headings());
        html.ObjectRenderers.ReplaceOrAdd<ListRenderer>(new Lists());
        html.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables());
        var lead = figures.Values.FirstOrDefault(f => f is { IsLead: true, Media: not null });
        html.Write(lead is null ? "" : PictureHtml.Figure(lead, folder));
        html.Render(document);
        var placed = PlacedFigures(document).ToHashSet();
        foreach (var figure in figures.Values.Where(f => f != lead && !placed.Contains(f.Number)).OrderBy(f => f.Number))
        {
            html.Write(PictureHtml.Figure(figure, folder));
        }
        return writer.ToString();
    }

    private static IEnumerable<int> PlacedFigures(MarkdownDocument document) =>
        document.Descendants<LinkInline>().Select(NumberOfFigure).Where(n => n > 0);

    /// <summary>N of <c>![](figure:N)</c>; 0 for any other link.</summary>
    internal static int NumberOfFigure(LinkInline link) =>
        link.IsImage && link.Url is { } url && url.StartsWith(FigureScheme, StringComparison.Ordinal)
        && int.TryParse(url.AsSpan(FigureScheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A paragraph of nothing but figures is no paragraph.</summary>
    private sealed class Paragraphs(IReadOnlyDictionary<int, Figure> figures, string folder) : ParagraphRenderer
    {
        protected override void Write(HtmlRenderer renderer, ParagraphBlock obj)
        {
            var inlines = obj.Inline?.Where(i => i is not LineBreakInline).ToList() ?? [];
            if (inlines.Count == 0 || !inlines.TrueForAll(i => i is LinkInline link && NumberOfFigure(link) > 0))
            {
                base.Write(renderer, obj);
                return;
            }
            renderer.EnsureLine();
            foreach (var link in inlines.Cast<LinkInline>())
            {
                // the one that leads stands above the text
                if (figures.TryGetValue(NumberOfFigure(link), out var figure) && figure is not { IsLead: true, Media: not null })
                {
                    renderer.Write(PictureHtml.Figure(figure, folder));
                }
            }
        }
    }

    /// <summary>A quote whose last paragraph begins with a dash is a pull quote with its speaker.</summary>
    private sealed class Quotes : QuoteBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, QuoteBlock obj)
        {
            var speaker = obj.Count > 1 && obj[^1] is ParagraphBlock { Inline.FirstChild: LiteralInline { Content: var text } } last && text.ToString().TrimStart().StartsWith('—') ? last : null;
            renderer.EnsureLine();
            renderer.WriteLine(speaker is null ? "<blockquote>" : "<figure class=\"pull-quote\"><blockquote>");
            foreach (var block in obj.Where(b => b != speaker))
            {
                renderer.Render(block);
            }
            renderer.WriteLine("</blockquote>");
            if (speaker is not null)
            {
                renderer.Write("<figcaption>").WriteLeafInline(speaker).WriteLine("</figcaption></figure>");
            }
        }
    }

    /// <summary>The page has the first level; the text starts at the second.</summary>
    private sealed class Headings : HeadingRenderer
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            obj.Level = Math.Clamp(obj.Level, 2, 6);
            base.Write(renderer, obj);
        }
    }

    /// <summary>"Một là, …": the words number the items, so that the list shows no figures of its own.</summary>
    private sealed class Lists : ListRenderer
    {
        protected override void Write(HtmlRenderer renderer, ListBlock listBlock)
        {
            if (listBlock.IsOrdered && listBlock.All(IsSpelled))
            {
                listBlock.GetAttributes().AddClass("spelled");
            }
            base.Write(renderer, listBlock);
        }

        private static bool IsSpelled(Markdig.Syntax.Block item) =>
            item is ListItemBlock { Count: > 0 } list && list[0] is ParagraphBlock { Inline.FirstChild: LiteralInline literal }
            && SpelledNumbers.Read(literal.Content.ToString()) > 0;
    }

    /// <summary>A wide table scrolls in a box of its own, by keyboard too: the article stays as wide as the screen.</summary>
    private sealed class Tables : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"table-box\" tabindex=\"0\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }

    /// <summary>Links that a click may follow without harm; pictures of other servers become links, because a page asks no third party for anything.</summary>
    private sealed class SafeLinks : LinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var url = link.GetDynamicUrl?.Invoke() ?? link.Url;
            if (!SafeAddress.IsSafe(url))
            {
                renderer.WriteChildren(link);
                return;
            }
            WriteAnchor(renderer, url!, () => { if (link.FirstChild is null) { renderer.WriteEscape(url); } else { renderer.WriteChildren(link); } });
        }
    }

    private sealed class SafeAutolinks : AutolinkInlineRenderer
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var url = obj.IsEmail ? "mailto:" + obj.Url : obj.Url;
            if (SafeAddress.IsSafe(url))
            {
                WriteAnchor(renderer, url, () => renderer.WriteEscape(obj.Url));
            }
            else
            {
                renderer.WriteEscape(obj.Url);
            }
        }
    }

    private static void WriteAnchor(HtmlRenderer renderer, string url, Action content)
    {
        renderer.Write("<a href=\"").Write(WebUtility.HtmlEncode(url)).Write(SafeAddress.IsOutside(url) ? "\" rel=\"noopener nofollow\">" : "\">");
        content();
        renderer.Write("</a>");
    }
}
