using HanoiFriendship.Web.Data;

namespace HanoiFriendship.Web.Searching;

/// <summary>An article that has the words; the smaller the score the better.</summary>
public sealed class SearchHit
{
    public int ArticleId { get; init; }

    /// <summary>0 where the words follow one another with the very marks that were typed, 1 where they have the marks, 2 where they follow one another, else 3.</summary>
    public int Exactness { get; init; }

    public double Score { get; init; }
}

/// <summary>Full-text search differs between the two databases; everything else of a search is the same.</summary>
public interface IArticleSearch
{
    /// <summary>Hits among all articles: the caller joins them with those that readers may see.</summary>
    IQueryable<SearchHit> Hits(SiteDbContext db, SearchQuery query);

    /// <summary>Numbers of the articles that have the words, in no order.</summary>
    IQueryable<int> Matches(SiteDbContext db, SearchQuery query);

    /// <summary>Makes the index anew from the columns.</summary>
    Task RebuildAsync(SiteDbContext db, CancellationToken cancel);
}
