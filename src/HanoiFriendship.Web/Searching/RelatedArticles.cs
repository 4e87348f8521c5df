using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Searching;

/// <summary>Articles that share an event, then people, then organizations with one; never a random one.</summary>
public static class RelatedArticles
{
    private const int Most = 12;

    /// <summary>Weight of what is shared; a body that half of the news names says little.</summary>
    private const double OfEvent = 10, OfPerson = 3, OfOrganization = 1;

    /// <returns>Numbers of articles, the nearest first.</returns>
    public static async Task<IReadOnlyList<int>> OfAsync(int article, IQueryable<Mention> shown, CancellationToken cancel)
    {
        var own = shown.Where(m => m.ArticleId == article);
        var others = shown.Where(m => m.ArticleId != article);
        var events = await others.Where(m => m.Property == MentionProperty.Event && own.Any(o => o.EventId == m.EventId)).Select(m => m.ArticleId).Distinct().Take(Most).ToListAsync(cancel);
        var people = await others.Where(m => m.Property == MentionProperty.Post && own.Any(o => o.Property == MentionProperty.Post && o.PersonId == m.PersonId))
            .GroupBy(m => m.ArticleId).Select(g => new { Id = g.Key, Shared = g.Select(m => m.PersonId).Distinct().Count() }).OrderByDescending(g => g.Shared).ThenByDescending(g => g.Id).Take(Most).ToListAsync(cancel);
        var named = own.Where(o => o.Property == MentionProperty.Name && o.OrganizationId != null).Select(o => o.OrganizationId);
        var organizations = await others.Where(m => m.Property == MentionProperty.Name && named.Contains(m.OrganizationId))
            .GroupBy(m => m.ArticleId).Select(g => new { Id = g.Key, Shared = g.Select(m => m.OrganizationId).Distinct().Count() }).OrderByDescending(g => g.Shared).ThenByDescending(g => g.Id).Take(Most).ToListAsync(cancel);
        var scores = events.Select(e => (Id: e, Score: OfEvent)).Concat(people.Select(p => (p.Id, Score: OfPerson * p.Shared))).Concat(organizations.Select(o => (o.Id, Score: OfOrganization * o.Shared)));
        return [.. scores.GroupBy(s => s.Id).OrderByDescending(g => g.Sum(s => s.Score)).ThenByDescending(g => g.Key).Select(g => g.Key).Take(Most)];
    }
}
