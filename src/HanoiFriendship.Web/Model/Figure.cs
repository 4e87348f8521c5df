namespace HanoiFriendship.Web.Model;

/// <summary>The use of a picture in an article; one that a dump only names waits for its file.</summary>
public sealed class Figure
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>Its number in the article: the body places it by <c>![](figure:N)</c>.</summary>
    public int Number { get; set; }

    public string? Caption { get; set; }

    /// <summary>Who took it.</summary>
    public string? Credit { get; set; }

    /// <summary>The name the source gave it ("kk1.jpg").</summary>
    public string? SourceName { get; set; }
}
