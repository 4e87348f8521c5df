using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Searching;

/// <summary>
/// People, organizations and events by their names, as far as articles that are visible now name them. Names that fit are looked up first,
/// the best of them are then asked whether readers may see them: the other way round every name would be asked.
/// </summary>
public sealed class RegisterSearch(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register)
{
    /// <summary>So many names that fit are weighed, the shorter before the longer.</summary>
    private const int Candidates = 1000;

    /// <summary>So many of the best are asked for.</summary>
    private const int Asked = 100;

    /// <param name="Matched">The name that has the words: another spelling, an abbreviation.</param>
    /// <param name="Post">The latest post seen.</param>
    public sealed record FoundPerson(string Slug, string Name, string Matched, Sighting Post);

    /// <inheritdoc cref="FoundPerson"/>
    public sealed record FoundOrganization(string Slug, string Name, string Matched, string Kind);

    public async Task<IReadOnlyList<FoundPerson>> PeopleAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var names = db.Set<PersonName>().AsNoTracking().Where(n => n.Person!.MergedIntoId == null);
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            names = names.Where(n => EF.Functions.Like(n.Folded, pattern));
        }
        var found = await names.OrderBy(n => n.Folded.Length).ThenBy(n => n.Id).Take(Candidates).Select(n => new { n.PersonId, n.Name, n.Person!.Slug, Main = n.Person.Name, n.Person.SortKey }).ToListAsync(cancel);
        var best = found.OrderBy(f => query.Fit(f.Name)).ThenBy(f => f.SortKey, StringComparer.Ordinal).DistinctBy(f => f.PersonId).Take(Asked).ToList();
        var ids = best.ConvertAll(b => b.PersonId);
        var posts = (await Sighting.Of(Shown().Where(m => ids.Contains(m.PersonId!.Value))).ToListAsync(cancel)).ToLookup(s => s.PersonSlug, StringComparer.Ordinal);
        return [.. best.Where(b => posts.Contains(b.Slug)).Take(most).Select(b => new FoundPerson(b.Slug, b.Main, b.Name, SeenPost.Of(posts[b.Slug])[0].Last))];
    }

    public async Task<IReadOnlyList<FoundOrganization>> OrganizationsAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var names = db.Set<OrganizationName>().AsNoTracking().Where(n => n.Organization!.MergedIntoId == null);
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            names = names.Where(n => EF.Functions.Like(n.Folded, pattern));
        }
        var found = await names.OrderBy(n => n.Folded.Length).ThenBy(n => n.Id).Take(Candidates).Select(n => new { n.OrganizationId, n.Name, n.Organization!.Slug, Main = Addresses.IsEnglish ? n.Organization.EnglishName ?? n.Organization.Name : n.Organization.Name, n.Organization.Kind, n.IsContextual }).ToListAsync(cancel);
        var best = found.OrderBy(f => query.Fit(f.Name)).ThenBy(f => f.IsContextual).Take(Asked).ToList();
        var ids = best.ConvertAll(b => b.OrganizationId);
        var named = (await Shown().Where(m => (m.Property == MentionProperty.Name || m.Property == MentionProperty.Alias) && ids.Contains(m.OrganizationId!.Value))
            .GroupBy(m => new { m.OrganizationId, m.Value }).Select(g => new { g.Key.OrganizationId, g.Key.Value, Count = g.Count() }).ToListAsync(cancel)).ToDictionary(n => (n.OrganizationId!.Value, n.Value), n => n.Count);
        return [.. best.Where(b => named.ContainsKey((b.OrganizationId, b.Name))).OrderBy(b => query.Fit(b.Name)).ThenBy(b => b.IsContextual).ThenByDescending(b => named[(b.OrganizationId, b.Name)])
            .DistinctBy(b => b.OrganizationId).Take(most).Select(b => new FoundOrganization(b.Slug, b.Main, b.Name, b.Kind))];
    }

    public async Task<IReadOnlyList<SeenEvent>> EventsAsync(SearchQuery query, int most, CancellationToken cancel)
    {
        var events = db.Events.AsNoTracking();
        foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
        {
            events = events.Where(e => EF.Functions.Like(e.Folded, pattern));
        }
        var ids = await events.OrderByDescending(e => e.FirstDay).Select(e => e.Id).Take(Asked).ToListAsync(cancel);
        var seen = SeenEvent.Of(await SeenEvent.Facts(Shown().Where(m => ids.Contains(m.EventId!.Value))).ToListAsync(cancel));
        // the name in the register may come from an article that nobody may see
        return [.. seen.Where(e => query.IsIn(SearchText.Folded(e.Name))).OrderBy(e => query.Fit(e.Name)).Take(most)];
    }

    private IQueryable<Mention> Shown() => db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value);
}
