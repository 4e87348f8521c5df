namespace HanoiFriendship.Web.Model;

/// <summary>An entry of the register as an editor has left it; only ever added to.</summary>
public sealed class RegisterRevision
{
    public int Id { get; private set; }

    public EntryKind Kind { get; init; }

    public int EntryId { get; init; }

    /// <summary>From 0 within the entry: how it was before the first edit.</summary>
    public int Number { get; init; }

    /// <summary>The fields of the form, as JSON.</summary>
    public required string Fields { get; init; }

    public required string By { get; init; }

    public string? ById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Every address an entry ever had; a slug is never given to another.</summary>
public sealed class RegisterSlug
{
    public EntryKind Kind { get; init; }

    public required string Slug { get; init; }

    public int EntryId { get; init; }
}
