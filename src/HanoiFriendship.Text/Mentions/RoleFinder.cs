namespace HanoiFriendship.Text.Mentions;

/// <summary>A post and its holder in one sentence; former where the verb says so ("từng giữ chức").</summary>
internal sealed record HeldPost(Sentence Sentence, Element Name, Element Post, string Rule, double Confidence, bool IsFormer = false);

/// <summary>Who holds which post: by apposition, by a verb of holding, by a list under a plural title.</summary>
internal static class RoleFinder
{
    public static IEnumerable<HeldPost> Find(Sentence sentence)
    {
        var e = sentence.Elements;
        var taken = new HashSet<Element>();
        for (var i = 0; i < e.Count; i++)
        {
            if (e[i].Kind == ElementKind.Post && RoleList.IsPlural(e, i))
            {
                foreach (var held in RoleList.Find(sentence, i))
                {
                    taken.Add(held.Post);
                    yield return held;
                }
            }
        }
        foreach (var held in RoleVerbs.Find(sentence).Where(h => !taken.Contains(h.Post)).ToList())
        {
            taken.Add(held.Post);
            yield return held;
        }
        for (var i = 0; i < e.Count; i++)
        {
            if (e[i].Kind != ElementKind.Name)
            {
                continue;
            }
            foreach (var (post, rule, confidence) in Before(e, i, taken).Concat(After(e, i, taken)).ToList())
            {
                taken.Add(post);
                yield return new(sentence, e[i], post, rule, confidence);
            }
        }
    }

    /// <summary>"Phó Chủ tịch UBND TP N"; "Chủ tịch Hội, ông N": posts right before the name, back to the start of the clause.</summary>
    private static IEnumerable<(Element Post, string Rule, double Confidence)> Before(List<Element> e, int name, HashSet<Element> taken)
    {
        var i = name - 1;
        var comma = i >= 1 && e[i].IsMark(",") && e[name].Name!.Addresses.Count > 0;
        i -= comma ? 1 : 0;
        // "Chủ tịch Liên hiệp khóa IV N"
        while (i > 0 && e[i].Kind == ElementKind.Word && (Keys.TermWords.Contains(e[i].Key) || Keys.IsRoman(e[i].Key)) && i > name - 5)
        {
            i--;
        }
        if (i < 0 || e[i].Kind != ElementKind.Post || taken.Contains(e[i]) || RoleList.IsPlural(e, i))
        {
            yield break;
        }
        var chain = new List<Element> { e[i] };
        while (i >= 3 && e[i - 2].IsMark(",") && RoleChain.IsAnd(e[i - 1]) && e[i - 3].Kind == ElementKind.Post && !taken.Contains(e[i - 3]))
        {
            i -= 3;
            chain.Add(e[i]);
        }
        while (i >= 2 && (e[i - 1].IsMark(",") || RoleChain.IsAnd(e[i - 1])) && e[i - 2].Kind == ElementKind.Post && !taken.Contains(e[i - 2]))
        {
            i -= 2;
            chain.Add(e[i]);
        }
        // "A, Chủ tịch X, ông B": the post is A's
        var owned = i >= 2 && (e[i - 1].IsMark(",") || e[i - 1].IsMark("-")) && e[i - 2].Kind == ElementKind.Name;
        if (owned)
        {
            chain.RemoveRange(comma ? 0 : 1, chain.Count - (comma ? 0 : 1));
        }
        // "Thay mặt Chủ tịch nước, ông N": not his post
        if (i > 0 && (comma || chain.Count > 1) && e[i - 1].Kind == ElementKind.Word && Keys.OnBehalf.Contains(e[i - 1].Key))
        {
            chain.RemoveAt(chain.Count - 1);
        }
        foreach (var post in chain)
        {
            yield return (post, comma ? "post.before-name-with-comma" : "post.before-name", comma ? 0.85 : 0.97);
        }
    }

    private static IEnumerable<(Element Post, string Rule, double Confidence)> After(List<Element> e, int name, HashSet<Element> taken)
    {
        var i = RoleChain.SkipAge(e, RoleChain.SkipBrackets(e, name + 1));
        if (i < e.Count && (e[i].IsMark(",") || e[i].IsMark("-") || e[i].IsMark("(") || e[i].IsMark(":")) && i + 1 < e.Count && e[i + 1].Kind == ElementKind.Post)
        {
            foreach (var post in RoleChain.Posts(e, i + 1, taken))
            {
                yield return (post, "post.apposition", 0.96);
            }
        }
    }
}
