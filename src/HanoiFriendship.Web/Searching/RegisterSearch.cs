using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Searching;

/// <summary>People, organizations and events by their names, as far as articles that are visible now name them.</summary>
public sealed class RegisterSearch(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register)
{
    private const int Candidates = 200;

    /// <param name="Name">The main name.</param>
    /// <param name="Matched">The name that has the words: another spelling, an abbreviation.</param>
    public sealed record FoundOrganization(string Slug, string Name, string Matched, string Kind);

    /// <param name="Post">The latest post seen.</param>
    public sealed record FoundPerson(string Slug, string Name, string Matched, Sighting Post);

    public async Task<IReadOnlyList<FoundPerson>> PeopleAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var shown = Shown().Posts();
        var names = db.Set<PersonName>().AsNoTracking().Where(n => n.Person!.MergedIntoId == null && shown.Any(m => m.PersonId == n.PersonId));
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            names = names.Where(n => EF.Functions.Like(n.Folded, pattern));
        }
        var found = await names.OrderBy(n => n.Id).Take(Candidates).Select(n => new { n.Name, n.Person!.Slug, Main = n.Person.Name, n.Person.SortKey }).ToListAsync(cancel);
        var best = found.OrderBy(f => query.Fit(f.Name)).ThenBy(f => f.SortKey, StringComparer.Ordinal).DistinctBy(f => f.Slug, StringComparer.Ordinal).Take(most).ToList();
        var slugs = best.ConvertAll(b => b.Slug);
        var posts = (await Sighting.Of(shown.Where(m => slugs.Contains(m.Person!.Slug))).ToListAsync(cancel)).ToLookup(s => s.PersonSlug, StringComparer.Ordinal);
        return [.. best.Select(b => new FoundPerson(b.Slug, b.Main, b.Name, SeenPost.Of(posts[b.Slug])[0].Last))];
    }

    public async Task<IReadOnlyList<FoundOrganization>> OrganizationsAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var shown = Shown().Where(m => m.Property == MentionProperty.Name || m.Property == MentionProperty.Alias);
        var names = db.Set<OrganizationName>().AsNoTracking().Where(n => n.Organization!.MergedIntoId == null && shown.Any(m => m.OrganizationId == n.OrganizationId && m.Value == n.Name));
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            names = names.Where(n => EF.Functions.Like(n.Folded, pattern));
        }
        var found = await names.OrderBy(n => n.Id).Take(Candidates).Select(n => new { n.Name, n.Organization!.Slug, Main = n.Organization.Name, n.Organization.Kind, n.IsContextual, Articles = shown.Count(m => m.OrganizationId == n.OrganizationId) }).ToListAsync(cancel);
        return [.. found.OrderBy(f => query.Fit(f.Name)).ThenBy(f => f.IsContextual).ThenByDescending(f => f.Articles).DistinctBy(f => f.Slug, StringComparer.Ordinal).Take(most).Select(f => new FoundOrganization(f.Slug, f.Main, f.Name, f.Kind))];
    }

    public async Task<IReadOnlyList<SeenEvent>> EventsAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var events = db.Events.AsNoTracking();
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            events = events.Where(e => EF.Functions.Like(e.Folded, pattern));
        }
        var ids = await events.OrderByDescending(e => e.FirstDay).Select(e => e.Id).Take(Candidates).ToListAsync(cancel);
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value).Where(m => m.EventId != null && ids.Contains(m.EventId.Value));
        var seen = SeenEvent.Of(await SeenEvent.Facts(told).ToListAsync(cancel));
        // the name in the register may come from an article that nobody may see
        return [.. seen.Where(e => query.IsIn(SearchText.Folded(e.Name))).OrderBy(e => query.Fit(e.Name)).Take(most)];
    }

    private IQueryable<Mention> Shown() => db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
}
