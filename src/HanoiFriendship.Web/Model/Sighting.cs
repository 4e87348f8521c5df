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

    public required string Person { get; init; }

    public required string PersonSlug { get; init; }

    public string? Term { get; init; }

    public required string Written { get; init; }

    public required string Sentence { get; init; }

    public required string ArticleTitle { get; init; }

    public required string ArticleSlug { get; init; }

    public required PrintDate Printed { get; init; }

    public required bool IsConfirmed { get; init; }

    public DateOnly? Day => Printed.FirstDay;

    /// <summary>The sentence, marked in its article.</summary>
    public string Evidence => $"/tin-tuc/{ArticleSlug}?trich={MentionId}#trich";

    public FuzzyDate? Date => Printed.Date;

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
        Person = m.Person!.Name,
        PersonSlug = m.Person.Slug,
        Term = m.TermAsWritten,
        Written = m.Value,
        Sentence = m.Sentence,
        ArticleTitle = m.Article!.Content.Title,
        ArticleSlug = m.Article.Slug,
        Printed = m.Article.Content.Printed,
        IsConfirmed = m.Decision == Decision.Confirmed,
    });
}

/// <summary>A post of one person over all sightings: never more than what was seen.</summary>
public sealed record SeenPost(Sighting First, Sighting Last, IReadOnlyList<Sighting> All)
{
    /// <summary>Posts by person and position, the latest first.</summary>
    public static IReadOnlyList<SeenPost> Of(IEnumerable<Sighting> sightings) =>
        [.. sightings.GroupBy(s => (s.PersonSlug, s.PositionId)).Select(g => g.OrderBy(s => s.Day ?? DateOnly.MaxValue).ThenBy(s => s.MentionId).ToList()).Select(g => new SeenPost(g[0], g[^1], g)).OrderByDescending(p => p.Last.Day ?? DateOnly.MinValue).ThenBy(p => p.First.MentionId)];

    /// <summary>"được nhắc đến từ 17/7/2020 đến 15/11/2022".</summary>
    public string InWords => First.Date is null ? "được nhắc đến, không rõ ngày"
        : First.Date.Equals(Last.Date) ? $"được nhắc đến {When(First)}" : $"được nhắc đến từ {First.Date.ToVietnamese()} đến {Last.Date?.ToVietnamese()}";

    /// <summary>The terms the post was said to be held for.</summary>
    public string? Terms => All.Select(s => s.Term is { } words && Model.Term.Read(words) is { } term ? Model.Term.NameOf(term) : null).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } names ? string.Join("; ", names) : null;

    private static string When(Sighting seen) => seen.Date!.Day is null ? seen.Date.ToVietnamese() : "ngày " + seen.Date.ToVietnamese();
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
