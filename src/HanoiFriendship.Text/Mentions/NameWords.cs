using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>What the words of a name look like.</summary>
internal static class NameWords
{
    /// <summary>No Vietnamese syllable: several vowel groups, letters or endings the language has not.</summary>
    public static bool LooksForeign(string word)
    {
        var plain = Folding.Fold(word);
        var (groups, wasVowel) = (0, false);
        foreach (var c in plain)
        {
            var vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            groups += vowel && !wasVowel ? 1 : 0;
            wasVowel = vowel;
        }
        return groups > 1 || plain.Contains('-', StringComparison.Ordinal) || plain.AsSpan().IndexOfAny("fjwz") >= 0 || plain.Length > 0 && "bdklrsvxq".Contains(plain[^1], StringComparison.Ordinal);
    }

    /// <summary>The words of a name with usual capitals: "NGUYỄN THỊ HẢI" → "Nguyễn Thị Hải".</summary>
    public static string Join(List<Token> t, int from, int to)
    {
        var capitals = Enumerable.Range(from, to - from).Where(k => t[k].IsWord).All(k => t[k].IsAllCapitals || t[k].Text.Length == 1);
        return string.Concat(Enumerable.Range(from, to - from).Select(k => (k > from && !t[k].Glued ? " " : "") + (capitals && t[k].Text.Length > 1 ? Capitalized(t[k].Text) : t[k].Text)));
    }

    private static string Capitalized(string word) => string.Join('-', word.Split('-').Select(p => p.Length == 0 ? p : p[..1] + p[1..].ToLowerInvariant()));
}
