namespace HanoiFriendship.Web.Model;

/// <summary>A word among colleagues on an article; readers never see it.</summary>
public sealed class Remark
{
    public const int Longest = 2000;

    public int Id { get; private set; }

    public int ArticleId { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public required string Text { get; init; }

    /// <summary>The step it came with; null for a remark by itself.</summary>
    public Step? Step { get; init; }
}
