using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Pages.Articles;

/// <summary>What the page of an article asks the database for.</summary>
public sealed record ShownArticle(int Id, string Slug, string Language, int? TranslationOfId, ArticleContent Content, string Html, string Section, string? SectionEnglish, string SectionSlug, DateTime? FirstPublishedAt)
{
    public DateTime? LastPublishedAt { get; init; }

    public bool IsReworded { get; init; }

    public LeadPicture? Picture { get; init; }

    public IReadOnlyList<int> Related { get; init; } = [];
}
