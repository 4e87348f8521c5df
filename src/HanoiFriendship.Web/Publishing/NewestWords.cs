using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>The words editors go on from.</summary>
public static class NewestWords
{
    public static Task<ArticleRevision> NewestWordsAsync(this SiteDbContext db, Article article, CancellationToken cancel) =>
        db.Set<ArticleRevision>().SingleAsync(r => r.ArticleId == article.Id && r.Version == article.WorkingVersion, cancel);

    /// <summary>The words readers see, or will see at their time.</summary>
    public static Task<ArticleRevision> LiveWordsAsync(this SiteDbContext db, Article article, CancellationToken cancel) =>
        db.Set<ArticleRevision>().SingleAsync(r => r.ArticleId == article.Id && r.Version == article.LiveVersion, cancel);

    /// <summary>The words of the source as they were last read; null for what was written here.</summary>
    public static Task<ArticleContent?> SourceWordsAsync(this SiteDbContext db, int articleId, CancellationToken cancel) =>
        db.Set<ArticleRevision>().AsNoTracking().Where(r => r.ArticleId == articleId && r.Kind == RevisionKind.Imported).OrderByDescending(r => r.Number).Select(r => r.Content).FirstOrDefaultAsync(cancel);
}
