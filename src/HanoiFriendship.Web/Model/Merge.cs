namespace HanoiFriendship.Web.Model;

/// <summary>
/// Two entries that are one person or one organization: everything the one had is the other's from now on, its address leads there,
/// and all of it can be undone.
/// </summary>
public sealed class Merge
{
    /// <summary>A mention that was moved, and where it was before.</summary>
    public sealed record MovedMention(int MentionId, int? AppointmentId);

    public int Id { get; private set; }

    public Person? FromPerson { get; private init; }

    public Person? IntoPerson { get; private init; }

    public Organization? FromOrganization { get; private init; }

    public Organization? IntoOrganization { get; private init; }

    public IReadOnlyList<MovedMention> Moved { get; private set; } = [];

    /// <summary>Entries that had been merged into the one that went: they lead on in one step, and back again.</summary>
    public IReadOnlyList<int> Followed { get; set; } = [];

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while the merge stands.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>Makes one person of two.</summary>
    /// <param name="mentions">All mentions of <paramref name="from"/>, with appointment and position.</param>
    /// <exception cref="InvalidOperationException">They are one already.</exception>
    public static Merge People(Person from, Person into, IReadOnlyCollection<Mention> mentions, string by, DateTime now)
    {
        Refuse(from == into || from.MergedInto is not null || from.MergedIntoId is not null || into.MergedInto is not null || into.MergedIntoId is not null);
        from.MergedInto = into;
        var merge = new Merge { FromPerson = from, IntoPerson = into, By = by, At = now, Moved = Remember(mentions) };
        foreach (var mention in mentions)
        {
            mention.Person = into;
            mention.Appointment = mention.Appointment is { Position: { } position } old ? Stated(old, into.Hold(position)) : null;
        }
        return merge;
    }

    /// <summary>Makes one organization of two.</summary>
    /// <param name="mentions">All mentions of <paramref name="from"/> and of posts in it, with appointment, position and person.</param>
    /// <exception cref="InvalidOperationException">They are one already.</exception>
    public static Merge Organizations(Organization from, Organization into, IReadOnlyCollection<Mention> mentions, string by, DateTime now)
    {
        Refuse(from == into || from.MergedInto is not null || from.MergedIntoId is not null || into.MergedInto is not null || into.MergedIntoId is not null);
        from.MergedInto = into;
        var merge = new Merge { FromOrganization = from, IntoOrganization = into, By = by, At = now, Moved = Remember(mentions) };
        foreach (var mention in mentions)
        {
            mention.Organization = mention.Organization == from ? into : mention.Organization;
            mention.Appointment = mention is { Appointment.Position: { } position, Person: { } person } ? Stated(mention.Appointment, person.Hold(In(into, position))) : mention.Appointment;
        }
        return merge;
    }

    /// <summary>Gives everything back.</summary>
    /// <param name="mentions">The mentions that were moved.</param>
    public void Undo(IReadOnlyCollection<Mention> mentions, DateTime now)
    {
        Refuse(UndoneAt is not null);
        var before = Moved.ToDictionary(m => m.MentionId, m => m.AppointmentId);
        // what has been given to somebody else since stays there
        foreach (var mention in mentions.Where(m => before.ContainsKey(m.Id) && (IntoPerson is null || m.Person == IntoPerson)))
        {
            mention.Appointment = null;
            mention.AppointmentId = before[mention.Id];
            mention.Person = FromPerson ?? mention.Person;
            mention.Organization = FromOrganization is not null && mention.Organization == IntoOrganization ? FromOrganization : mention.Organization;
        }
        if (FromPerson is { } person)
        {
            (person.MergedInto, person.MergedIntoId) = (null, null);
        }
        if (FromOrganization is { } organization)
        {
            (organization.MergedInto, organization.MergedIntoId) = (null, null);
        }
        UndoneAt = now;
    }

    /// <summary>What an editor has stated of a post goes with it; what was there stays as it was, so that undoing gives it back.</summary>
    private static Appointment Stated(Appointment from, Appointment held)
    {
        (held.StatedStart, held.StatedEnd) = held.Id != 0 ? (held.StatedStart, held.StatedEnd) : (from.StatedStart, from.StatedEnd);
        return held;
    }

    private static void Refuse(bool impossible)
    {
        if (impossible)
        {
            throw new InvalidOperationException("These two can not be merged, or are no more.");
        }
    }

    private static MovedMention[] Remember(IEnumerable<Mention> mentions) => [.. mentions.Select(m => new MovedMention(m.Id, m.AppointmentId))];

    private static Position In(Organization organization, Position position)
    {
        var same = organization.Positions.FirstOrDefault(p => p.TitleKey == position.TitleKey);
        if (same is null)
        {
            same = new() { Organization = organization, Title = position.Title, TitleKey = position.TitleKey, IsSingle = position.IsSingle, IsFormer = position.IsFormer, EnglishTitle = position.EnglishTitle, Rank = position.Rank };
            organization.Positions.Add(same);
        }
        return same;
    }
}
