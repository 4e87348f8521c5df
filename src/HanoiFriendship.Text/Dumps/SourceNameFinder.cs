using HanoiFriendship.Text.Dumps.Shapes;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Which paper the text comes from, as far as its own words tell: tag, source line, names in the page's furniture.</summary>
internal sealed class SourceNameFinder
{
    public SourceNameFinder(ClassifiedPage page)
    {
        Line? named = null;
        var textSeen = false;
        for (var i = 0; i < page.Page.Lines.Count; i++)
        {
            var (line, part) = (page.Page.Lines[i], page.Labels[i].Part);
            if (Tag is null && part is Part.Lead or Part.Paragraph && line.Tag is { } tag && !textSeen)
            {
                Tag = new(tag.Text, line.Clean.SpanOf(tag.Start, tag.Text.Length));
                Paper = tag.Paper is null ? Paper : new(tag.Paper, Tag.Span);
            }
            textSeen |= part is Part.Paragraph or Part.ListItem;
            if (part is Part.EndByline or Part.UnderByline && line.Byline is { Label: "source" } source)
            {
                TakeSource(line, source);
            }
            if (part is Part.EndFurniture or Part.TailFurniture && line.WordCount <= 6 && line.Text.IndexOf("http", StringComparison.OrdinalIgnoreCase) is >= 0 and var at && i > 0 && page.Labels[i - 1].Part is Part.EndByline)
            {
                // the address of the original right below "Theo …"
                var end = line.Text.IndexOf(' ', at) is > 0 and var blank ? blank : line.Text.Length;
                Address ??= new(line.Text[at..end], line.Clean.SpanOf(at, end - at));
            }
            if (named is null && Parts.KindOf(part) is LineKind.Furniture && PaperIn(line) is not null)
            {
                named = line;
            }
        }
        Paper ??= named is null ? null : PaperIn(named);
    }

    public Finding? Tag { get; }

    public Finding? Paper { get; private set; }

    public Finding? Address { get; private set; }

    private void TakeSource(Line line, Byline source)
    {
        var found = new Finding(source.Name, line.Clean.SpanOf(source.NameStart, source.Name.Length));
        if (source.Name.StartsWith("http", StringComparison.OrdinalIgnoreCase) || source.Name.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            Address ??= found;
        }
        else
        {
            Paper ??= SourceTagShape.Papers.Find(source.Name) is { Columns.Count: > 0 } known ? found with { Text = known.Value } : found;
        }
    }

    /// <summary>A paper's full name ("Tạp chí …", "Báo …") among the words of a furniture line.</summary>
    private static Finding? PaperIn(Line line)
    {
        if (line.WordCount > 40)
        {
            return null;
        }
        foreach (var entry in SourceTagShape.Papers.Entries)
        {
            var at = entry.Columns.Count > 0 ? -1 : line.Text.IndexOf(entry.Phrase, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return new(entry.Phrase, line.Clean.SpanOf(at, entry.Phrase.Length));
            }
        }
        return null;
    }
}
