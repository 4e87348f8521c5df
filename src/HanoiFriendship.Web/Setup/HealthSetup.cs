using HanoiFriendship.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Setup;

internal static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddDbContextCheck<SiteDbContext>("database", customTestQuery: async (db, cancel) =>
        {
            // a site without an article is ready too; a database that can not be asked throws
            await db.Articles.Include(a => a.Section).AnyAsync(cancel);
            return true;
        });

    public static void MapHealth(this WebApplication app)
    {
        // alive: the process answers; ready: the database does too
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready").AllowAnonymous();
    }
}
