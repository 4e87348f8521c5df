using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>An event as the articles visible now tell of it; what only a draft says of it stays out.</summary>
public sealed record SeenEvent(int MentionId, string Slug, string Kind, string Name, bool NameIsInferred, FuzzyDate? Starts, FuzzyDate? Ends, string? Place, EventStatus Status)
{
    /// <summary>Who held it, where a sentence says so and the name does not.</summary>
    public string? Organizer { get; init; }

    /// <summary>One fact of an event in one article.</summary>
    public sealed record Fact(int Id, string Slug, string Kind, MentionProperty Property, string Value, string Rule)
    {
        /// <summary>What an editor has stated of it; null where nobody has.</summary>
        public Stated? Stated { get; init; }

        public bool IsConfirmed { get; init; }
    }

    public sealed record Stated(string Name, FuzzyDate? Starts, FuzzyDate? Ends, string? Place, EventStatus Status);

    /// <summary>An editor stands for it.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Only a day makes a calendar entry.</summary>
    public bool HasDay => Starts is { Year: not null, Day: not null };

    public static IQueryable<Fact> Facts(IQueryable<Mention> told) => told
        .Where(m => m.EventId != null && (m.Property == MentionProperty.Event || m.Property == MentionProperty.Start || m.Property == MentionProperty.End || m.Property == MentionProperty.Place || m.Property == MentionProperty.Organizer))
        .Select(m => new Fact(m.Id, m.Event!.Slug, m.Event.Kind, m.Property, m.Value, m.Rule)
        {
            Stated = m.Event.IsStated ? new Stated(m.Event.Name, m.Event.Starts, m.Event.Ends, m.Event.Place, m.Event.Status) : null,
            IsConfirmed = m.Decision == Decision.Confirmed,
        });

    /// <summary>Each event once, the first article's words before the second's; latest first.</summary>
    public static IReadOnlyList<SeenEvent> Of(IEnumerable<Fact> facts) =>
        [.. facts.GroupBy(f => f.Slug, StringComparer.Ordinal).Select(g => Read([.. g.OrderBy(f => f.Id)])).OfType<SeenEvent>().OrderByDescending(e => e.Starts?.First).ThenByDescending(e => e.MentionId)];

    /// <summary>How the matcher notes what an article says of name and time.</summary>
    public static string RuleOf(bool nameIsInferred, EventStatus status) => $"event.{(nameIsInferred ? "made" : "named")}-{(status == EventStatus.Planned ? "planned" : "held")}";

    private static SeenEvent? Read(IReadOnlyList<Fact> facts)
    {
        string? First(MentionProperty property) => facts.FirstOrDefault(f => f.Property == property)?.Value;
        var named = facts.FirstOrDefault(f => f.Property == MentionProperty.Event && f.Rule.StartsWith("event.named", StringComparison.Ordinal)) ?? facts.FirstOrDefault(f => f.Property == MentionProperty.Event);
        if (named?.Stated is { } stated)
        {
            return new(named.Id, named.Slug, named.Kind, stated.Name, false, stated.Starts, stated.Ends, stated.Place, stated.Status) { Organizer = First(MentionProperty.Organizer), IsConfirmed = true };
        }
        return named is null ? null : new(named.Id, named.Slug, named.Kind, named.Value, !named.Rule.StartsWith("event.named", StringComparison.Ordinal),
            FuzzyDate.ParseEdtf(First(MentionProperty.Start)), FuzzyDate.ParseEdtf(First(MentionProperty.End)), First(MentionProperty.Place),
            facts.Where(f => f.Property == MentionProperty.Event).All(f => f.Rule.EndsWith("planned", StringComparison.Ordinal)) ? EventStatus.Planned : EventStatus.Held)
        {
            IsConfirmed = named.IsConfirmed,
            Organizer = First(MentionProperty.Organizer) is { } organizer && !named.Value.Contains(organizer, StringComparison.OrdinalIgnoreCase) ? organizer : null,
        };
    }
}
