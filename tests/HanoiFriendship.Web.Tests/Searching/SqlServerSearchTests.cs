using HanoiFriendship.Web.Searching;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Searching;

/// <summary>What is asked of SQL Server, where no server is at hand.</summary>
public sealed class SqlServerSearchTests
{
    [Fact]
    public void The_query_for_SQL_Server_asks_by_parameters_on_the_folded_columns()
    {
        using var db = new Web.Data.SqlServerDesignTimeFactory().CreateDbContext([]);
        var query = SearchQuery.Read("đối ngoại \"ký kết\" %");
        var like = new SqlServerArticleSearch(hasFullText: false).Hits(db, query).ToQueryString();
        Assert.Contains("[Search_Body] LIKE", like, StringComparison.Ordinal);
        Assert.Contains("N'% doi %'", like, StringComparison.Ordinal);
        var contains = new SqlServerArticleSearch(hasFullText: true).Hits(db, query).ToQueryString();
        Assert.Contains("CONTAINS([a].[Search_Body]", contains, StringComparison.Ordinal);
        Assert.Contains("\"ky ket\"", contains, StringComparison.Ordinal);
    }
}
