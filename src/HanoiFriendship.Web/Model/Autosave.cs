namespace HanoiFriendship.Web.Model;

/// <summary>What somebody typed and has not saved: one a person and page, apart from the revisions; saving it away empties it.</summary>
public sealed class Autosave
{
    /// <summary>Most letters kept.</summary>
    public const int Longest = 4_000_000;

    public required string UserId { get; init; }

    /// <summary>Address of the page it was typed in.</summary>
    public required string Page { get; init; }

    /// <summary>The fields of the form, as JSON.</summary>
    public required string Fields { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }
}
