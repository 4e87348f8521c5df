using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Lexicons;

/// <summary>One line of a lexicon: a phrase and the columns after it.</summary>
/// <param name="Phrase">The phrase as written in the file.</param>
/// <param name="Columns">What stands after each " | ", in order; empty where the file has one column.</param>
public sealed record LexiconEntry(string Phrase, IReadOnlyList<string> Columns)
{
    /// <summary>The first column after the phrase, or an empty string.</summary>
    public string Value => Columns.Count > 0 ? Columns[0] : "";
}

/// <summary>
/// A word list that is data: an embedded text file, one entry a line, columns parted by " | ", "#" at the start of a line opens a comment.
/// Phrases are compared without case and tone placement (<see cref="Folding.Key"/>).
/// </summary>
public sealed class Lexicon
{
    private readonly Dictionary<string, LexiconEntry> byKey = new(StringComparer.Ordinal);

    private Lexicon(IEnumerable<string> lines)
    {
        var entries = new List<LexiconEntry>();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)))
        {
            var columns = line.Split(" |", StringSplitOptions.TrimEntries);
            var entry = new LexiconEntry(columns[0], columns[1..]);
            entries.Add(entry);
            byKey.TryAdd(Folding.Key(entry.Phrase), entry);
        }
        Entries = entries;
        LongestInWords = entries.Count == 0 ? 0 : entries.Max(e => e.Phrase.Count(c => c == ' ') + 1);
    }

    /// <summary>All entries in the order of the file.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Number of words of the longest phrase.</summary>
    public int LongestInWords { get; }

    /// <summary>Reads an embedded list.</summary>
    /// <param name="name">Its file name without ".txt", for example <c>surnames</c>.</param>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static Lexicon Load(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(name + ".txt")
            ?? throw new ArgumentException($"There is no lexicon named {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd().Split('\n'));
    }

    /// <summary>The entry of a phrase, whatever its case and tone placement; null where the list has none.</summary>
    public LexiconEntry? Find(string phrase) => byKey.GetValueOrDefault(Folding.Key(phrase));

    /// <summary>Whether the list has the phrase.</summary>
    public bool Contains(string phrase) => byKey.ContainsKey(Folding.Key(phrase));

    /// <summary>The entry whose phrase opens <paramref name="key"/>, the longest one; null where none does.</summary>
    /// <param name="key">A text already made comparable by <see cref="Folding.Key"/>.</param>
    public LexiconEntry? FindOpening(string key)
    {
        LexiconEntry? longest = null;
        var end = -1;
        for (var words = 0; words < LongestInWords && end < key.Length; words++)
        {
            end = key.IndexOfAny([' ', ',', ':'], end + 1) is >= 0 and var at ? at : key.Length;
            longest = byKey.GetValueOrDefault(key[..end]) ?? longest;
        }
        return longest;
    }
}
