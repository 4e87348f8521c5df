using HanoiFriendship.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Setup;

internal static class HealthSetup
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddDbContextCheck<SiteDbContext>("database", customTestQuery: (db, cancel) => db.Articles.Include(a => a.Section).AnyAsync(cancel));

    public static void MapHealth(this WebApplication app)
    {
        // alive: the process answers; ready: the database does too
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/healthz/ready");
    }
}
