namespace HanoiFriendship.Web.Model;

/// <summary>Somebody the news names with a post. Vietnamese order; the name is never split into first and last.</summary>
public sealed class Person : IRegisterEntry
{
    public int Id { get; private set; }

    public required string Slug { get; set; }

    /// <summary>The full name.</summary>
    public required string Name { get; set; }

    /// <summary>Given name, then the rest, as the Vietnamese alphabet sorts them; the same in both databases.</summary>
    public required string SortKey { get; set; }

    /// <summary>Every spelling of the name, the main one among them.</summary>
    public ICollection<PersonName> Names { get; } = [];

    public ICollection<Appointment> Appointments { get; } = [];

    /// <summary>The same person under another entry; null for an entry of its own.</summary>
    public int? MergedIntoId { get; set; }

    public Person? MergedInto { get; set; }

    /// <summary>Taken out of the public register by an editor.</summary>
    public bool IsHidden { get; set; }

    /// <summary>For colleagues; readers never see it.</summary>
    public string? Note { get; set; }

    public int? PortraitId { get; set; }

    public MediaFile? Portrait { get; set; }

    /// <summary>Who took the portrait.</summary>
    public string? PortraitCredit { get; set; }

    /// <summary>Changes with every edit; an edit from an older page is refused.</summary>
    public Guid Version { get; set; }

    /// <summary>The person in a post; the same one every time.</summary>
    public Appointment Hold(Position position)
    {
        var held = Appointments.FirstOrDefault(a => a.Position == position);
        if (held is null)
        {
            held = new() { Person = this, Position = position };
            Appointments.Add(held);
        }
        return held;
    }
}

/// <summary>A spelling of a person's name.</summary>
public sealed class PersonName
{
    public int Id { get; private set; }

    public int PersonId { get; private set; }

    public Person? Person { get; init; }

    public required string Name { get; init; }

    /// <summary>Language of a spelling that is not Vietnamese ("en").</summary>
    public string? Language { get; init; }

    /// <summary>For comparison.</summary>
    public required string Key { get; init; }

    /// <summary>For search.</summary>
    public string Folded { get => SearchText.Folded(Name); private init => _ = value; }
}
