using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HanoiFriendship.Web.Data;

/// <summary>
/// What every connection to the SQLite file needs. The rollback journal (TRUNCATE), not WAL: SQLite before 3.51.3 can lose pages
/// when two connections of a WAL database checkpoint at once, and verbs are second processes.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
