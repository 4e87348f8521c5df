namespace HanoiFriendship.Web.Model;

/// <summary>A picture that was uploaded. Its bytes lie under hash names in the data folder.</summary>
public sealed class MediaFile
{
    public int Id { get; private set; }

    /// <summary>SHA-256 of the largest version: the same picture is stored once.</summary>
    public required string Hash { get; init; }

    /// <summary>The sizes there are.</summary>
    public ICollection<MediaVariant> Variants { get; } = [];

    /// <summary>Name of the file as it was chosen, for finding it again; never part of an address.</summary>
    public required string OriginalName { get; init; }

    /// <summary>What the file said of itself (IPTC), offered when it is used.</summary>
    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public required string By { get; init; }

    public string? ById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>The size others are made smaller from.</summary>
    public MediaVariant Largest => Variants.MaxBy(v => v.Width)!;
}

/// <summary>One size of a picture, in a file of its own.</summary>
public sealed class MediaVariant
{
    /// <summary>Name of the file, which is its address: hash and extension.</summary>
    public required string File { get; init; }

    public int MediaId { get; private set; }

    public MediaFile? Media { get; init; }

    /// <summary>Pixels, as shown.</summary>
    public int Width { get; init; }

    public int Height { get; init; }

    public int Bytes { get; init; }
}
