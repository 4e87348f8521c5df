using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Data;

/// <summary>Brings the schema up to date.</summary>
public sealed class SchemaMigrator(IDbContextFactory<SiteDbContext> databases)
{
    /// <summary>Applies what is missing; call with <see cref="DataDirectoryLock"/> in hand.</summary>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (db is SqliteSiteDbContext)
        {
            await ForgetLockOfKilledProcessAsync(db, cancel);
        }
        var missing = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        await db.Database.MigrateAsync(cancel);
        return missing;
    }

    /// <summary>For verbs: SQLite is brought up to date, a SQL Server that is behind is refused.</summary>
    public async Task EnsureAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (db is SqliteSiteDbContext)
        {
            await MigrateAsync(cancel);
        }
    }

    public async Task<bool> IsBehindAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return (await db.Database.GetPendingMigrationsAsync(cancel)).Any();
    }

    /// <summary>EF's lock for SQLite is a row that outlives the process that wrote it, and is waited for without end.</summary>
    private static async Task ForgetLockOfKilledProcessAsync(SiteDbContext db, CancellationToken cancel)
    {
        var hasTable = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel);
        if (hasTable > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        }
    }
}
