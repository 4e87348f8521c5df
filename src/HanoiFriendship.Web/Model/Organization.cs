namespace HanoiFriendship.Web.Model;

/// <summary>A body the news names; one entry with all its names.</summary>
public sealed class Organization : IRegisterEntry
{
    public int Id { get; private set; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    /// <summary>Its own English name, as an editor has stated it; never made.</summary>
    public string? EnglishName { get; set; }

    /// <summary>friendship_union, party, government …: what the lexicon of organizations says.</summary>
    public required string Kind { get; set; }

    /// <summary>Taken out of the public register by an editor.</summary>
    public bool IsHidden { get; set; }

    /// <summary>For colleagues; readers never see it.</summary>
    public string? Note { get; set; }

    /// <summary>Changes with every edit; an edit from an older page is refused.</summary>
    public Guid Version { get; set; }

    public ICollection<OrganizationRelation> Relations { get; } = [];

    public ICollection<OrganizationName> Names { get; } = [];

    public ICollection<Position> Positions { get; } = [];

    /// <summary>The same organization under another entry; null for an entry of its own.</summary>
    public int? MergedIntoId { get; set; }

    public Organization? MergedInto { get; set; }
}

/// <summary>A name of an organization.</summary>
public sealed class OrganizationName
{
    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization? Organization { get; init; }

    public required string Name { get; init; }

    /// <summary>For comparison.</summary>
    public required string Key { get; init; }

    /// <summary>For search.</summary>
    public string Folded { get => SearchText.Folded(Name); private init => _ = value; }

    /// <summary>Language of a name that is not Vietnamese ("en").</summary>
    public string? Language { get; init; }

    /// <summary>An editor has stated it: readers see it though no article writes it.</summary>
    public bool IsStated { get; init; }

    /// <summary>Means this organization only where an article has made it clear ("Liên hiệp", "Thành ủy").</summary>
    public bool IsContextual { get; init; }
}
