using HanoiFriendship.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Searching;

/// <summary>
/// FTS5, the words of a title weighing more than those of the text. "LIMIT -1" limits nothing: it keeps SQLite from asking the index anew
/// for each row that the hits are joined with.
/// </summary>
internal sealed class SqliteArticleSearch : IArticleSearch
{
    public IQueryable<SearchHit> Hits(SiteDbContext db, SearchQuery query)
    {
        var (folded, marked) = (query.Match(marked: false, inOrder: false), query.Match(marked: true, inOrder: false));
        var (foldedInOrder, markedInOrder) = (query.Match(marked: false, inOrder: true), query.Match(marked: true, inOrder: true));
        return db.Database.SqlQuery<SearchHit>($"""
            SELECT rowid AS "ArticleId",
                   CASE WHEN rowid IN (SELECT rowid FROM ArticleSearch WHERE ArticleSearch MATCH {markedInOrder}) THEN 0
                        WHEN rowid IN (SELECT rowid FROM ArticleSearch WHERE ArticleSearch MATCH {marked}) THEN 1
                        WHEN rowid IN (SELECT rowid FROM ArticleSearch WHERE ArticleSearch MATCH {foldedInOrder}) THEN 2 ELSE 3 END AS "Exactness",
                   bm25(ArticleSearch, 8.0, 1.0, 0.0, 0.0) AS "Score"
            FROM ArticleSearch WHERE ArticleSearch MATCH {folded} LIMIT -1
            """);
    }

    public IQueryable<int> Matches(SiteDbContext db, SearchQuery query) =>
        db.Database.SqlQuery<int>($"""SELECT rowid AS "Value" FROM ArticleSearch WHERE ArticleSearch MATCH {query.Match(marked: false, inOrder: false)} LIMIT -1""");

    public Task RebuildAsync(SiteDbContext db, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"INSERT INTO ArticleSearch(ArticleSearch) VALUES('rebuild')", cancel);
}
