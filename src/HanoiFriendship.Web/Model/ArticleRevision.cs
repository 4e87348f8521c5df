namespace HanoiFriendship.Web.Model;

/// <summary>A version of an article's words, never changed and never dropped.</summary>
public sealed class ArticleRevision
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>From 1 within the article.</summary>
    public int Number { get; init; }

    public required ArticleContent Content { get; init; }

    public RevisionKind Kind { get; init; }

    /// <summary>The dump it was read from; null where an editor wrote it.</summary>
    public int? SourceDumpId { get; init; }

    public SourceDump? SourceDump { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public required string Reason { get; init; }
}

public enum RevisionKind
{
    /// <summary>Read from a dump; the article's words were taken from it.</summary>
    Imported,

    /// <summary>Written by an editor.</summary>
    Edited,

    /// <summary>Read from a dump beside the article's words; waits for an editor to take it or not.</summary>
    Proposed,
}
