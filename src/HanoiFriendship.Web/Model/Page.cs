namespace HanoiFriendship.Web.Model;

/// <summary>A standing page (about …) in Markdown.</summary>
public sealed class Page
{
    public const string About = "gioi-thieu";

    public const string Contact = "lien-he";

    public int Id { get; private set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Markdown.</summary>
    public required string Body { get; set; }

    public string? EnglishTitle { get; set; }

    /// <summary>Markdown.</summary>
    public string? EnglishBody { get; set; }

    public Guid Version { get; set; } = Guid.NewGuid();
}
