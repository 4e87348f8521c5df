namespace HanoiFriendship.Web.Model;

/// <summary>One import: what was made, changed, left, doubted, failed.</summary>
public sealed class ImportRun
{
    public int Id { get; private set; }

    public required ImportTrigger Trigger { get; init; }

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; init; }

    /// <summary>UTC; null while it runs, and for ever where it was killed.</summary>
    public DateTime? FinishedAt { get; set; }

    /// <summary>Who brought the texts; null for what came by command.</summary>
    public string? By { get; init; }

    public ICollection<ImportItem> Items { get; } = [];
}

public enum ImportTrigger
{
    FirstRun,
    Command,

    /// <summary>An editor brought the texts.</summary>
    Newsroom,
}

/// <summary>What became of one file.</summary>
public sealed class ImportItem
{
    public int Id { get; private set; }

    public int ImportRunId { get; private set; }

    public required string Name { get; init; }

    public ImportOutcome Outcome { get; init; }

    public int? ArticleId { get; private set; }

    /// <summary>The article it was made into, or belongs to.</summary>
    public Article? Article { get; init; }

    public int? SourceDumpId { get; private set; }

    public SourceDump? SourceDump { get; init; }

    /// <summary>Codes of what the reader was unsure of, or why the file failed.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Read, but with doubts an editor should look at.</summary>
    public bool IsDoubted { get; init; }
}

public enum ImportOutcome
{
    /// <summary>A new article.</summary>
    Made,

    /// <summary>A known source with other words: the article or a proposal beside it was changed.</summary>
    Changed,

    /// <summary>Known bytes, nothing to do.</summary>
    Unchanged,

    /// <summary>Kept, but it holds no article.</summary>
    NoArticle,

    /// <summary>Could not be read or stored.</summary>
    Failed,
}
