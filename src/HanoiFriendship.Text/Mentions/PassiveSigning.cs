using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Documents that stand before the words of their signing.</summary>
internal static class PassiveSigning
{
    /// <summary>So many between a title and "được ký" or "được … ký".</summary>
    private const int Passive = 40;

    private const int Tail = 12;

    private static readonly string Được = Folding.Key("được");
    private static readonly string Do = Folding.Key("do");

    /// <summary>Between a title and its "được ký".</summary>
    private static readonly HashSet<string> Passable = new(new[] { "đã", "vừa", "chính", "thức", "cũng", "sẽ", "mới" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>"… vừa được ký", "… được A và B ký", "… do A và B ký"; not "theo bản ghi nhớ được ký", which is the older one.</summary>
    public static Cue? Act(Sentence sentence, List<Cue> cues, Cue document, int end)
    {
        if (document.More == "any" || cues.Exists(c => c.Role is ("when" or "wish" or "many") && c.End <= document.Start && document.Start - c.End < 2) || document.Start > sentence.Start && AwardGroup.IsCount(sentence.Tokens[document.Start - 1]))
        {
            return null;
        }
        var i = BehindSides(sentence, end);
        // "giữa A và B cho giai đoạn 2026 - 2030 được ký", "… trong lĩnh vực đào tạo được ký"
        var tail = sentence.Tokens.FindIndex(i, Math.Min(Tail, sentence.End - i), t => t.Is(Được) || t.Is(Do) || !t.IsWord && !t.IsMark('-'));
        i = tail < 0 ? Math.Min(i + Tail, sentence.End) : tail;
        while (i < sentence.End && Passable.Contains(sentence.Tokens[i].Key))
        {
            i++;
        }
        if (i >= sentence.End || !sentence.Tokens[i].Is(Được) && !sentence.Tokens[i].Is(Do))
        {
            return null;
        }
        var act = cues.Find(c => c.Start >= i && c.Role is ("signed" or "sign"));
        return act is null || act.Start - i > Passive || cues.Exists(c => c.Start > i && c.End <= act.Start && c.Role is ("wish" or "document")) || Enumerable.Range(i, act.Start - i).Any(k => sentence.Tokens[k].IsMark(';') || sentence.Tokens[k].IsMark(':')) ? null : act;
    }

    /// <summary>"Bản ghi nhớ giữa A và B đã được ký": the token behind A and B.</summary>
    private static int BehindSides(Sentence sentence, int end)
    {
        var at = sentence.Elements.FindIndex(x => x.Start == end);
        if (at < 0 || !AgreementSides.IsBetween(sentence.Elements[at].Key))
        {
            return end;
        }
        var last = sentence.Elements.FindIndex(at + 1, x => !AgreementSides.IsOfList(x));
        return last < 0 ? end : sentence.Elements[last].Start;
    }
}
