using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Model;

/// <summary>The raw bytes of a dump, kept in the database so that a backup is one thing and every fact can be followed back.</summary>
public sealed class SourceDump
{
    public int Id { get; private set; }

    /// <summary>File name without its folder.</summary>
    public required string Name { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>SHA-256 of the bytes, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required string EncodingName { get; set; }

    /// <summary>UTC.</summary>
    public DateTime ReceivedAt { get; init; }

    /// <summary>The article that was read from it; null where it holds none.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>What the reader was unsure of.</summary>
    public IReadOnlyList<ReadingNote> Notes { get; set; } = [];

    /// <summary>What editors have said of its lines, in the order they said it; of a line the last holds, and the last of all can be taken back.</summary>
    public IReadOnlyList<LineDecision> LineDecisions { get; set; } = [];

    /// <summary>UTC, when an editor was done with it; null while it waits.</summary>
    public DateTime? ReviewedAt { get; set; }

    public IReadOnlyDictionary<int, LineKind> KindsOfLines => LineDecisions.GroupBy(d => d.Line).ToDictionary(g => g.Key, g => g.Last().Kind);

    /// <summary>A line is what an editor says it is.</summary>
    /// <param name="Line">Counted from 1.</param>
    public sealed record LineDecision(int Line, LineKind Kind, string By);
}
