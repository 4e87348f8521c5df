namespace HanoiFriendship.Text.Mentions;

/// <summary>How far the name of an award reaches: "Kỷ niệm chương “…”", "Huân chương Lao động hạng Ba".</summary>
internal static class AwardName
{
    private const int Longest = 18;

    private static readonly string Hạng = Vietnamese.Folding.Key("hạng");

    /// <summary>The token after the last, and the name in the spelling of the list.</summary>
    public static (int End, string Name, bool IsNamed) Read(Sentence sentence, List<Cue> cues, Cue head)
    {
        var end = head.More is "plain" or "prize" ? head.End : End(sentence, cues, head);
        var rest = end > head.End ? " " + sentence.Words(head.End, end) : "";
        return (end, head.Phrase + rest, head.More != "named" || rest.Length > 0);
    }

    private static int End(Sentence sentence, List<Cue> cues, Cue head)
    {
        var (t, i) = (sentence.Tokens, head.End);
        var limit = Math.Min(sentence.End, head.End + Longest);
        if (i < limit && t[i].IsMark('"'))
        {
            return Quoted(t, i, limit);
        }
        if (i < limit && cues.Find(c => c.Start == i && c.Role == "theme") is { } theme)
        {
            return theme.End;
        }
        if (i >= limit || !t[i].IsCapital && !t[i].Is(Hạng) || StartsNamed(sentence, i))
        {
            return i;
        }
        while (i < limit && t[i].IsWord && !(i > head.End && StartsNamed(sentence, i)) && !cues.Exists(c => c.Start == i && Ends(c, t[i])))
        {
            i++;
        }
        return i < limit && t[i].IsMark('"') ? Quoted(t, i, limit) : i;
    }

    /// <summary>With its capital, "Vì" or "Có" is of the name.</summary>
    private static bool Ends(Cue cue, Token token) => cue.Role is "to" or "of" or "give" or "receive" or "goes" or "stop" && !token.IsCapital;

    private static bool StartsNamed(Sentence sentence, int token) =>
        sentence.Elements.Exists(x => x.Start == token && (x.Kind == ElementKind.Post || x.Kind == ElementKind.Organization || x.Name is { Addresses.Count: > 0 }));

    /// <summary>The token after the closing mark; the opening one where it never closes.</summary>
    private static int Quoted(List<Token> t, int open, int limit)
    {
        var close = t.FindIndex(open + 1, limit - open - 1, x => x.IsMark('"'));
        return close < 0 ? open : close + 1;
    }
}
