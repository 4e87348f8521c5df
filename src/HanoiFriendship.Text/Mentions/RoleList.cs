namespace HanoiFriendship.Text.Mentions;

/// <summary>One title for several people: "các Phó Chủ tịch: A, B và C".</summary>
internal static class RoleList
{
    /// <summary>"các Phó Chủ tịch", "hai Phó Giám đốc", "các đồng chí Phó Chủ tịch".</summary>
    public static bool IsPlural(List<Element> e, int i)
    {
        for (var j = i - 1; j >= Math.Max(0, i - 3) && e[j].Kind == ElementKind.Word; j--)
        {
            if (Keys.Plural.Contains(e[j].Key))
            {
                return true;
            }
        }
        return false;
    }

    public static IEnumerable<HeldPost> Find(Sentence sentence, int post)
    {
        var e = sentence.Elements;
        var i = post + 1;
        while (i < e.Count && (e[i].IsMark(":") || e[i].Kind == ElementKind.Word && (Keys.Plural.Contains(e[i].Key) || Keys.Listing.Contains(e[i].Key) || Keys.Comrades.Contains(e[i].Key))))
        {
            i++;
        }
        while (i < e.Count && e[i].Kind == ElementKind.Name)
        {
            yield return new(sentence, e[i], e[post], "post.list", 0.88);
            i = RoleChain.SkipBrackets(e, i + 1);
            if (i + 1 >= e.Count || !(e[i].IsMark(",") || e[i].IsMark(";") || RoleChain.IsAnd(e[i])))
            {
                yield break;
            }
            i += i + 2 < e.Count && e[i].IsMark(",") && RoleChain.IsAnd(e[i + 1]) ? 2 : 1;
        }
    }
}
