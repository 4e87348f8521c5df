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

    /// <summary>Said by an editor, not by the sentence.</summary>
    public bool IsStated { get; init; }

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

    /// <summary>Each post once, in the order and the words of the sentence that names most of them.</summary>
    /// <param name="told">What one day's articles say of one person.</param>
    public static IReadOnlyList<Sighting> Chain(IReadOnlyCollection<Sighting> told)
    {
        var fullest = told.Select(s => s.Sentence).Distinct(StringComparer.Ordinal).MaxBy(words => told.Where(s => words.Contains(s.Written, StringComparison.Ordinal)).Select(s => s.PositionId).Distinct().Count()) ?? "";
        int Place(Sighting post) => fullest.IndexOf(post.Written, StringComparison.Ordinal) is >= 0 and var at ? at : int.MaxValue;
        return [.. told.GroupBy(s => s.PositionId).Select(g => g.OrderBy(Place).ThenBy(s => s.MentionId).First()).OrderBy(Place).ThenBy(s => s.MentionId)];
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
        IsStated = m.Rule == Mention.EditorRule,
        StatedStart = m.Appointment.StatedStart,
        StatedEnd = m.Appointment.StatedEnd,
        StatedEnglish = m.Appointment.Position.EnglishTitle,
        Rank = m.Appointment.Position.Rank,
    });
}
