using System.Text;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Lexicons;

/// <summary>Whole-line phrases with "*" for any words and "%" for any figure; marks and brackets do not count.</summary>
internal sealed class PhraseList
{
    private readonly Dictionary<string, string> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Parts, string Value)>> open = new(StringComparer.Ordinal);

    public PhraseList(Lexicon lexicon)
    {
        foreach (var entry in lexicon.Entries)
        {
            var parts = Array.ConvertAll(entry.Phrase.Split('*'), Normalize);
            if (parts.Length == 1)
            {
                whole.TryAdd(parts[0], entry.Value);
                continue;
            }
            var first = FirstWord(parts[0]);
            if (!open.TryGetValue(first, out var list))
            {
                open[first] = list = [];
            }
            list.Add((parts, entry.Value));
        }
    }

    /// <summary>What the phrase that covers the whole line is said to do; null where none covers it.</summary>
    /// <param name="normalized">A line made by <see cref="Normalize"/>.</param>
    public string? Match(string normalized) =>
        whole.GetValueOrDefault(normalized) ?? Open(FirstWord(normalized), normalized) ?? Open("", normalized);

    private string? Open(string first, string line) =>
        open.TryGetValue(first, out var list) ? list.Find(p => Covers(p.Parts, line)).Value : null;

    private static bool Covers(string[] parts, string line)
    {
        if (!StartsWithWords(line, parts[0]))
        {
            return false;
        }
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length - 1; i++)
        {
            var found = line.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }
            at = found + parts[i].Length;
        }
        return parts[^1].Length == 0 || (line.Length - at >= parts[^1].Length && line.EndsWith(" " + parts[^1], StringComparison.Ordinal));
    }

    private static bool StartsWithWords(string line, string words) =>
        line.StartsWith(words, StringComparison.Ordinal) && (words.Length == 0 || line.Length == words.Length || line[words.Length] == ' ');

    private static string FirstWord(string text) => text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;

    /// <summary>Lower case, tone placement unified, each run of digits one "%", everything but letters, digits and © ® $ dropped.</summary>
    public static string Normalize(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in Folding.Key(text))
        {
            if (char.IsAsciiDigit(c) || c == '%')
            {
                line.Append(line.Length > 0 && line[^1] == '%' ? "" : "%");
            }
            else if (char.IsLetter(c) || c is '©' or '®' or '$' || c >= '\u0300' && c <= '\u036F')
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }
        return line.ToString().TrimEnd();
    }
}
