using DiffPlex;
using DiffPlex.Model;

namespace HanoiFriendship.Web.Publishing;

public enum DiffKind
{
    Same,
    Removed,
    Added,
}

/// <summary>A run of words.</summary>
public sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What changed from one text to another, word by word.</summary>
public static class WordDiff
{
    /// <summary>Above this many letters lines are compared first: words of a book take too long.</summary>
    private const int LongText = 200_000;

    private static readonly char[] Blanks = [' ', '\t'];

    public static IReadOnlyList<DiffPart> Of(string? old, string? now)
    {
        var (before, after) = (old ?? "", now ?? "");
        var diff = before.Length + after.Length > LongText ? new Differ().CreateLineDiffs(before, after, ignoreWhitespace: false) : new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Words);
        return [.. Parts(diff, before.Length + after.Length > LongText ? "\n" : "")];
    }

    private static IEnumerable<DiffPart> Parts(DiffResult diff, string glue)
    {
        string Joined(string[] pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count).Select(p => p + glue));
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            if (block.InsertStartB > at)
            {
                yield return new(DiffKind.Same, Joined(diff.PiecesNew, at, block.InsertStartB - at));
            }
            if (block.DeleteCountA > 0)
            {
                yield return new(DiffKind.Removed, Joined(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA));
            }
            if (block.InsertCountB > 0)
            {
                yield return new(DiffKind.Added, Joined(diff.PiecesNew, block.InsertStartB, block.InsertCountB));
            }
            at = block.InsertStartB + block.InsertCountB;
        }
        if (at < diff.PiecesNew.Length)
        {
            yield return new(DiffKind.Same, Joined(diff.PiecesNew, at, diff.PiecesNew.Length - at));
        }
    }

    /// <summary>Each word with the blanks behind it; each line end by itself.</summary>
    private static string[] Words(string text)
    {
        var words = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] != '\n' && !Blanks.Contains(text[end]))
            {
                end++;
            }
            while (end < text.Length && Blanks.Contains(text[end]))
            {
                end++;
            }
            end = end == start ? end + 1 : end;
            words.Add(text[start..end]);
            start = end;
        }
        return [.. words];
    }
}
