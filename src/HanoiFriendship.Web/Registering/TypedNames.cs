using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>Whom an editor means by a name as typed.</summary>
public static class TypedNames
{
    /// <summary>Those who bear the name; where nobody does, the only one whom it names without marks or by the last words.</summary>
    /// <param name="people">Among whom one looks; who is merged into another counts as the other.</param>
    /// <returns>Nobody where the last words fit several.</returns>
    public static async Task<IReadOnlyList<int>> PeopleAsync(SiteDbContext db, IQueryable<Person> people, string typed, CancellationToken cancel)
    {
        var (key, folded) = (NameKeys.Person(typed), SearchText.Folded(typed));
        if (string.IsNullOrWhiteSpace(folded))
        {
            return [];
        }
        var names = db.Set<Model.PersonName>().Where(n => people.Any(p => p.Id == (n.Person!.MergedIntoId ?? n.PersonId)));
        // who types marks means them
        var isBare = string.Equals(Folding.Fold(typed), typed, StringComparison.OrdinalIgnoreCase);
        var ending = " " + key;
        var exact = await names.Where(n => n.Key == key).Select(n => n.Person!.MergedIntoId ?? n.PersonId).Distinct().OrderBy(i => i).ToListAsync(cancel);
        if (exact.Count > 0)
        {
            return exact;
        }
        foreach (var some in isBare ? new[] { names.Where(n => n.Folded == folded), names.Where(n => n.Folded.EndsWith(folded)) } : [names.Where(n => n.Key.EndsWith(ending))])
        {
            var found = await some.Select(n => n.Person!.MergedIntoId ?? n.PersonId).Distinct().Take(2).ToListAsync(cancel);
            if (found.Count > 0)
            {
                return found.Count == 1 ? found : [];
            }
        }
        return [];
    }
}
