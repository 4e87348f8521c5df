namespace HanoiFriendship.Web.Model;

/// <summary>A section of the site (chuyên mục).</summary>
public sealed class Section
{
    public int Id { get; init; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public string? EnglishName { get; set; }

    /// <summary>Place in menus, from 1.</summary>
    public int Order { get; set; }
}
