namespace HanoiFriendship.Web.Data;

/// <summary>Section <c>Data</c>: where and how things are stored.</summary>
public sealed class DataSettings
{
    /// <summary><c>Sqlite</c> or <c>SqlServer</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Database file, media, keys and logs; relative to the working directory.</summary>
    public string Directory { get; set; } = ".data";

    /// <summary>Statements sent to SQL Server at once; 0 leaves it to the provider. 1 where the server has no MERGE.</summary>
    public int MaxBatchSize { get; set; }

    public bool IsSqlite => Provider == "Sqlite";

    public string FullDirectory => Path.GetFullPath(Directory);
}
