using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace HanoiFriendship.Web.Tests.Data;

public sealed class MigrationTests
{
    public static TheoryData<string> Providers => ["Sqlite", "SqlServer"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_are_those_of_the_model(string provider)
    {
        using var db = Open(provider);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.NotEmpty(db.Database.GetMigrations());
    }

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        using var one = Open("Sqlite");
        using var other = Open("SqlServer");
        Assert.Equal(one.Database.GetMigrations().Select(m => m.Split('_', 2)[1]), other.Database.GetMigrations().Select(m => m.Split('_', 2)[1]));
    }

    [Fact]
    public void The_SQL_Server_script_parses_without_an_error()
    {
        using var db = Open("SqlServer");
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        using var reader = new StringReader(script);
        var parsed = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Select(e => $"{e.Line}: {e.Message}")));
        Assert.True(parsed.Batches.Sum(b => b.Statements.Count) > 10);
        Assert.All(db.Model.GetEntityTypes(), e => Assert.Contains($"CREATE TABLE [{e.GetTableName()}]", script, StringComparison.Ordinal));
    }

    [Fact]
    public void Addresses_compare_byte_by_byte_on_SQL_Server_and_no_collation_is_Vietnamese()
    {
        using var db = Open("SqlServer");
        var properties = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetProperties()).ToList();
        Assert.All(properties.Where(p => p.Name == "Slug"), p => Assert.Equal("Latin1_General_BIN2", p.GetCollation()));
        Assert.DoesNotContain(properties, p => p.GetCollation()?.StartsWith("Vietnamese", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Every_connection_to_the_file_has_its_pragmas()
    {
        using var site = TestSite.Empty();
        await site.Reader().OpenAsync("/");
        await using var one = site.OpenDatabase();
        await using var two = site.OpenDatabase();
        foreach (var db in new[] { one, two })
        {
            if (db is SqliteSiteDbContext)
            {
                await db.Database.OpenConnectionAsync();
                Assert.Equal("truncate", await PragmaAsync(db, "journal_mode"));
                Assert.Equal("2", await PragmaAsync(db, "synchronous"));
                Assert.Equal("1", await PragmaAsync(db, "foreign_keys"));
                Assert.Equal("15000", await PragmaAsync(db, "busy_timeout"));
            }
        }
    }

    private static async Task<string> PragmaAsync(SiteDbContext db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the names stand above
        command.CommandText = "PRAGMA " + name;
#pragma warning restore CA2100
        return (await command.ExecuteScalarAsync())!.ToString()!;
    }

    private static SiteDbContext Open(string provider) => provider == "Sqlite"
        ? new SqliteDesignTimeFactory().CreateDbContext([])
        : new SqlServerDesignTimeFactory().CreateDbContext([]);
}
