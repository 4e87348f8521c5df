namespace HanoiFriendship.Text.Dumps;

/// <summary>A physical line of the decoded source.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Span">Its characters without the line end.</param>
internal readonly record struct SourceLine(int Number, TextSpan Span)
{
    /// <summary>All lines of a text; a line ends at CRLF, LF or CR, and a line end at the very end opens no further line.</summary>
    public static List<SourceLine> Split(string text)
    {
        var lines = new List<SourceLine>();
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            var end = length < 0 ? text.Length : start + length;
            lines.Add(new(lines.Count + 1, TextSpan.FromBounds(start, end)));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }
}
