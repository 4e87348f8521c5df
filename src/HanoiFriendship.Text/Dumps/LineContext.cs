namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// A line in its page under one guess of the headline: what the rules look at.
/// </summary>
internal sealed class LineContext(Reading reading, int index)
{
    public Page Page => reading.Page;

    public Line Line { get; } = reading.Page.Lines[index];

    public Line? Previous => Page.At(index - 1);

    public Line? Next => Page.At(index + 1);

    /// <summary>The headline under this guess; null where the page is taken to have none.</summary>
    public Line? Title => reading.Title;

    /// <summary>Lines since the headline; negative above it.</summary>
    public int AfterTitle => reading.Title is null ? index + 1 : index - reading.Title.Index;

    public bool IsTitleAgain => reading.Title is { } title && title != Line && Shapes.PictureShape.AltTextEnd(Line.Text, title.Text) == Line.Text.Length && Line.Text.Length > 0;

    /// <summary>Whether the line opens with the headline as the text of a picture and goes on with a caption.</summary>
    public bool OpensWithTitle => reading.Title is { } title && title != Line && Shapes.PictureShape.AltTextEnd(Line.Text, title.Text) is > 0 and var end && end < Line.Text.Length;

    /// <summary>The image text is the headline without its marks, run together with other words: a teaser with its picture.</summary>
    public bool OpensWithBareTitle => OpensWithTitle && reading.Title is { } title && !Line.Text.StartsWith(title.Text[..Math.Min(12, title.Text.Length)], StringComparison.OrdinalIgnoreCase);

    /// <summary>The line is a summary, cut with dots, of what the next line says whole.</summary>
    public bool IsCutOfNext => Next is { } next && (Line.Text.EndsWith("...", StringComparison.Ordinal) || Line.Text.EndsWith('…')) && Reading.SharesOpening(Line, next);

    /// <summary>0–1: how much of the line speaks of what the headline and the first paragraphs speak of.</summary>
    public double Cohesion => reading.Cohesion[index];

    /// <summary>
    /// −1 for a line that shares nothing with the article, 1 for one that shares a good part; near 0 for a line of a few words, which tells little.
    /// </summary>
    public double Topic => Math.Clamp((Cohesion - 0.12) / 0.14, -1, 1) * Math.Min(1, Line.WordCount / 12.0);

    /// <summary>Whether another line near by, not the same, begins with the same words.</summary>
    public bool SharesOpeningNearBy
    {
        get
        {
            for (var i = index - 4; i <= index + 4; i++)
            {
                if (i != index && Page.At(i) is { } other && Reading.SharesOpening(other, Line))
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>How often the same words have stood on the page before.</summary>
    public int EarlierCopies => Page.EarlierCopiesOf(Line);

    public bool IsRepeatedNext => Next is { } next && next.Lower.Equals(Line.Lower, StringComparison.Ordinal);

    /// <summary>The last line above that is not furniture; null at the top.</summary>
    public Line? PreviousWithWords
    {
        get
        {
            for (var i = index - 1; i >= Math.Max(0, index - 6); i--)
            {
                if (Page.Lines[i] is { Furniture: null, HasLetters: true } line)
                {
                    return line;
                }
            }
            return null;
        }
    }

    /// <summary>Whether a caption of the page gives this name as that of the photographer.</summary>
    public bool IsCreditName(string name) => Page.CreditNames.Contains(name);

    /// <summary>The paper's tag opened an earlier line already.</summary>
    public bool TagSeenBefore => Line.Tag is not null && reading.FirstTag < index;

    /// <summary>The nearest head of related or other articles above, with nothing but headlines between: its furniture word; else null.</summary>
    public string? ListHead => reading.ListHeads[index];
}
