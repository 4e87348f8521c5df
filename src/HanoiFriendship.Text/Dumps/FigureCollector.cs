using HanoiFriendship.Text.Dumps.Shapes;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Gathers picture places, captions and credits into figures.</summary>
internal sealed class FigureCollector(Line? title)
{
    private readonly List<ReadFigure> figures = [];
    private Line? picture;
    private Line? credit;
    private bool open;

    public IReadOnlyList<ReadFigure> Figures => figures;

    /// <summary>A picture's place: caption and credit may follow.</summary>
    public void Picture(Line line, List<Block> blocks)
    {
        Flush(blocks);
        picture = line;
    }

    public void Caption(Line line, List<Block> blocks)
    {
        var start = title is null ? 0 : PictureShape.AltTextEnd(line.Text, title.Text);
        var own = line.Credit is { } c && c.Start >= start ? c : null;
        var text = line.Text[start..(own?.Start ?? line.Text.Length)].Trim();
        if (text.Length == 0)
        {
            Credit(line, blocks);
            return;
        }
        var name = own is not null ? Part(line, own.NameStart, own.Name.Length) : credit?.Credit is { } before ? Part(credit, before.NameStart, before.Name.Length) : null;
        Add(blocks, Part(line, start, text.Length), name, line.Text[start..]);
        open = own is null && name is null;
    }

    /// <summary>A credit on its own line belongs to the caption before it, else to the picture or caption that comes.</summary>
    public void Credit(Line line, List<Block> blocks)
    {
        if (open && line.Credit is { } c)
        {
            figures[^1] = figures[^1] with { Credit = Part(line, c.NameStart, c.Name.Length) };
            open = false;
        }
        else
        {
            credit = line;
        }
    }

    /// <summary>Other words follow: a picture or credit that found no caption becomes a figure of its own.</summary>
    public void Flush(List<Block> blocks)
    {
        if (credit?.Credit is { } c)
        {
            Add(blocks, null, Part(credit, c.NameStart, c.Name.Length), credit.Text);
        }
        else if (picture is { ImageName: true, Text.Length: > 0 })
        {
            Add(blocks, null, null, null);
        }
        (picture, credit, open) = (null, null, false);
    }

    private void Add(List<Block> blocks, Finding? caption, Finding? by, string? printed)
    {
        var name = picture is { Text.Length: > 0, ImageName: true } p ? Part(p, 0, p.Text.Length) : null;
        (picture, credit) = (null, null);
        figures.Add(new(figures.Count + 1, caption, by, name, printed));
        blocks.Add(new(BlockKind.Figure, "", caption?.Span ?? name?.Span ?? by?.Span ?? default, figures.Count));
    }

    private static Finding Part(Line line, int start, int length) => new(line.Text.Substring(start, length), line.Clean.SpanOf(start, length));
}
