using HanoiFriendship.Text.Dumps.Shapes;
using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// A logical line of the page (one or more physical lines, where a paragraph was hard-wrapped) and what can be seen of it alone.
/// </summary>
internal sealed class Line
{
    /// <summary>Shapes are looked for in this many characters: what a line is shows at its start, and time stays linear.</summary>
    private const int Glance = 400;

    private static readonly PhraseList FurniturePhrases = new(Lexicon.Load("furniture"));
    private static readonly Lexicon Sections = Lexicon.Load("sections");
    private static readonly Lexicon Connectives = Lexicon.Load("connectives");

    public Line(int index, CleanLine clean, int blanksBefore)
    {
        (Index, Clean, Text, BlanksBefore) = (index, clean, clean.Text, blanksBefore);
        WordCount = Text.Length == 0 ? 0 : Text.AsSpan().Count(' ') + 1;
        var glance = Text.Length > Glance ? Text[..Glance] : Text;
        OpeningKey = Folding.Key(glance);
        Lower = Text.ToLowerInvariant();
        Opening = LineShape.SkipMarks(Text);
        HasLetters = LineShape.HasLetters(glance);
        IsAllCapitals = LineShape.IsAllCapitals(glance);
        EndsSentence = LineShape.EndsSentence(Text);
        var phrase = WordCount <= 40 ? FurniturePhrases.Match(PhraseList.Normalize(glance)) : null;
        // a sentence that happens to begin like a button is a sentence; only imprints and forms speak in sentences
        var spoken = EndsSentence && WordCount > 12 && phrase is not ("legal" or "share" or "form" or "related");
        Furniture = phrase is "picture" || spoken ? null : phrase;
        IsSection = WordCount <= 8 && (Sections.Contains(Text[Opening..].TrimEnd(':', ' ')) || LineShape.IsBreadcrumb(Text, Sections));
        IsConnective = Connectives.FindOpening(Folding.Key(glance[Math.Min(Opening, glance.Length)..])) is not null;
        Dates = VietnameseDate.Find(glance);
        Dateline = WordCount <= 30 ? DatelineShape.Read(Text, Dates) : null;
        Tag = SourceTagShape.Read(glance);
        Byline = WordCount <= 18 ? BylineShape.Read(Text) : null;
        Credit = Byline is { Label: "author" } ? null : CreditShape.Read(Text);
        ImageName = phrase is "picture" || (WordCount <= 32 && PictureShape.IsImageName(Text));
        IsOrganization = WordCount <= 16 && NameShape.IsOrganization(Text);
        IsSpeaker = WordCount <= 30 && !EndsSentence && NameShape.IsSpeaker(Text);
        Ordinal = ListShape.Read(Text);
    }

    public int Index { get; }

    /// <summary>What somebody has said that it is; null where nobody has.</summary>
    public LineKind? Known { get; init; }

    public CleanLine Clean { get; }

    public string Text { get; }

    public int BlanksBefore { get; }

    public int WordCount { get; }

    /// <summary>The whole line in lower case: equal lines are found by it.</summary>
    public string Lower { get; }

    /// <summary>Comparison key of the first characters.</summary>
    public string OpeningKey { get; }

    /// <summary>Where the words begin behind bullets and quotation marks.</summary>
    public int Opening { get; }

    public bool HasLetters { get; }

    public bool IsAllCapitals { get; }

    public bool EndsSentence { get; }

    /// <summary>What the page furniture lexicon says of the line; null where it is silent.</summary>
    public string? Furniture { get; }

    public bool IsSection { get; }

    public bool IsConnective { get; }

    public IReadOnlyList<DateMention> Dates { get; }

    public Dateline? Dateline { get; }

    public SourceTag? Tag { get; }

    public Credit? Credit { get; }

    public Byline? Byline { get; }

    public bool ImageName { get; }

    /// <summary>Nothing but the name of an organization.</summary>
    public bool IsOrganization { get; }

    /// <summary>Nothing but a speaker's name and post.</summary>
    public bool IsSpeaker { get; }

    /// <summary>Short words between bars: a menu or a path of sections.</summary>
    public bool IsMenu => WordCount <= 30 && !EndsSentence && LineShape.IsMenu(Text);

    public ListMark Ordinal { get; }

    /// <summary>A line of the length and shape of a headline: no sentence end, not a word or two, not a paragraph.</summary>
    public bool IsHeadlineLike => !EndsSentence && WordCount is >= 4 and <= 34 && HasLetters && !ImageName && Dateline is null && !Text.EndsWith(':');

    /// <summary>A line of the length and shape of a paragraph.</summary>
    public bool IsParagraphLike => EndsSentence && WordCount >= 12;

    public bool Has(Markup markup) => Clean.Has(markup);
}
