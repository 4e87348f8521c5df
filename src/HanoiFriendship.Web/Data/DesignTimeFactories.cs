using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace HanoiFriendship.Web.Data;

/// <summary>For <c>dotnet ef</c>: makes migrations without a database and without starting the site.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteSiteDbContext>
{
    public SqliteSiteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef</c>, the same.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerSiteDbContext>
{
    public SqlServerSiteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerSiteDbContext>().UseSqlServer("Server=design-time;Encrypt=True").Options);
}
