using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Mentions;

/// <summary>What a passage is in its article.</summary>
public enum PassageKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The line above the headline.</summary>
    Kicker,

    /// <summary>The opening paragraph.</summary>
    Lead,

    /// <summary>A paragraph, a list item, a subheading or a quote.</summary>
    Text,

    /// <summary>The words under a picture, without the credit.</summary>
    Caption,
}

/// <summary>A run of the article's own words in which names are looked for.</summary>
public sealed class Passage
{
    private readonly OffsetMap map;

    /// <summary>A passage whose text is the source itself, as an editor writes it.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="text">Its words (NFC).</param>
    /// <param name="offset">Where it begins in the source, in UTF-16 units.</param>
    public Passage(PassageKind kind, string text, int offset = 0)
        : this(kind, text, new OffsetMap(offset))
    {
    }

    internal Passage(PassageKind kind, string text, OffsetMap map)
    {
        (Kind, Text, this.map) = (kind, text, map);
    }

    /// <summary>What it is in its article.</summary>
    public PassageKind Kind { get; }

    /// <summary>Cleaned words.</summary>
    public string Text { get; }

    /// <summary>Where a part of <see cref="Text"/> stands in the source.</summary>
    /// <param name="start">First UTF-16 unit of the part in <see cref="Text"/>.</param>
    /// <param name="length">Its length; must be more than 0 and inside the text.</param>
    public TextSpan SpanOf(int start, int length) => map.SpanOf(start, length);
}
