using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Reads names of organizations by their first words; what follows is read by <see cref="OrganizationBody"/>.</summary>
internal static class OrganizationReader
{
    private static readonly PhraseIndex Heads = PhraseIndex.Load("organization-heads");
    private static readonly PhraseIndex Aliases = PhraseIndex.Load("organization-aliases");

    /// <summary>The number of words of the longest first words.</summary>
    public static readonly int LongestHead = Lexicon.Load("organization-heads").LongestInWords;

    /// <summary>The number of tokens of the first words that stand at the token; 0 where none do.</summary>
    public static int HeadLength(List<Token> t, int i) => IsHeadAt(t, i, out var head, out var count) && head is not null ? count : 0;

    /// <summary>The organization that begins at the token.</summary>
    /// <param name="t">The tokens of a passage.</param>
    /// <param name="i">Where it may begin.</param>
    /// <param name="afterPost">Whether a post stands right before: then a full name behind it is its holder.</param>
    /// <param name="depth">In how many other names it stands.</param>
    public static OrganizationSpan? Match(List<Token> t, int i, bool afterPost, int depth = 0)
    {
        if (t[i].IsDefined)
        {
            return new(i, i + 1, new(t[i].Text, ["other", "local"]), "", false, null);
        }
        if (Aliases.Match(t, i) is var (alias, words) && (t[i].IsAllCapitals || words > 1) && t[i].IsCapital)
        {
            return new(i, i + words, new(alias.Phrase, [alias.Columns[1], "alone alias"]), "", true, null);
        }
        return IsHeadAt(t, i, out var head, out var count) && head!.Value != "part" ? new OrganizationBody(t, i + count, head!, afterPost, depth).Read(i, "") : null;
    }

    private static readonly HashSet<string> Bodies = new(new[] { "hội", "chi hội", "liên hiệp", "trung tâm", "học viện", "câu lạc bộ", "hiệp hội" }.Select(Vietnamese.Folding.Key), StringComparer.Ordinal);

    /// <summary>A body's first word in small letters, with no name behind it.</summary>
    public static OrganizationSpan? Short(List<Token> t, int i) =>
        Heads.Match(t, i) is var (head, count) && Bodies.Contains(Vietnamese.Folding.Key(head.Phrase)) && (i + count >= t.Count || !t[i + count].IsWord || OrganizationBody.IsStop(t[i + count].Key) || NameReader.StartsName(t, i + count))
            ? new(i, i + count, head, "", false, null) : null;

    /// <summary>The unit that a post names by its own last word: "Trưởng ban | Dân vận Thành ủy".</summary>
    public static OrganizationSpan? MatchUnit(List<Token> t, int i, string unit)
    {
        if (i >= t.Count || !t[i].IsCapital || NameReader.StartsName(t, i) || Places.Match(t, i) is not null || IsHeadAt(t, i, out _, out _))
        {
            return null;
        }
        var head = Heads.Match(Tokenizer.Read(unit + " " + t[i].Text + (i + 1 < t.Count ? " " + t[i + 1].Text : "")), 0)?.Entry ?? new(unit, ["other", "open"]);
        var span = new OrganizationBody(t, i, head, afterPost: true).Read(i, unit);
        return span.HasBody ? span : null;
    }

    /// <summary>The number of tokens of a body inside a body ("Ban Chấp hành", "Đoàn Chủ tịch"), which is no organization; else 0.</summary>
    public static int PartLength(List<Token> t, int i) => IsHeadAt(t, i, out var head, out var count) && head!.Value == "part" ? count : 0;

    /// <summary>Marks the short forms a text has defined.</summary>
    public static void Mark(List<List<Token>> texts, HashSet<string> defined)
    {
        foreach (var t in defined.Count == 0 ? [] : texts)
        {
            for (var i = 0; i < t.Count; i++)
            {
                t[i] = t[i] with { IsDefined = t[i].IsAllCapitals && defined.Contains(t[i].Text) && !(i > 0 && t[i - 1].IsMark('(')) };
            }
        }
    }

    private static bool IsHeadAt(List<Token> t, int i, out LexiconEntry? head, out int count)
    {
        (head, count) = (null, 0);
        if (i >= t.Count || !t[i].IsWord || Heads.Match(t, i) is not var (entry, length))
        {
            return false;
        }
        if (Places.Match(t, i) is var (_, place) && place > length || i > 0 && t[i - 1].Is(Keys.Ngày) || FollowedByEvent(t, i + length, entry))
        {
            return false;
        }
        var low = i + length < t.Count && t[i + length].IsCapital && (entry.Columns[1].Contains("low", StringComparison.Ordinal) || entry.Phrase == "Tổ chức" && i + length + 1 < t.Count && t[i + length].Text.Length > 3 && (NameWords.LooksForeign(t[i + length].Text) || t[i + length + 1].IsCapital && NameWords.LooksForeign(t[i + length + 1].Text)));
        // "UBND" is written in capitals, "Ủy ban" with one
        var capital = t[i].IsCapital && (entry.Phrase.Any(char.IsLower) || t[i].IsAllCapitals);
        (head, count) = (entry, length);
        return capital || low;
    }

    /// <summary>"Tổ chức Ngày hội …": a verb with a capital, no organization.</summary>
    private static bool FollowedByEvent(List<Token> t, int i, LexiconEntry head) => head.Phrase == "Tổ chức" && i < t.Count && (!t[i].IsCapital || Keys.EventWords.Contains(t[i].Key));
}
