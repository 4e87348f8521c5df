namespace HanoiFriendship.Web.Model;

/// <summary>What a person did at an event, as an article says.</summary>
public sealed record Participation(int MentionId, string PersonSlug, string Person, string EventSlug, string Capacity, string ArticleSlug)
{
    /// <summary>The sentence, marked in its article.</summary>
    public string Evidence => $"/tin-tuc/{ArticleSlug}?trich={MentionId}#trich";

    public static IQueryable<Participation> Of(IQueryable<Mention> shown) => shown.Where(m => m.Property == MentionProperty.Participant)
        .Select(m => new Participation(m.Id, m.Person!.Slug, m.Person.Name, m.Event!.Slug, m.Value, m.Article!.Slug));

    /// <summary>Each capacity once; that somebody was there says nothing beside what he or she did there.</summary>
    public static IReadOnlyList<Participation> Telling(IEnumerable<Participation> all) =>
        all.DistinctBy(p => p.Capacity, StringComparer.Ordinal).ToList() is var each && each.Exists(p => p.Capacity != "attendee") ? [.. each.Where(p => p.Capacity != "attendee")] : each;
}
