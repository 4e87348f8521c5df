using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>Where what an article writes of somebody is not what the register says: another title in the same body, or a name a letter or a mark away from a known one.</summary>
internal static class RegisterDoubts
{
    private const int MostNames = 5000;

    private const int MostUnknown = 300;

    private const int MostSaid = 3;

    private sealed record Held(string Key, string Title, int? BodyId, string? Body)
    {
        public string Words => Body is null ? Title : $"{Title}, {Body}";
    }

    /// <param name="posts">Evidence of posts who asks may see, without that of the article itself.</param>
    /// <param name="atDesk">Links lead to the desks of the register; otherwise to its public pages.</param>
    public static async Task<IReadOnlyList<NamesModel.Listed>> MarkAsync(SiteDbContext db, IQueryable<Mention> posts, bool atDesk, IReadOnlyList<NamesModel.Listed> found, CancellationToken cancel)
    {
        var written = found.Where(f => f.Finding.Property == MentionProperty.Post).ToList();
        var keys = written.Select(f => NameKeys.Person(f.Finding.Subject)).Distinct(StringComparer.Ordinal).ToList();
        var seen = await db.Set<Model.PersonName>().Where(n => keys.Contains(n.Key)).Join(posts, n => n.Person!.MergedIntoId ?? n.PersonId, m => m.PersonId, (n, m) => new { n.Key, m.Appointment!.Position!.Title, m.Appointment.Position.OrganizationId, Body = m.Appointment.Position.Organization!.Name }).Distinct().ToListAsync(cancel);
        var held = seen.Select(s => new Held(s.Key, s.Title, s.OrganizationId, s.Body)).ToLookup(h => h.Key, StringComparer.Ordinal);
        var bodyKeys = written.Select(f => BodyOf(f.Finding.Words)).OfType<string>().Select(NameKeys.Organization).Distinct(StringComparer.Ordinal).ToList();
        var bodies = (await db.Set<OrganizationName>().Where(n => bodyKeys.Contains(n.Key)).Select(n => new { n.Key, Id = n.Organization!.MergedIntoId ?? n.OrganizationId }).ToListAsync(cancel)).ToLookup(n => n.Key, n => n.Id, StringComparer.Ordinal);
        var unknown = written.Where(f => f.Known.Count == 0).Select(f => f.Finding.Subject).Distinct(StringComparer.Ordinal).ToList();
        var near = unknown.Count == 0 ? [] : await NearAsync(db, posts, atDesk, unknown, cancel);
        return [.. found.Select(f => Mark(f, held[NameKeys.Person(f.Finding.Subject)].ToList(), bodies) with { Near = near.GetValueOrDefault(f.Finding.Subject) ?? [] })];
    }

    private static NamesModel.Listed Mark(NamesModel.Listed listed, List<Held> held, ILookup<string, int> bodies)
    {
        var (finding, title) = (listed.Finding, NameKeys.Person(TitleOf(listed.Finding.Words)));
        if (finding.Property != MentionProperty.Post || held.Count == 0 || IsFormer(finding.Value))
        {
            return listed;
        }
        // "UBND" alone is no body that could be told from another
        var named = BodyOf(finding.Words) is { } body ? bodies[NameKeys.Organization(body)].ToHashSet() : [];
        var same = named.Count == 0 ? held : held.Where(h => h.BodyId is null || named.Contains(h.BodyId.Value)).ToList();
        return same.Find(h => NameKeys.Person(h.Title) == title) is { } right ? listed with { Known = listed.Known is [var one] ? [($"{finding.Subject}, {right.Words}", one.Address)] : listed.Known }
            : same.Count == 0 ? listed with { IsNewPost = true }
            : listed with { Against = [.. same.Select(h => h.Words).Distinct(StringComparer.Ordinal).Take(MostSaid)] };
    }

    private static async Task<Dictionary<string, IReadOnlyList<(string Name, string Address)>>> NearAsync(SiteDbContext db, IQueryable<Mention> posts, bool atDesk, List<string> unknown, CancellationToken cancel)
    {
        var people = await db.Set<Model.PersonName>().Where(n => n.Person!.MergedIntoId == null && posts.Any(m => m.PersonId == n.PersonId)).OrderBy(n => n.PersonId).Select(n => new { n.PersonId, n.Person!.Name, n.Person.Slug, n.Folded }).Take(MostNames).ToListAsync(cancel);
        return unknown.Take(MostUnknown).Select(u => (Name: u, Folded: SearchText.Folded(u))).ToDictionary(
            u => u.Name,
            IReadOnlyList<(string Name, string Address)> (u) => [.. people.Where(p => Math.Abs(p.Folded.Length - u.Folded.Length) < 2 && IsNear(p.Folded, u.Folded)).DistinctBy(p => p.PersonId).Take(MostSaid).Select(p => (p.Name, atDesk ? EntryKinds.DeskOf(EntryKind.Person, p.PersonId) : $"/nhan-vat/{p.Slug}"))],
            StringComparer.Ordinal);
    }

    /// <summary>The same without marks, or but for one letter more, less or other.</summary>
    private static bool IsNear(string one, string other)
    {
        var (start, end) = (0, 0);
        var shorter = Math.Min(one.Length, other.Length);
        while (start < shorter && one[start] == other[start])
        {
            start++;
        }
        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }
        return Math.Max(one.Length, other.Length) - start - end <= 1;
    }

    /// <summary>The finder says "title, body".</summary>
    private static string TitleOf(string words) => words.Split(", ", 2)[0];

    private static string? BodyOf(string words) => words.Split(", ", 2) is [_, var body] ? body : null;

    private static bool IsFormer(string written) => written.StartsWith("nguyên ", StringComparison.OrdinalIgnoreCase) || written.StartsWith("cựu ", StringComparison.OrdinalIgnoreCase);
}
