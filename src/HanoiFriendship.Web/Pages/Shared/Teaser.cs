using System.Linq.Expressions;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>What a list shows of an article.</summary>
/// <param name="Paper">The paper, or its tag; null for our own and where the text names none.</param>
public sealed record Teaser(int Id, string Slug, string? Kicker, string Title, string? Lead, string Language, string? EnglishTitle, string? EnglishSummary, PrintDate Printed, Origin Origin, string? Paper)
{
    public static readonly Expression<Func<Article, Teaser>> Of = a =>
        new Teaser(a.Id, a.Slug, a.Content.Kicker, a.Content.Title, a.Content.Lead, a.Language, a.Content.EnglishTitle, a.Content.EnglishSummary, a.Content.Printed, a.Content.Origin, a.Content.Paper ?? a.Content.SourceTag) { Picture = a.Picture };

    /// <summary>Its lead picture; null where it has none.</summary>
    public LeadPicture? Picture { get; init; }

    /// <summary>Kind of the event it tells of; null where it tells of none, or nobody asked.</summary>
    public string? Kind { get; init; }

    /// <summary>Read in English, and the words are Vietnamese: they carry their language.</summary>
    public bool IsForeign => Addresses.IsEnglish && Language == Article.Vietnamese && EnglishTitle is null;

    public string Headline => Addresses.IsEnglish ? EnglishTitle ?? Title : Title;

    public string? Summary => Addresses.IsEnglish && Language == Article.Vietnamese && EnglishTitle is not null ? EnglishSummary : Lead;

    /// <summary>The same with the kinds of their events.</summary>
    /// <param name="told">Evidence of events that readers may see.</param>
    public static async Task<IReadOnlyList<Teaser>> WithKindsAsync(IReadOnlyList<Teaser> teasers, IQueryable<Mention> told, CancellationToken cancel)
    {
        var ids = teasers.Select(t => t.Id).ToList();
        var kinds = (await told.Where(m => m.Property == MentionProperty.Event && ids.Contains(m.ArticleId)).Select(m => new { m.ArticleId, m.Event!.Kind }).ToListAsync(cancel)).ToLookup(k => k.ArticleId, k => k.Kind);
        return [.. teasers.Select(t => t with { Kind = kinds[t.Id].FirstOrDefault() })];
    }
}
