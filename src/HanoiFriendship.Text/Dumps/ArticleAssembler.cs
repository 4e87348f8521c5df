using HanoiFriendship.Text.Dumps.Shapes;
using HanoiFriendship.Text.Mentions;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Puts the article together from lines whose parts are known.</summary>
internal sealed class ArticleAssembler(ClassifiedPage page)
{
    private readonly List<Block> blocks = [];
    private readonly FigureCollector figures = new(page.Title);
    private readonly List<Finding> related = [];
    private readonly List<Passage> passages = [];
    private Finding? lead;
    private Finding? kicker;

    public ReadArticle Assemble(SourceDate date)
    {
        for (var i = 0; i < page.Page.Lines.Count; i++)
        {
            Take(page.Page.Lines[i], page.Labels[i].Part);
            if (PassageOf(page.Page.Lines[i], page.Labels[i].Part) is { } passage)
            {
                passages.Add(passage);
            }
        }
        figures.Flush(blocks);
        var byline = new BylineFinder(page).Find();
        TrimGluedByline(byline);
        var source = new SourceNameFinder(page);
        return new()
        {
            Title = page.Title is { } title ? TitleOf(title) : null,
            Kicker = kicker,
            Lead = lead,
            Byline = byline,
            SourceTag = source.Tag,
            Paper = source.Paper,
            Address = source.Address,
            Date = date,
            Blocks = blocks,
            Figures = figures.Figures,
            RelatedTitles = related,
            Passages = passages,
            Mentions = MentionFinder.Find(passages, date),
        };
    }

    private void Take(Line line, Part part)
    {
        if (part is Part.UnderPicture or Part.Picture)
        {
            figures.Picture(line, blocks);
        }
        else if (part is Part.UnderCaption or Part.Caption)
        {
            figures.Caption(line, blocks);
        }
        else if (part is Part.Credit)
        {
            figures.Credit(line, blocks);
        }
        else if (part is Part.UnderTeaser or Part.Teaser)
        {
            related.Add(Whole(line));
        }
        else if (part is Part.Kicker)
        {
            kicker = Whole(line);
        }
        else if (part is Part.Lead)
        {
            lead = WithoutDate(line);
        }
        else if (BlockOf(line, part) is { } block)
        {
            figures.Flush(blocks);
            blocks.Add(block);
        }
    }

    private static Passage? PassageOf(Line line, Part part) => part switch
    {
        Part.Title => new(PassageKind.Title, line.Text, line.Clean.Map),
        Part.Kicker => new(PassageKind.Kicker, line.Text, line.Clean.Map),
        Part.Lead => new(PassageKind.Lead, line.Text, line.Clean.Map),
        Part.Paragraph or Part.Heading or Part.Quote or Part.Attribution or Part.ListItem => new(PassageKind.Text, line.Text, line.Clean.Map),
        Part.Caption or Part.UnderCaption => new(PassageKind.Caption, line.Credit is { Start: > 0 } credit ? line.Text[..credit.Start] : line.Text, line.Clean.Map),
        _ => null,
    };

    private static Block? BlockOf(Line line, Part part) => part switch
    {
        Part.Paragraph => WithoutDate(line) is var text ? new(BlockKind.Paragraph, text.Text, text.Span) : null,
        Part.Heading => new(BlockKind.Heading, line.Text, line.Clean.Span),
        Part.Quote => new(BlockKind.Quote, line.Text, line.Clean.Span),
        Part.Attribution => new(BlockKind.Attribution, line.Text, line.Clean.Span),
        Part.ListItem => ItemOf(line),
        _ => null,
    };

    private static Block ItemOf(Line line)
    {
        var mark = line.Ordinal;
        var kind = mark.Kind is ListMarkKind.Spelled or ListMarkKind.Figure ? BlockKind.NumberedItem : BlockKind.BulletItem;
        var text = line.Text[mark.Length..].TrimStart();
        var start = line.Text.Length - text.Length;
        return new(kind, text, line.Clean.SpanOf(start, text.Length), mark.Number);
    }

    /// <summary>Some extractors print the page's date before the first words: "date 2026-02-08 Sáng 8/2, …".</summary>
    private static Finding WithoutDate(Line line)
    {
        var end = LeadingDate.End(line);
        return new(line.Text[end..], line.Clean.SpanOf(end, line.Text.Length - end));
    }

    private static Finding Whole(Line line) => new(line.Text, line.Clean.Span);

    /// <summary>The headline without the paper's name ("… | Báo Nhân Dân") or the date in brackets behind it.</summary>
    private static Finding TitleOf(Line line)
    {
        var cut = line.Text.LastIndexOfAny(['|', '-', '–']);
        var end = cut > 10 && line.Text[cut - 1] == ' ' && SourceTagShape.Papers.Contains(line.Text[(cut + 1)..].Trim()) ? cut
            : DatelineShape.TrailingDate(line.Text, line.Dates)?.Start - 1 ?? line.Text.Length;
        var text = line.Text[..end].TrimEnd();
        return new(text, line.Clean.SpanOf(0, text.Length));
    }

    /// <summary>"… của Thủ đô./. Thu Trang": the name behind the last sentence is the byline, not a word of the paragraph.</summary>
    private void TrimGluedByline(Finding? byline)
    {
        if (byline is not null && blocks.Count > 0 && blocks[^1] is { Kind: BlockKind.Paragraph } last
            && last.Span.End == byline.Span.End && last.Text.EndsWith(byline.Text, StringComparison.Ordinal))
        {
            var text = last.Text[..^byline.Text.Length].TrimEnd(' ', '-', '–', '(');
            blocks[^1] = last with { Text = text, Span = new(last.Span.Start, Math.Max(0, byline.Span.Start - last.Span.Start)) };
        }
    }
}
