using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Everything that was read out of a dump, each finding with its place in the decoded source.</summary>
/// <param name="Source">The dump after charset decoding.</param>
/// <param name="Lines">Every line that is not blank, in order, each once.</param>
/// <param name="Article">The article; null where the text is none.</param>
/// <param name="Notes">What an editor should know.</param>
public sealed record DumpReading(DecodedSource Source, IReadOnlyList<ReadLine> Lines, ReadArticle? Article, IReadOnlyList<ReadingNote> Notes);

/// <summary>A physical line and what it was taken for.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Span">The line without its end.</param>
/// <param name="Kind">What it was taken for.</param>
/// <param name="Rule">Name of the rule that weighed most; "page" where only its place on the page decided.</param>
/// <param name="Reason">The same in Vietnamese.</param>
/// <param name="Confidence">0–1: the share of all ways to read the page, weighed by their odds, that agree on the kind.</param>
public sealed record ReadLine(int Number, TextSpan Span, LineKind Kind, string Rule, string Reason, double Confidence);

/// <summary>Words of the source, cleaned, and their place.</summary>
/// <param name="Text">Cleaned text (NFC, no markup, single blanks).</param>
/// <param name="Span">The words in the decoded source.</param>
public sealed record Finding(string Text, TextSpan Span);

/// <summary>An article put together from the lines of a dump.</summary>
public sealed record ReadArticle
{
    /// <summary>The headline; null where the dump has lost it.</summary>
    public Finding? Title { get; init; }

    /// <summary>The small line above the headline.</summary>
    public Finding? Kicker { get; init; }

    /// <summary>The opening paragraph, its source tag left in.</summary>
    public Finding? Lead { get; init; }

    /// <summary>Who wrote it, without "Tin, ảnh:" and the like.</summary>
    public Finding? Byline { get; init; }

    /// <summary>The paper's tag at the head of the lead ("LĐTĐ").</summary>
    public Finding? SourceTag { get; init; }

    /// <summary>The paper, as far as the text names one.</summary>
    public Finding? Paper { get; init; }

    /// <summary>The address of the page, where the text prints it.</summary>
    public Finding? Address { get; init; }

    /// <summary>When the source was printed.</summary>
    public required SourceDate Date { get; init; }

    /// <summary>The text after the lead, block by block, figures at their places.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Pictures the dump names or captions.</summary>
    public required IReadOnlyList<ReadFigure> Figures { get; init; }

    /// <summary>The article's own words, passage by passage: title, kicker, lead, text, captions.</summary>
    public required IReadOnlyList<Mentions.Passage> Passages { get; init; }

    /// <summary>Who and what those words name.</summary>
    public Mentions.FoundMentions Mentions { get; init; } = new([], [], []);

    /// <summary>Headlines of other articles inside or right above the text.</summary>
    public required IReadOnlyList<Finding> RelatedTitles { get; init; }
}

/// <summary>What a block of the article is.</summary>
public enum BlockKind
{
    /// <summary>A paragraph.</summary>
    Paragraph,

    /// <summary>A subheading.</summary>
    Heading,

    /// <summary>An item of a list that is numbered, in figures or in words ("Một là").</summary>
    NumberedItem,

    /// <summary>An item of a bulleted list.</summary>
    BulletItem,

    /// <summary>A pull quote.</summary>
    Quote,

    /// <summary>The speaker of the quote before it.</summary>
    Attribution,

    /// <summary>The place of a figure.</summary>
    Figure,
}

/// <summary>A block of the article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words, exactly; a bullet or figure that marks an item is no word of it; empty for a figure.</param>
/// <param name="Span">Its place in the decoded source.</param>
/// <param name="Number">The number of a numbered item as printed, or of the figure; else 0.</param>
public sealed record Block(BlockKind Kind, string Text, TextSpan Span, int Number = 0);

/// <summary>A picture of the article, the file of which a dump never has.</summary>
/// <param name="Number">From 1, in the order of the text.</param>
/// <param name="Caption">The words under it, without the credit.</param>
/// <param name="Credit">Who took it.</param>
/// <param name="SourceName">The name the source gave it ("kk1.jpg").</param>
/// <param name="Printed">Caption and credit as the line prints them.</param>
public sealed record ReadFigure(int Number, Finding? Caption, Finding? Credit, Finding? SourceName, string? Printed);
