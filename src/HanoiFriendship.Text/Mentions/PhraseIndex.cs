using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The phrases of a lexicon, found at a place in a run of tokens, the longest first.</summary>
internal sealed class PhraseIndex
{
    private readonly Dictionary<string, List<(string[] Keys, LexiconEntry Entry)>> byFirst = new(StringComparer.Ordinal);

    public PhraseIndex(IEnumerable<LexiconEntry> entries)
    {
        foreach (var entry in entries)
        {
            var keys = Tokenizer.Read(entry.Phrase).ConvertAll(t => t.Key).ToArray();
            if (!byFirst.TryGetValue(keys[0], out var list))
            {
                byFirst[keys[0]] = list = [];
            }
            list.Add((keys, entry));
        }
        foreach (var list in byFirst.Values)
        {
            list.Sort((a, b) => b.Keys.Length.CompareTo(a.Keys.Length));
        }
    }

    public static PhraseIndex Load(string lexicon) => new(Lexicon.Load(lexicon).Entries);

    /// <summary>The longest phrase that begins at token <paramref name="i"/>, and the number of its tokens.</summary>
    public (LexiconEntry Entry, int Count)? Match(List<Token> tokens, int i)
    {
        if (i < 0 || i >= tokens.Count || !byFirst.TryGetValue(tokens[i].Key, out var list))
        {
            return null;
        }
        foreach (var (keys, entry) in list)
        {
            if (Stands(tokens, i, keys))
            {
                return (entry, keys.Length);
            }
        }
        return null;
    }

    private static bool Stands(List<Token> tokens, int i, string[] keys)
    {
        if (i + keys.Length > tokens.Count)
        {
            return false;
        }
        for (var k = 1; k < keys.Length; k++)
        {
            if (!tokens[i + k].Is(keys[k]))
            {
                return false;
            }
        }
        return true;
    }
}
