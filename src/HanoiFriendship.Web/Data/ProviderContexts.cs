using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Data;

public sealed class SqliteSiteDbContext(DbContextOptions<SqliteSiteDbContext> options) : SiteDbContext(options);

public sealed class SqlServerSiteDbContext(DbContextOptions<SqlServerSiteDbContext> options) : SiteDbContext(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        // addresses and keys compare byte by byte whatever the server's collation: a Vietnamese one takes 'tr' for one letter
        foreach (var slug in builder.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.Name is "Slug" or "Key" or "TitleKey" or "Folded" or "File"))
        {
            slug.SetCollation("Latin1_General_BIN2");
        }
    }
}
