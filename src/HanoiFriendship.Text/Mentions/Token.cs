using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>A word or a mark of a passage.</summary>
/// <param name="Start">First UTF-16 unit in the passage.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Text">As written.</param>
/// <param name="Key">For comparison: no case, one tone placement, one dash, one quotation mark.</param>
/// <param name="Glued">Nothing stands between it and the token before.</param>
internal readonly record struct Token(int Start, int End, string Text, string Key, bool Glued)
{
    /// <summary>A short form that the text itself has defined: "(QUAFO)".</summary>
    public bool IsDefined { get; init; }

    public bool IsWord => Text.Length > 0 && char.IsLetterOrDigit(Text[0]);

    public bool IsCapital => Text.Length > 0 && char.IsUpper(Text[0]);

    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);

    /// <summary>Two or more capitals and nothing small: an abbreviation, or a name in capitals.</summary>
    public bool IsAllCapitals => Text.Length >= 2 && IsCapital && !Text.Any(char.IsLower);

    public bool Is(string key) => Key.Equals(key, StringComparison.Ordinal);

    public bool IsMark(char mark) => Key.Length == 1 && Key[0] == mark;
}

/// <summary>Cuts a passage into words and marks, in time linear in its length.</summary>
internal static class Tokenizer
{
    public static List<Token> Read(string text)
    {
        var (tokens, keys) = (new List<Token>(), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }
            var end = char.IsLetterOrDigit(text[i]) ? EndOfWord(text, i) : i + 1;
            var word = text[i..end];
            if (!keys.TryGetValue(word, out var key))
            {
                keys[word] = key = KeyOf(word);
            }
            tokens.Add(new(i, end, word, key, i > 0 && !char.IsWhiteSpace(text[i - 1])));
            i = end;
        }
        return tokens;
    }

    /// <summary>Hyphens and apostrophes between letters are inside the word: "Xổm-phon", "H'Lim".</summary>
    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            // "Khuê-Bí thư": between two capitalized words the hyphen parts
            var inside = text[i] is '-' or '\'' or '’' or '‑' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && char.IsLetter(text[i - 1])
                && !(text[i] is '-' or '‑' && char.IsUpper(text[i + 1]) && char.IsUpper(text[start]));
            if (!inside && !char.IsLetterOrDigit(text[i]) && !char.IsSurrogate(text[i]) && char.GetUnicodeCategory(text[i]) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                break;
            }
            i++;
        }
        return i;
    }

    private static string KeyOf(string word) => word switch
    {
        "–" or "—" or "‑" or "-" => "-",
        "“" or "”" or "„" or "«" or "»" or "\"" => "\"",
        _ => Folding.Key(word),
    };
}
