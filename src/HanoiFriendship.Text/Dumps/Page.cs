namespace HanoiFriendship.Text.Dumps;

/// <summary>All logical lines of a dump with what only the whole page shows: repetitions, and which words are its topic.</summary>
internal sealed class Page
{
    /// <summary>So many words of a line are looked at for its topic.</summary>
    private const int TopicWords = 120;

    private readonly int[][] pairs;
    private readonly Dictionary<int, int> pairLines = [];
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);
    private readonly int[] earlierCopies;

    public Page(IReadOnlyList<Line> lines)
    {
        Lines = lines;
        CreditNames = lines.Where(l => l.Credit is not null).Select(l => l.Credit!.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        pairs = new int[lines.Count][];
        earlierCopies = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            pairs[i] = WordPairs(lines[i].Lower);
            foreach (var pair in pairs[i])
            {
                pairLines[pair] = pairLines.GetValueOrDefault(pair) + 1;
            }
            earlierCopies[i] = copies.GetValueOrDefault(lines[i].Lower);
            copies[lines[i].Lower] = earlierCopies[i] + 1;
        }
    }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Names of photographers that the page gives.</summary>
    public HashSet<string> CreditNames { get; }

    public Line? At(int index) => index >= 0 && index < Lines.Count ? Lines[index] : null;

    /// <summary>How often the same words stand on the page, this line included.</summary>
    public int CopiesOf(Line line) => copies[line.Lower];

    /// <summary>How often the same words have stood on the page before.</summary>
    public int EarlierCopiesOf(Line line) => earlierCopies[line.Index];

    /// <summary>Hashes of the pairs of neighbouring words: Vietnamese syllables mean little alone.</summary>
    private static int[] WordPairs(string lower)
    {
        var words = lower.Split([' ', ',', '.', ';', ':', '(', ')', '“', '”', '"', '!', '?', '…', '-', '–', '/', '|'], TopicWords, StringSplitOptions.RemoveEmptyEntries);
        var found = new HashSet<int>();
        for (var i = 0; i + 1 < Math.Min(words.Length, TopicWords - 1); i++)
        {
            found.Add(HashCode(words[i], words[i + 1]));
        }
        return [.. found];
    }

    /// <summary>The same in every run, so that reading twice gives the same result.</summary>
    private static int HashCode(string first, string second)
    {
        var hash = 17;
        foreach (var c in first)
        {
            hash = unchecked((hash * 31) + c);
        }
        hash = unchecked((hash * 31) + ' ');
        foreach (var c in second)
        {
            hash = unchecked((hash * 31) + c);
        }
        return hash;
    }

    /// <summary>The word pairs of the given lines.</summary>
    public HashSet<int> TopicOf(IEnumerable<int> lines)
    {
        var topic = new HashSet<int>();
        foreach (var line in lines)
        {
            topic.UnionWith(pairs[line]);
        }
        return topic;
    }

    /// <summary>
    /// How much of a line's word pairs belong to a topic, 0–1; pairs that stand all over the page weigh little.
    /// </summary>
    public double Cohesion(int line, HashSet<int> topic)
    {
        var (shared, all) = (0.0, 0.0);
        foreach (var pair in pairs[line])
        {
            var weight = 1.0 / Math.Sqrt(pairLines[pair]);
            all += weight;
            shared += topic.Contains(pair) ? weight : 0;
        }
        return all == 0 ? 0 : shared / all;
    }
}
