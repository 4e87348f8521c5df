namespace HanoiFriendship.Web.Model;

/// <summary>
/// One entry that was two people. What the given mentions say goes to an entry of its own; merging the two again undoes it (<see cref="Merge.People"/>).
/// An article read again keeps its people, so a split survives.
/// </summary>
public static class PersonSplit
{
    /// <param name="whole">The entry that holds both.</param>
    /// <param name="mentions">What is the other's, with appointment and position: all of one article, or of several.</param>
    /// <param name="slug">A free address for the other.</param>
    /// <returns>The other person, to be added.</returns>
    public static Person Off(Person whole, IReadOnlyCollection<Mention> mentions, string slug)
    {
        var other = new Person { Slug = slug, Name = whole.Name, SortKey = whole.SortKey, IsHidden = whole.IsHidden };
        foreach (var name in whole.Names)
        {
            other.Names.Add(new() { Name = name.Name, Key = name.Key, Language = name.Language });
        }
        foreach (var mention in mentions.Where(m => m.Person == whole))
        {
            mention.Person = other;
            mention.MatchReason = null;
            mention.Appointment = mention.Appointment is { Position: { } position } ? other.Hold(position) : null;
        }
        return other;
    }
}
