namespace HanoiFriendship.Web.Model;

/// <summary>A version of an article, never changed and never dropped.</summary>
public sealed class ArticleRevision
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>From 1 within the article.</summary>
    public int Number { get; set; }

    /// <summary>What a form carries to say which words it began from.</summary>
    public Guid Version { get; init; } = Guid.NewGuid();

    public required ArticleContent Content { get; init; }

    /// <summary>Where it shall stand; null where the revision says nothing of it (what was read from a dump).</summary>
    public int? SectionId { get; init; }

    /// <summary>The address wished for; null: made of the title, or as it is.</summary>
    public string? Slug { get; init; }

    public int? TranslationOfId { get; init; }

    public IReadOnlyList<int> Related { get; init; } = [];

    /// <summary>Its pictures; null where the revision says nothing of them (it was written before there were any): those of the article.</summary>
    public IReadOnlyList<FigureContent>? Figures { get; init; }

    public RevisionKind Kind { get; init; }

    /// <summary>The dump it was read from; null where an editor wrote it.</summary>
    public int? SourceDumpId { get; init; }

    public SourceDump? SourceDump { get; init; }

    /// <summary>Name of who wrote it.</summary>
    public required string By { get; init; }

    /// <summary>Account of who wrote it.</summary>
    public string? ById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public required string Reason { get; init; }

    /// <summary>UTC, when readers first saw these words.</summary>
    public DateTime? PublishedAt { get; set; }
}

public enum RevisionKind
{
    /// <summary>Read from a dump; the article's words were taken from it.</summary>
    Imported,

    /// <summary>Written by an editor.</summary>
    Edited,

    /// <summary>An older version taken up again.</summary>
    Restored,

    /// <summary>Read from a dump beside the article's words; waits for an editor to take it or not.</summary>
    Proposed,
}
