namespace HanoiFriendship.Web.Model;

/// <summary>A post of one person over all sightings: never more than what was seen.</summary>
public sealed record SeenPost(Sighting First, Sighting Last, IReadOnlyList<Sighting> All)
{
    /// <summary>Posts by person and position, the latest first.</summary>
    public static IReadOnlyList<SeenPost> Of(IEnumerable<Sighting> sightings) =>
        [.. sightings.GroupBy(s => (s.PersonSlug, s.PositionId)).Select(g => g.OrderBy(s => s.Day ?? DateOnly.MaxValue).ThenBy(s => s.MentionId).ToList()).Select(g => new SeenPost(g[0], g[^1], g)).OrderByDescending(p => p.Last.Day ?? DateOnly.MinValue).ThenBy(p => p.First.MentionId)];

    /// <summary>The terms the post was said to be held for.</summary>
    public IEnumerable<(string? Ordinal, int? FirstYear, int? LastYear)> Terms => All.Select(s => s.Term is { } words ? Term.Read(words) : null).OfType<(string? Ordinal, int? FirstYear, int? LastYear)>().Distinct();
}
