using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Searching;

/// <summary>The folded columns follow from the words by themselves; this makes them anew where the way of folding has changed.</summary>
public sealed class SearchIndex(IDbContextFactory<SiteDbContext> databases, IArticleSearch search)
{
    private const int AtOnce = 200;

    /// <returns>The number of articles.</returns>
    public async Task<int> RebuildAsync(CancellationToken cancel)
    {
        var (count, last) = (0, 0);
        while (true)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            var articles = await db.Articles.Where(a => a.Id > last).OrderBy(a => a.Id).Take(AtOnce).ToListAsync(cancel);
            if (articles.Count == 0)
            {
                await RebuildNamesAsync(db, cancel);
                await search.RebuildAsync(db, cancel);
                return count;
            }
            foreach (var article in articles)
            {
                foreach (var column in db.Entry(article).ComplexProperty(a => a.Search).Properties)
                {
                    column.IsModified = true;
                }
            }
            await db.SaveChangesAsync(cancel);
            (count, last) = (count + articles.Count, articles[^1].Id);
        }
    }

    private static async Task RebuildNamesAsync(SiteDbContext db, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        foreach (var named in (IEnumerable<object>)[.. await db.Set<PersonName>().ToListAsync(cancel), .. await db.Set<OrganizationName>().ToListAsync(cancel), .. await db.Events.ToListAsync(cancel)])
        {
            db.Entry(named).Property(nameof(PersonName.Folded)).IsModified = true;
        }
        await db.SaveChangesAsync(cancel);
    }
}
