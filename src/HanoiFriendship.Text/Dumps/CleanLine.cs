namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// A line made readable: NFC, entities decoded, tags, comments and invisible characters gone, blanks single, Ð as Đ.
/// Every place in <see cref="Text"/> leads back to the source.
/// </summary>
internal sealed class CleanLine
{
    private readonly OffsetMap map;

    internal CleanLine(SourceLine source, string text, Markup markup, OffsetMap map)
    {
        (Source, Text, Markup, this.map) = (source, text, markup, map);
    }

    public SourceLine Source { get; }

    public string Text { get; }

    public Markup Markup { get; }

    public OffsetMap Map => map;

    public bool Has(Markup markup) => (Markup & markup) != Markup.None;

    /// <summary>Where the given part of <see cref="Text"/> stands in the decoded source.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        if (length <= 0 || start < 0 || start + length > Text.Length)
        {
            return new(Source.Span.Start, 0);
        }
        return map.SpanOf(start, length);
    }

    /// <summary>The same line from <paramref name="start"/> on, with more known about it.</summary>
    public CleanLine From(int start, Markup markup) => new(Source, Text[start..], Markup | markup, map.From(start));

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
        return new(source, text, lines.Aggregate(Markup.None, (all, l) => all | l.Markup), new(source.Span.Start, starts, ends));
    }

    /// <summary>The place of the whole text; of the whole line where nothing readable is on it.</summary>
    public TextSpan Span => Text.Length == 0 ? Source.Span : SpanOf(0, Text.Length);
}

/// <summary>Where the characters of a cleaned text stand in the decoded source.</summary>
/// <param name="Offset">Place of the first character, where all follow one another.</param>
/// <param name="Starts">Else the place where each begins …</param>
/// <param name="Ends">… and where it ends, exclusive.</param>
internal readonly record struct OffsetMap(int Offset, int[]? Starts = null, int[]? Ends = null)
{
    public TextSpan SpanOf(int start, int length) => Starts is null || Ends is null
        ? new(Offset + start, length)
        : TextSpan.FromBounds(Starts[start], Ends[start + length - 1]);

    public OffsetMap From(int start) => Starts is null ? new(Offset + start) : new(Offset, Starts[start..], Ends?[start..]);
}
