using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>Agreements with all that is said of them.</summary>
public static class AgreementList
{
    /// <param name="shown">Evidence readers may see.</param>
    /// <param name="ids">The agreements wanted.</param>
    public static async Task<IReadOnlyList<SeenAgreement>> AgreementsAsync(this IQueryable<Mention> shown, IQueryable<int?> ids, CancellationToken cancel)
    {
        var facts = await SeenAgreement.Facts(shown.Where(m => ids.Contains(m.AgreementId))).ToListAsync(cancel);
        var (people, articles) = (facts.Where(f => f.Property == MentionProperty.Signatory).Select(f => f.Slug).Distinct(StringComparer.Ordinal).ToList(), facts.Select(f => f.ArticleId).Distinct().ToList());
        var sightings = people.Count == 0 ? [] : await Sighting.Of(shown.Where(m => people.Contains(m.Person!.Slug) && articles.Contains(m.ArticleId))).ToListAsync(cancel);
        return [.. SeenAgreement.Of(facts).Select(a => a.With(sightings))];
    }
}
