using System.Globalization;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>One token of a text in which dates are looked for: a number, a word in lower case or a mark.</summary>
internal readonly record struct DateToken(int Start, int End, int Number, string Word)
{
    public int Digits => Number >= 0 ? End - Start : 0;

    public bool IsNumber(int most) => Number >= 0 && End - Start <= most;

    public bool IsYear => End - Start == 4 && Number is >= 1900 and <= 2100;

    public bool Is(string word) => string.Equals(Word, word, StringComparison.Ordinal);

    public bool Is(char mark) => Word.Length == 1 && Word[0] == mark;
}

/// <summary>The tokens of a text; reading past either end gives an empty token, so that patterns need no bounds.</summary>
internal sealed class DateTokens
{
    private readonly List<DateToken> tokens = [];

    private static readonly DateToken None = new(-1, -1, -1, "");

    public DateTokens(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                {
                    i++;
                }
                var number = i - start <= 4 ? int.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
                tokens.Add(new(start, i, number, ""));
            }
            else if (char.IsLetter(text[i]))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }
                // no word a date needs is longer than "september"
                tokens.Add(new(start, i, -1, i - start > 9 ? "" : text[start..i].ToLowerInvariant()));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(text[start]))
                {
                    tokens.Add(new(start, i, -1, Dash(text[start])));
                }
            }
        }
    }

    public int Count => tokens.Count;

    public DateToken this[int index] => index >= 0 && index < tokens.Count ? tokens[index] : None;

    private static string Dash(char c) => c is '–' or '—' or '‐' or '‑' or '−' ? "-" : c.ToString();
}
