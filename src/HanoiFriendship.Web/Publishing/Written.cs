using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Publishing;

/// <summary>What somebody has written, whole: the words and where they shall stand.</summary>
public sealed record Written(ArticleContent Content, int SectionId, string? Slug, int? TranslationOfId, IReadOnlyList<int> Related, string Language)
{
    public IReadOnlyList<FigureContent> Figures { get; init; } = [];

    public bool IsSaidBy(ArticleRevision revision) =>
        Content == revision.Content && SectionId == revision.SectionId && Slug == revision.Slug && TranslationOfId == revision.TranslationOfId && Related.SequenceEqual(revision.Related) && Figures.SequenceEqual(revision.Figures ?? []);
}

public enum SaveOutcome
{
    Saved,

    /// <summary>Somebody else has saved other words since.</summary>
    Conflict,
    NotFound,
    Denied,
}
