namespace HanoiFriendship.Text.Mentions;

/// <summary>Posts by a verb: "N được bầu giữ chức P", "N là P", "bầu N1, P1 và N2 làm P", "P: N".</summary>
internal static class RoleVerbs
{
    public static IEnumerable<HeldPost> Find(Sentence sentence)
    {
        var e = sentence.Elements;
        for (var i = 0; i < e.Count; i++)
        {
            if (e[i].Kind != ElementKind.Post)
            {
                continue;
            }
            if (i + 2 < e.Count && (e[i + 1].IsMark(":") || e[i + 1].Kind == ElementKind.Word && e[i + 1].Key.Equals(Keys.Là, StringComparison.Ordinal)) && e[i + 2].Kind == ElementKind.Name)
            {
                yield return new(sentence, e[i + 2], e[i], "post.colon", 0.9);
                continue;
            }
            var (verb, office) = VerbBefore(e, i);
            if (verb == i)
            {
                continue;
            }
            var former = Enumerable.Range(verb, i - verb).Any(k => e[k].Key.Equals(Keys.Từng, StringComparison.Ordinal));
            foreach (var name in Subjects(e, verb, office && e[i].Post!.Title.StartsWith("Phó", StringComparison.Ordinal) | e[i].Post!.How == "many"))
            {
                foreach (var post in RoleChain.Posts(e, i, []).DefaultIfEmpty(e[i]))
                {
                    yield return new(sentence, name, post, "post.verb", 0.9, former && post == e[i]);
                }
            }
        }
    }

    /// <summary>Where the words of holding before the post begin, and whether they are of an office that is given ("bầu", "giữ chức").</summary>
    private static (int Start, bool Office) VerbBefore(List<Element> e, int post)
    {
        var (says, office, i) = (false, false, post);
        while (i > 0 && e[i - 1].Kind == ElementKind.Word && Keys.Holding.Contains(e[i - 1].Key))
        {
            i--;
            says |= Keys.Holds.Contains(e[i].Key);
            office |= Keys.Offices.Contains(e[i].Key);
        }
        return says && i > 0 && (i - 1 >= 0) ? (i, office) : (post, false);
    }

    /// <summary>The name right before the verb, its apposition skipped; with "và" before it the names of the whole list.</summary>
    private static IEnumerable<Element> Subjects(List<Element> e, int verb, bool several)
    {
        var last = NameBefore(e, verb);
        if (last < 0)
        {
            yield break;
        }
        yield return e[last];
        var i = last;
        while (several && i > 0 && (e[i - 1].Kind == ElementKind.Word && e[i - 1].Key.Equals(Keys.Và, StringComparison.Ordinal) || i < last && e[i - 1].IsMark(",")))
        {
            var before = NameBefore(e, i - 1);
            if (before < 0 || before > 0 && Keys.Except.Contains(e[before - 1].Key))
            {
                yield break;
            }
            yield return e[before];
            i = before;
        }
    }

    /// <summary>The last name before, in the same clause; only its own apposition may stand between.</summary>
    private static int NameBefore(List<Element> e, int from)
    {
        for (var i = from - 1; i >= 0 && i > from - 24; i--)
        {
            if (e[i].Kind == ElementKind.Name)
            {
                return i + 1 == from || e[i + 1].Kind == ElementKind.Mark && (e[from - 1].IsMark(",") || e[i + 1].IsMark(",") || e[i + 1].IsMark("-") || e[i + 1].IsMark("(")) ? i : -1;
            }
            if (e[i].IsMark(";") || e[i].IsMark(":") || e[i].Kind == ElementKind.Word && Keys.Said.Contains(e[i].Key))
            {
                return -1;
            }
        }
        return -1;
    }
}
