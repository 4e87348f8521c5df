using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>What an organization is to another, read from its side.</summary>
/// <param name="Kind">"Trực thuộc", "Có thành viên" …</param>
/// <param name="Slug">Null where readers have no page of it.</param>
public sealed record Relation(string Kind, string Name, string? EnglishName, string? Slug, FuzzyDate? Since, FuzzyDate? Until)
{
    /// <param name="shown">Evidence readers may see: what has none has no page.</param>
    public static async Task<IReadOnlyList<Relation>> OfAsync(SiteDbContext db, int id, IQueryable<Mention> shown, CancellationToken cancel)
    {
        var all = await db.Set<OrganizationRelation>().AsNoTracking().Include(r => r.Organization!.MergedInto).Include(r => r.Other!.MergedInto)
            .Where(r => r.OrganizationId == id || r.OtherId == id || r.Organization!.MergedIntoId == id || r.Other!.MergedIntoId == id).OrderBy(r => r.Id).AsSplitQuery().ToListAsync(cancel);
        var read = all.Select(r => (Relation: r, One: r.Organization!.MergedInto ?? r.Organization, Other: r.Other!.MergedInto ?? r.Other)).Where(r => r.One != r.Other).ToList();
        var ids = read.SelectMany(r => new[] { r.One.Id, r.Other.Id }).Distinct().ToList();
        var seen = await shown.Where(m => m.OrganizationId != null && ids.Contains(m.OrganizationId.Value)).Select(m => m.OrganizationId!.Value).Distinct().ToListAsync(cancel);
        return [.. read.Select(r => (r.Relation, IsOtherSide: r.Other.Id == id, Body: r.Other.Id == id ? r.One : r.Other)).Where(r => !r.Body.IsHidden)
            .Select(r => new Relation(OrganizationRelation.NameOf(r.Relation.Kind, r.IsOtherSide), r.Body.Name, r.Body.EnglishName, seen.Contains(r.Body.Id) ? r.Body.Slug : null, r.Relation.Since, r.Relation.Until)).Distinct()];
    }
}
