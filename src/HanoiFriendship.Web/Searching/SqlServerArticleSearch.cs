using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Searching;

/// <summary>
/// LIKE over the folded columns, which every edition has; full-text search only narrows, where an operator has made an index of them
/// (the edition for containers comes without it).
/// </summary>
/// <param name="hasFullText">Whether there is such an index; null: ask the database once.</param>
internal sealed class SqlServerArticleSearch(bool? hasFullText = null) : IArticleSearch
{
    private bool? hasFullText = hasFullText;

    public IQueryable<int> Matches(SiteDbContext db, SearchQuery query) => Having(db, query).Select(a => a.Id);

    public IQueryable<SearchHit> Hits(SiteDbContext db, SearchQuery query)
    {
        var articles = Having(db, query);
        var (title, exact) = (query.Terms[0].FoldedPattern, query.Terms[0].MarkedPattern);
        var (folded, marked) = (query.FoldedInOrder, query.MarkedInOrder);
        return articles.Select(a => new SearchHit
        {
            ArticleId = a.Id,
            Exactness = EF.Functions.Like(a.Search.MarkedTitle, marked) || EF.Functions.Like(a.Search.MarkedBody, marked) ? 0
                : EF.Functions.Like(a.Search.MarkedTitle, exact) || EF.Functions.Like(a.Search.MarkedBody, exact) ? 1
                : EF.Functions.Like(a.Search.Title, folded) || EF.Functions.Like(a.Search.Body, folded) ? 2 : 3,
            Score = EF.Functions.Like(a.Search.Title, title) ? 0 : 1,
        });
    }

    private IQueryable<Article> Having(SiteDbContext db, SearchQuery query)
    {
        var articles = db.Set<Article>().AsNoTracking();
        if (hasFullText ??= HasFullText(db))
        {
            // one word may stand in the title and another in the text
            foreach (var words in query.Terms.Select(t => $"\"{t.Folded}{(t.IsPrefix ? "*" : "")}\""))
            {
                articles = articles.Where(a => EF.Functions.Contains(a.Search.Title, words) || EF.Functions.Contains(a.Search.Body, words));
            }
        }
        else
        {
            foreach (var pattern in query.Terms.Select(t => t.FoldedPattern))
            {
                articles = articles.Where(a => EF.Functions.Like(a.Search.Title, pattern) || EF.Functions.Like(a.Search.Body, pattern));
            }
        }
        return articles;
    }

    /// <summary>The server keeps its full-text index itself.</summary>
    public Task RebuildAsync(SiteDbContext db, CancellationToken cancel) => Task.CompletedTask;

    private static bool HasFullText(SiteDbContext db) =>
        db.Database.SqlQuery<int>($"SELECT COALESCE(OBJECTPROPERTY(OBJECT_ID('Articles'), 'TableHasActiveFulltextIndex'), 0) AS [Value]").Single() == 1;
}
