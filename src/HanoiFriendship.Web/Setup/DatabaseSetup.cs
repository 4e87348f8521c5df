using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using HanoiFriendship.Web.Searching;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Setup;

internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Data").Get<DataSettings>() ?? new();
        var connection = Connection(builder.Configuration, settings);
        if (settings.Provider == "SqlServer")
        {
            builder.Services.AddDbContextFactory<SqlServerSiteDbContext>(options => options.UseSqlServer(connection, sql =>
            {
                sql.EnableRetryOnFailure();
                if (settings.MaxBatchSize > 0)
                {
                    sql.MaxBatchSize(settings.MaxBatchSize);
                }
            }));
            builder.Services.AddSingleton<IDbContextFactory<SiteDbContext>, ProviderFactory<SqlServerSiteDbContext>>().AddSingleton<IArticleSearch>(new SqlServerArticleSearch());
        }
        else
        {
            builder.Services.AddDbContextFactory<SqliteSiteDbContext>(options => options.UseSqlite(connection).AddInterceptors(new SqlitePragmas()));
            builder.Services.AddSingleton<IDbContextFactory<SiteDbContext>, ProviderFactory<SqliteSiteDbContext>>().AddSingleton<IArticleSearch, SqliteArticleSearch>();
        }
        builder.Services.AddScoped(services => services.GetRequiredService<IDbContextFactory<SiteDbContext>>().CreateDbContext());
        builder.Services.TryAddTimeProvider();
        builder.Services.AddScoped<RegisterSearch>().AddSingleton<SearchIndex>();
        builder.Services.AddSingleton<ArticleRenderer>().AddSingleton<ArticlePublisher>();
        builder.Services.AddSingleton<DumpImporter>().AddSingleton<FirstRunSeeding>().AddSingleton<SchemaMigrator>();
    }

    private static string Connection(IConfiguration configuration, DataSettings settings)
    {
        var connection = configuration.GetConnectionString("Site");
        try
        {
            return (settings.Provider != "SqlServer", string.IsNullOrWhiteSpace(connection)) switch
            {
                (true, true) => $"Data Source={Path.Combine(settings.FullDirectory, "site.db")}",
                (true, false) => new SqliteConnectionStringBuilder(connection).ConnectionString,
                (false, true) => throw new SettingsException("ConnectionStrings:Site is needed when Data:Provider is SqlServer."),
                (false, false) => new SqlConnectionStringBuilder(connection).ConnectionString,
            };
        }
        catch (ArgumentException e)
        {
            throw new SettingsException("ConnectionStrings:Site can not be read: " + e.Message);
        }
    }

    /// <summary>Migrates (SQLite) or checks (SQL Server) the schema, then imports the seeds on the first run.</summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<DataSettings>>().Value;
        var migrator = app.Services.GetRequiredService<SchemaMigrator>();
        using var held = await DataDirectoryLock.TakeAsync(settings.FullDirectory, app.Lifetime.ApplicationStopping);
        if (settings.IsSqlite)
        {
            await migrator.MigrateAsync(app.Lifetime.ApplicationStopping);
        }
        else if (await migrator.IsBehindAsync(app.Lifetime.ApplicationStopping))
        {
            throw new SettingsException("The database schema is behind: run the verb migrate (or its script) first.");
        }
        await app.CheckSectionAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<FirstRunSeeding>().RunAsync(app.Lifetime.ApplicationStopping);
    }

    private static void TryAddTimeProvider(this IServiceCollection services)
    {
        if (services.All(s => s.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }

    /// <summary>The factory of the provider in use, under the name of the one model.</summary>
    private sealed class ProviderFactory<TContext>(IDbContextFactory<TContext> factory) : IDbContextFactory<SiteDbContext>
        where TContext : SiteDbContext
    {
        public SiteDbContext CreateDbContext() => factory.CreateDbContext();
    }
}
