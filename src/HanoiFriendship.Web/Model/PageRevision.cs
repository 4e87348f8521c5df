namespace HanoiFriendship.Web.Model;

/// <summary>What a standing page said until somebody saved it anew.</summary>
public sealed class PageRevision
{
    public int Id { get; private set; }

    public int PageId { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public string? EnglishTitle { get; init; }

    public string? EnglishBody { get; init; }

    /// <summary>Who replaced it.</summary>
    public required string By { get; init; }

    /// <summary>UTC, when it was replaced.</summary>
    public DateTime At { get; init; }
}
