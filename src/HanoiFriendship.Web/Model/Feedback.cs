namespace HanoiFriendship.Web.Model;

/// <summary>A reader's word to the desk: a remark, or a wish for a correction.</summary>
public sealed class Feedback
{
    public const int LongestMessage = 4000;

    public int Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public FeedbackKind Kind { get; init; }

    /// <summary>Address of the page it is about; null for the site as a whole.</summary>
    public string? About { get; init; }

    public required string Message { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    /// <summary>UTC; null while it waits for the desk.</summary>
    public DateTime? HandledAt { get; set; }
}

public enum FeedbackKind
{
    Remark,
    Correction,
}
