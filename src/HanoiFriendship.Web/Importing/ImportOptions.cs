using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Importing;

/// <summary>How to import.</summary>
/// <param name="SectionSlug">Section of new articles.</param>
/// <param name="Publish">Publish what is new; else it is a draft.</param>
/// <param name="Again">Read known bytes with today's rules.</param>
/// <param name="DryRun">Say what would happen and store nothing.</param>
public sealed record ImportOptions(string SectionSlug, bool Publish = false, bool Again = false, bool DryRun = false)
{
    /// <summary>What a dry run would have stored so far, by hash and by file name.</summary>
    /// <summary>What is public already stays as it is: new words are a draft beside it.</summary>
    public bool AsDraft { get; init; }

    /// <summary>Who brings the texts.</summary>
    public Actor By { get; init; } = Actor.Operator;

    internal Dictionary<string, Article?> Tried { get; } = new(StringComparer.Ordinal);

    internal List<(string Name, Article Article)> Made { get; } = [];
}

/// <summary>A text to import.</summary>
/// <param name="Name">File name without its folder.</param>
/// <param name="ReadBytes">Reads it; may throw what reading a file throws.</param>
public sealed record DumpFile(string Name, Func<byte[]> ReadBytes);
