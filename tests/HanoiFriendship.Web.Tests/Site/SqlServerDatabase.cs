using HanoiFriendship.Web.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Site;

/// <summary>
/// A database for one test site on the server that HANOIFRIENDSHIP_TEST_SQLSERVER names (a connection string); without it the tests
/// use SQLite. Also runs on Babelfish, where EF can not create a database and MERGE is absent.
/// </summary>
internal sealed class SqlServerDatabase : IDisposable
{
    private readonly string server;
    private readonly string name = "hf_" + Guid.NewGuid().ToString("N");

    private SqlServerDatabase(string server)
    {
        this.server = server;
        Execute($"CREATE DATABASE [{name}]");
        using var db = new SqlServerSiteDbContext(new DbContextOptionsBuilder<SqlServerSiteDbContext>().UseSqlServer(Connection, sql => sql.MaxBatchSize(1)).Options);
        db.Database.Migrate();
    }

    public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
    {
        ["Data:Provider"] = "SqlServer",
        ["Data:MaxBatchSize"] = "1",
        ["ConnectionStrings:Site"] = Connection,
    };

    private string Connection => new SqlConnectionStringBuilder(server) { InitialCatalog = name, Encrypt = SqlConnectionEncryptOption.Mandatory }.ConnectionString;

    public static SqlServerDatabase? CreateIfNamed() =>
        Environment.GetEnvironmentVariable("HANOIFRIENDSHIP_TEST_SQLSERVER") is { Length: > 0 } server ? new(server) : null;

    public void Dispose()
    {
        SqlConnection.ClearAllPools();
        Execute($"DROP DATABASE [{name}]");
    }

    private void Execute(string sql)
    {
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(server) { Encrypt = SqlConnectionEncryptOption.Mandatory }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the name is made here, of hexadecimal digits
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
