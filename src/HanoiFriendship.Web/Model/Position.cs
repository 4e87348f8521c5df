using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>A post in an organization; ambassadors and governors carry their country in the title and have no organization here.</summary>
public sealed class Position
{
    public int Id { get; private set; }

    public int? OrganizationId { get; private set; }

    public Organization? Organization { get; init; }

    /// <summary>The title with its qualifiers: "Phó Chủ tịch Thường trực".</summary>
    public required string Title { get; set; }

    /// <summary>As an editor has stated it; null: what the table of titles says.</summary>
    public string? EnglishTitle { get; set; }

    /// <summary>Order of protocol, the first first; null: what the lexicon of posts says.</summary>
    public int? Rank { get; set; }

    /// <summary>Changes with every edit.</summary>
    public Guid Version { get; set; }

    /// <summary>For comparison with what articles write; stays when the title is mended.</summary>
    public required string TitleKey { get; init; }

    /// <summary>Whether it has one holder at a time.</summary>
    public bool IsSingle { get; set; }

    /// <summary>"nguyên Chủ tịch": says that a post is over.</summary>
    public bool IsFormer { get; init; }
}

/// <summary>A person in a post. When it began and ended is stated by an editor only; what sightings show is computed, never stored.</summary>
public sealed class Appointment
{
    public int Id { get; private set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public int PositionId { get; private set; }

    public Position? Position { get; init; }

    public FuzzyDate? StatedStart { get; set; }

    public FuzzyDate? StatedEnd { get; set; }

    public ICollection<Mention> Mentions { get; } = [];
}
