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
    /// <summary>Above this many words lines are compared, above this many lines the whole: time grows with their product.</summary>
    private const int MostWords = 12_000;
    private const int MostLines = 3_000;

    private static readonly char[] Blanks = [' ', '\t'];

    public static IReadOnlyList<DiffPart> Of(string? old, string? now)
    {
        var (before, after) = (old ?? "", now ?? "");
        if (Words(before).Length + Words(after).Length <= MostWords)
        {
            return [.. Parts(new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Words))];
        }
        return Lines(before).Length + Lines(after).Length <= MostLines
            ? [.. Parts(new Differ().CreateCustomDiffs(before, after, ignoreWhiteSpace: false, Lines))]
            : before == after ? [new(DiffKind.Same, after)] : [new(DiffKind.Removed, before), new(DiffKind.Added, after)];
    }

    private static IEnumerable<DiffPart> Parts(DiffResult diff)
    {
        string Joined(string[] pieces, int from, int count) => string.Concat(pieces.Skip(from).Take(count));
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

    private static string[] Lines(string text) => [.. text.Split('\n').Select(l => l + "\n")];

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
