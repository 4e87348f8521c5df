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
}
