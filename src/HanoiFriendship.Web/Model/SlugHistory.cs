namespace HanoiFriendship.Web.Model;

/// <summary>Every address a page ever had; a slug is never given to another.</summary>
public sealed class SlugHistory
{
    public required string Slug { get; init; }

    public int ArticleId { get; init; }

    public Article? Article { get; init; }
}
