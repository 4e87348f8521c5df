namespace HanoiFriendship.Web.Model;

/// <summary>What a mention is evidence of.</summary>
public enum MentionProperty
{
    /// <summary>A person or an organization is named.</summary>
    Name,

    /// <summary>A person holds a post.</summary>
    Post,

    /// <summary>Another name of an organization.</summary>
    Alias,

    /// <summary>An academic or military title before a person's name.</summary>
    Honorific,

    /// <summary>The article tells of an event; the value is its name there.</summary>
    Event,

    /// <summary>First day of an event, as EDTF.</summary>
    Start,

    /// <summary>Last day of an event, as EDTF.</summary>
    End,

    /// <summary>Where an event was held.</summary>
    Place,

    /// <summary>An organization held the event.</summary>
    Organizer,

    /// <summary>A person did something at an event; the value is the capacity ("chair", "speaker").</summary>
    Participant,

    /// <summary>Something was signed; the value is its title.</summary>
    Agreement,

    /// <summary>An organization is a side of an agreement.</summary>
    Party,

    /// <summary>A person signed an agreement.</summary>
    Signatory,

    /// <summary>Something was awarded; the value is what.</summary>
    Award,
}

/// <summary>What an editor has said of a mention.</summary>
public enum Decision
{
    Pending,
    Confirmed,
    Rejected,
}
