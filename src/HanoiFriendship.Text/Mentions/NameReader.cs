using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Reads names of persons: Vietnamese ones by their surname, others where a post or a form of address announces them.</summary>
internal static class NameReader
{
    private static readonly PhraseIndex Addresses = PhraseIndex.Load("honorifics");
    private static readonly Lexicon Surnames = Lexicon.Load("surnames");
    private static readonly HashSet<string> Particles = new(["de", "da", "do", "di", "du", "del", "della", "van", "von", "der", "den", "bin", "binti", "al", "el", "la", "le", "e", "y"], StringComparer.Ordinal);
    private const int Longest = 6;

    /// <summary>"Thiếu tướng, PGS.TS, Anh hùng …": nobody has more before the name; a text may repeat one without end.</summary>
    private const int MostAddresses = 10;

    /// <summary>Whether a Vietnamese full name may begin here: a surname, then one to five more capitals, and no known place.</summary>
    public static bool StartsName(List<Token> t, int i) => i < t.Count && IsSurname(t[i]) && RunLength(t, i) >= 2 && Places.Match(t, i) is null;

    /// <summary>How many capitalized words follow one another from the token.</summary>
    public static int RunLength(List<Token> t, int i)
    {
        var n = 0;
        while (i + n < t.Count && t[i + n].IsCapital && t[i + n].IsWord && n < 12)
        {
            n++;
        }
        return n;
    }

    private static readonly HashSet<string> Frequent = new(["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Trịnh"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The surnames of nine Vietnamese in ten.</summary>
    public static bool IsFrequentSurname(Token token) => token.IsCapital && Frequent.Contains(token.Text);

    private static bool IsSurname(Token token) => token.IsCapital && Surnames.Contains(token.Text);

    /// <summary>A name with its forms of address, a bare Vietnamese name, or any name behind a post.</summary>
    public static NameSpan? Match(List<Token> t, int i, bool afterPost)
    {
        var (at, addresses) = ReadAddresses(t, i);
        // "phố Ông Ích Khiêm" is no mister
        if (at > i && i > 0 && t[i].IsCapital && Places.Announces(t, i - 1))
        {
            return null;
        }
        if (at > i)
        {
            return Announced(t, i, at, addresses);
        }
        // "TP Hà Nội": an abbreviation before other words is none of a name
        if (!t[i].IsCapital || (t[i].IsAllCapitals && i + 1 < t.Count && t[i + 1].IsCapital && !t[i + 1].IsAllCapitals))
        {
            return null;
        }
        if (Vietnamese(t, i) is > 0 and var end && (afterPost || IsBareName(t, i, end)))
        {
            return new(i, i, end, NameWords.Join(t, i, end), [], false);
        }
        var posted = Foreign(t, i) is > 0 and var f && f - i >= 2 && f + 1 < t.Count && (t[f].IsMark(',') || t[f].IsMark('-')) && Posts.CoreLength(t, f + 1) > 0 && (i == 0 || !t[i - 1].IsCapital) && !Enumerable.Range(i, f - i).Any(k => t[k].IsAllCapitals && t[k].Text.Length > 1);
        if (afterPost && RunLength(t, i) is >= 3 and <= 5 and var run && OrganizationReader.HeadLength(t, i) == 0 && OrganizationBody.FieldLength(t, i) == 0 && Places.Match(t, i) is null && t[i].Text.Length > 1)
        {
            return new(i, i, i + run, NameWords.Join(t, i, i + run), [], false);
        }
        return (afterPost || posted) && Foreign(t, i) is > 0 and var stop && stop - i >= 2 && OrganizationReader.HeadLength(t, i) == 0 && Places.Match(t, i) is null && Enumerable.Range(i, stop - i).Any(k => NameWords.LooksForeign(t[k].Text)) ? new(i, i, stop, NameWords.Join(t, i, stop), [], false) : null;
    }

    private static NameSpan? Announced(List<Token> t, int i, int at, List<string> addresses)
    {
        if (at >= t.Count || !t[at].IsCapital || Posts.CoreLength(t, at) > 0 || (OrganizationReader.HeadLength(t, at) > 0 && !(IsSurname(t[at]) && RunLength(t, at) >= 2)))
        {
            return null;
        }
        var end = Vietnamese(t, at) is > 0 and var v ? v : Places.Match(t, at) is null ? Foreign(t, at) : 0;
        if (end == 0)
        {
            return null;
        }
        return new(i, at, end, NameWords.Join(t, at, end), addresses, end - at == 1 && !t[at].Text.Contains('-', StringComparison.Ordinal));
    }

    private static (int At, List<string> Words) ReadAddresses(List<Token> t, int i)
    {
        var (at, words) = (i, new List<string>());
        while (at < t.Count && words.Count < MostAddresses && Addresses.Match(t, at) is var (entry, count) && !(IsTitleCaseName(t, at, entry)))
        {
            words.Add(string.Concat(Enumerable.Range(at, count).Select(k => (k > at && !t[k].Glued ? " " : "") + t[k].Text)));
            at += count;
            while (at < t.Count && (t[at].IsMark('.') && (t[at].Glued) || (t[at].IsMark(',') && at + 1 < t.Count && Addresses.Match(t, at + 1) is not null && entry.Columns[^1] != "address")))
            {
                at++;
            }
        }
        return (at, words);
    }

    /// <summary>"Cha", "Bé", "Cô" with a capital may open a sentence, or be a syllable of a name; "Anh" too, which is also England.</summary>
    private static bool IsTitleCaseName(List<Token> t, int at, LexiconEntry entry) =>
        t[at].IsCapital && entry.Columns[^1] == "address" && !entry.Phrase.Contains(' ', StringComparison.Ordinal) && at > 0 && t[at - 1].IsWord && t[at - 1].IsCapital;

    /// <summary>The end of a Vietnamese full name that begins at the token; 0 where none does.</summary>
    private static int Vietnamese(List<Token> t, int i)
    {
        if (!StartsName(t, i) && !(IsSurname(t[i]) && RunLength(t, i) >= 3))
        {
            return 0;
        }
        var end = i + 1;
        while (end < t.Count && end - i < 5 && t[end].IsCapital && t[end].IsWord && t[end].Text.All(c => char.IsLetter(c) || c is '-' or '\'') && !(end - i >= 2 && Stops(t, end)))
        {
            end++;
        }
        return end - i >= 2 ? end : 0;
    }

    private static bool Stops(List<Token> t, int i) => Posts.CoreLength(t, i) > 0 || (OrganizationReader.HeadLength(t, i) > 1);

    /// <summary>The end of a name of another language: capitals, initials, small particles between.</summary>
    private static int Foreign(List<Token> t, int i)
    {
        var end = i;
        while (end < t.Count && end - i < Longest)
        {
            if (t[end].IsWord && (t[end].IsCapital || end > i && IsArticled(t[end].Text)) && !(end > i && Stops(t, end)))
            {
                end++;
                // "G.Mô-ran-đê", "J. K. Rowling": the stop of an initial
                if (end + 1 < t.Count && t[end].IsMark('.') && t[end].Glued && t[end - 1].Text.Length == 1 && (t[end + 1].IsCapital || Particles.Contains(t[end + 1].Text)))
                {
                    end++;
                }
            }
            else if (end > i && end + 1 < t.Count && t[end].IsMark('-') && t[end].Glued && t[end + 1].Glued && t[end + 1].IsCapital && Posts.CoreLength(t, end + 1) == 0)
            {
                end++;
            }
            else if (end > i && end + 2 < t.Count && Particles.Contains(t[end].Text) && (t[end + 1].IsCapital || (Particles.Contains(t[end + 1].Text) && t[end + 2].IsCapital)))
            {
                end += t[end + 1].IsCapital ? 1 : 2;
            }
            else
            {
                break;
            }
        }
        return end > i ? end : 0;
    }

    /// <summary>"al-Namudhaji": a small article before the capital.</summary>
    private static bool IsArticled(string word) => word.Length > 3 && word[2] == '-' && char.IsUpper(word[3]);

    /// <summary>Whether a full name may stand without a post or a form of address: three words or more, or two with a post behind.</summary>
    private static bool IsBareName(List<Token> t, int i, int end)
    {
        if (i > 0 && (Places.Announces(t, i - 1) || (t[i - 1].IsCapital && t[i - 1].IsWord) || (t[i - 1].IsMark('-') && i > 1 && t[i - 2].IsCapital)) || Places.Match(t, i) is not null)
        {
            return false;
        }
        var post = end + 1 < t.Count && (t[end].IsMark(',') || t[end].IsMark('-') || t[end].IsMark('(')) && Posts.CoreLength(t, end + 1) > 0;
        return post || end - i >= 3;
    }
}
