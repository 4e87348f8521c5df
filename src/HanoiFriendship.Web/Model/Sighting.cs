using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>A person seen in a post, in an article that is visible now.</summary>
public sealed record Sighting
{
    public required int MentionId { get; init; }

    public required int PositionId { get; init; }

    public required string Title { get; init; }

    public required bool IsSingle { get; init; }

    public required bool IsFormer { get; init; }

    public string? Organization { get; init; }

    public string? OrganizationSlug { get; init; }

    public string? OrganizationKind { get; init; }

    public string? OrganizationEnglish { get; init; }

    public required string Person { get; init; }

    public required string PersonSlug { get; init; }

    public string? Term { get; init; }

    public required string Written { get; init; }

    public required string Sentence { get; init; }

    public required string ArticleTitle { get; init; }

    public required string ArticleSlug { get; init; }

    public required PrintDate Printed { get; init; }

    public required bool IsConfirmed { get; init; }

    /// <summary>When the post began and ended, where an editor has stated it.</summary>
    public FuzzyDate? StatedStart { get; init; }

    public FuzzyDate? StatedEnd { get; init; }

    public string? StatedEnglish { get; init; }

    /// <summary>Place of the post in protocol, where an editor has stated it.</summary>
    public int? Rank { get; init; }

    public DateOnly? Day => Printed.FirstDay;

    /// <summary>The sentence, marked in its article.</summary>
    public string Evidence => $"/tin-tuc/{ArticleSlug}?trich={MentionId}#trich";

    public FuzzyDate? Date => Printed.Date;

    /// <summary>The title in English; null where the table has none.</summary>
    public string? EnglishTitle => StatedEnglish ?? EnglishTitles.Of(Title, OrganizationKind);

    /// <summary>Title and body in the language of the page, as one line.</summary>
    public string InOneLine
    {
        get
        {
            var (title, body) = Addresses.IsEnglish ? (EnglishTitle ?? Title, OrganizationEnglish ?? Organization) : (Title, Organization);
            return body is null ? title : $"{title}, {body}";
        }
    }

    /// <summary>The sightings behind evidence.</summary>
    public static IQueryable<Sighting> Of(IQueryable<Mention> shown) => shown.Posts().Select(m => new Sighting
    {
        MentionId = m.Id,
        PositionId = m.Appointment!.PositionId,
        Title = m.Appointment.Position!.Title,
        IsSingle = m.Appointment.Position.IsSingle,
        IsFormer = m.Appointment.Position.IsFormer,
        Organization = m.Appointment.Position.Organization!.Name,
        OrganizationSlug = m.Appointment.Position.Organization.Slug,
        OrganizationKind = m.Appointment.Position.Organization.Kind,
        OrganizationEnglish = m.Appointment.Position.Organization.EnglishName,
        Person = m.Person!.Name,
        PersonSlug = m.Person.Slug,
        Term = m.TermAsWritten,
        Written = m.Value,
        Sentence = m.Sentence,
        ArticleTitle = m.Article!.Content.Title,
        ArticleSlug = m.Article.Slug,
        Printed = m.Article.Content.Printed,
        IsConfirmed = m.Decision == Decision.Confirmed,
        StatedStart = m.Appointment.StatedStart,
        StatedEnd = m.Appointment.StatedEnd,
        StatedEnglish = m.Appointment.Position.EnglishTitle,
        Rank = m.Appointment.Position.Rank,
    });
}

/// <summary>A post of one person over all sightings: never more than what was seen.</summary>
public sealed record SeenPost(Sighting First, Sighting Last, IReadOnlyList<Sighting> All)
{
    /// <summary>Posts by person and position, the latest first.</summary>
    public static IReadOnlyList<SeenPost> Of(IEnumerable<Sighting> sightings) =>
        [.. sightings.GroupBy(s => (s.PersonSlug, s.PositionId)).Select(g => g.OrderBy(s => s.Day ?? DateOnly.MaxValue).ThenBy(s => s.MentionId).ToList()).Select(g => new SeenPost(g[0], g[^1], g)).OrderByDescending(p => p.Last.Day ?? DateOnly.MinValue).ThenBy(p => p.First.MentionId)];

    /// <summary>The terms the post was said to be held for.</summary>
    public IEnumerable<(string? Ordinal, int? FirstYear, int? LastYear)> Terms => All.Select(s => s.Term is { } words ? Term.Read(words) : null).OfType<(string? Ordinal, int? FirstYear, int? LastYear)>().Distinct();
}

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
