using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Whether an event lay before the article, or after it.</summary>
public enum EventStatus
{
    /// <summary>It took place.</summary>
    Held,

    /// <summary>It was to come.</summary>
    Planned,

    /// <summary>It was put off; said by an editor, never read.</summary>
    Postponed,

    /// <summary>It will not take place; said by an editor, never read.</summary>
    Cancelled,
}

/// <summary>An event the article tells of.</summary>
/// <param name="Name">Its name; made of kind, body and period where the text gives none.</param>
/// <param name="NameIsInferred">Whether the name was made.</param>
/// <param name="Kind">congress, mid_year_review …: see event-kinds.txt.</param>
/// <param name="Starts">First day, as exact as known; null where nothing tells it.</param>
/// <param name="Ends">Last day of an event of several days.</param>
/// <param name="Place">Where it was held; null where the text does not say.</param>
/// <param name="Organizers">Full names of the bodies that held it.</param>
/// <param name="IsMain">Whether the article is about it.</param>
/// <param name="Status">Held or planned.</param>
/// <param name="Evidence">The sentence that names it.</param>
public sealed record FoundEvent(string Name, bool NameIsInferred, string Kind, FuzzyDate? Starts, FuzzyDate? Ends, string? Place, IReadOnlyList<string> Organizers, bool IsMain, EventStatus Status, Evidence Evidence)
{
    /// <summary>Who did what there, in the order of the text; of the main event only.</summary>
    public IReadOnlyList<FoundParticipant> Participants { get; init; } = [];
}

/// <summary>A person in what he or she did at an event.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Capacity">chair, speaker …: see register-kinds.txt.</param>
/// <param name="Evidence">The sentence that says it.</param>
public sealed record FoundParticipant(string Name, string Capacity, Evidence Evidence);
