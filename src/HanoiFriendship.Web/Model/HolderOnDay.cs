namespace HanoiFriendship.Web.Model;

/// <summary>Who held a post on a day, as far as sightings tell.</summary>
/// <param name="Before">The last sighting on or before the day.</param>
/// <param name="After">The first on or after it.</param>
public sealed record HolderOnDay(string Title, Sighting? Before, Sighting? After)
{
    /// <summary>The same person was seen before and after (or on) the day.</summary>
    public bool IsKnown => Before is not null && After is not null && Before.PersonSlug == After.PersonSlug;

    /// <summary>For each post with one holder at a time.</summary>
    public static IReadOnlyList<HolderOnDay> On(DateOnly day, IReadOnlyCollection<Sighting> sightings)
    {
        var over = sightings.Where(s => s is { IsFormer: true, Day: not null } && s.Day <= day).ToLookup(s => (s.PersonSlug, s.Title[(s.Title.IndexOf(' ', StringComparison.Ordinal) + 1)..]), s => s.Day);
        return [.. sightings.Where(s => s is { IsSingle: true, IsFormer: false, Day: not null }).GroupBy(s => s.PositionId).Select(g => new HolderOnDay(
            g.First().Title,
            // "nguyên Chủ tịch" says that the post was over by then
            g.Where(s => s.Day <= day && !over[(s.PersonSlug, s.Title)].Any(d => d >= s.Day)).MaxBy(s => s.Day),
            g.Where(s => s.Day >= day).MinBy(s => s.Day))).Where(h => h.Before is not null || h.After is not null)];
    }
}
