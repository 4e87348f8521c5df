namespace HanoiFriendship.Text.Dumps;

/// <summary>What the leftover markup of a line says about it.</summary>
[Flags]
internal enum Markup
{
    None = 0,

    /// <summary>h1, or "# " of Markdown.</summary>
    Title = 1,

    /// <summary>h2–h6, or "## " of Markdown.</summary>
    Heading = 2,

    /// <summary>figcaption.</summary>
    Caption = 4,

    /// <summary>img, figure, or "![…](…)" of Markdown.</summary>
    Image = 8,

    /// <summary>li.</summary>
    ListItem = 16,

    /// <summary>blockquote.</summary>
    Quote = 32,

    /// <summary>A bar at the start or the end: the rest of a table that held a picture and its caption.</summary>
    TableCell = 64,

    /// <summary>Inside script or style.</summary>
    Code = 128,

    /// <summary>Paragraph tags.</summary>
    Paragraph = 256,

    /// <summary>a.</summary>
    Link = 512,
}

/// <summary>
/// A line made readable: NFC, entities decoded, tags, comments and invisible characters gone, blanks single, Ð as Đ.
/// Every place in <see cref="Text"/> leads back to the source.
/// </summary>
internal sealed class CleanLine
{
    private readonly int[]? starts;
    private readonly int[]? ends;
    private readonly int offset;

    internal CleanLine(SourceLine source, string text, Markup markup, int offset, int[]? starts = null, int[]? ends = null)
    {
        (Source, Text, Markup, this.offset, this.starts, this.ends) = (source, text, markup, offset, starts, ends);
    }

    public SourceLine Source { get; }

    public string Text { get; }

    public Markup Markup { get; }

    public bool Has(Markup markup) => (Markup & markup) != Markup.None;

    /// <summary>Where the given part of <see cref="Text"/> stands in the decoded source.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length <= 0 || start < 0 || start + length > Text.Length)
        {
            return new(Source.Span.Start, 0);
        }
        return starts is null || ends is null
            ? new(offset + start, length)
            : TextSpan.FromBounds(starts[start], ends[start + length - 1]);
    }

    /// <summary>The same line from <paramref name="start"/> on, with more known about it.</summary>
    public CleanLine From(int start, Markup markup) =>
        new(Source, Text[start..], Markup | markup, offset + (starts is null ? start : 0), starts?[start..], ends?[start..]);

    /// <summary>One line of several that run on, a blank between each two.</summary>
    public static CleanLine Join(IReadOnlyList<CleanLine> lines)
    {
        var text = string.Join(' ', lines.Select(l => l.Text));
        var (starts, ends) = (new int[text.Length], new int[text.Length]);
        var at = 0;
        foreach (var line in lines)
        {
            if (at > 0)
            {
                (starts[at], ends[at]) = (line.Span.Start, line.Span.Start);
                at++;
            }
            for (var i = 0; i < line.Text.Length; i++, at++)
            {
                var span = line.SpanOf(i, 1);
                (starts[at], ends[at]) = (span.Start, span.End);
            }
        }
        var source = new SourceLine(lines[0].Source.Number, TextSpan.FromBounds(lines[0].Source.Span.Start, lines[^1].Source.Span.End));
        return new(source, text, lines.Aggregate(Markup.None, (all, l) => all | l.Markup), source.Span.Start, starts, ends);
    }

    /// <summary>The place of the whole text; of the whole line where nothing readable is on it.</summary>
    public TextSpan Span => Text.Length == 0 ? Source.Span : SpanOf(0, Text.Length);
}
