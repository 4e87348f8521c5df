namespace HanoiFriendship.Text.Mentions;

/// <summary>What may stand between a name and its posts, and between one post and the next.</summary>
internal static class RoleChain
{
    /// <summary>", 74 tuổi" between a name and its post.</summary>
    public static int SkipAge(List<Element> e, int i) =>
        i + 3 < e.Count && e[i].IsMark(",") && e[i + 1].Key.Length > 0 && char.IsAsciiDigit(e[i + 1].Key[0]) && e[i + 2].Key.Equals(Keys.Tuổi, StringComparison.Ordinal) ? i + 3 : i;

    /// <summary>Posts joined by commas, dashes, "kiêm", "và"; the last one belongs to the next name where that follows at once.</summary>
    public static IEnumerable<Element> Posts(List<Element> e, int i, HashSet<Element> taken)
    {
        while (i < e.Count && e[i].Kind == ElementKind.Post && !taken.Contains(e[i]))
        {
            if (i + 1 < e.Count && e[i + 1].Kind == ElementKind.Name)
            {
                yield break;
            }
            if (IsOfAnother(e, i))
            {
                yield break;
            }
            var next = SkipTerm(e, i + 1);
            if (i + 1 < e.Count && GoesOn(e[i], e[i + 1]))
            {
                next = i + 1;
                while (next < e.Count && next < i + 6 && e[next].Kind == ElementKind.Word)
                {
                    next++;
                }
            }
            else
            {
                yield return e[i];
            }
            if (next + 1 >= e.Count || !(e[next].IsMark(",") || e[next].IsMark("-") || e[next].IsMark("/") || IsAnd(e[next])))
            {
                yield break;
            }
            i = next + 1;
            while (i < e.Count && e[i].Kind == ElementKind.Word && Keys.Also.Contains(e[i].Key))
            {
                i++;
            }
        }
    }

    /// <summary>"A, Chủ tịch LHHN tỉnh B": behind a body we do not know stands the name it belongs to.</summary>
    private static bool IsOfAnother(List<Element> e, int post)
    {
        if (post + 1 >= e.Count || e[post + 1] is not { Kind: ElementKind.Word, IsCapital: true })
        {
            return false;
        }
        for (var i = post + 2; i < Math.Min(e.Count, post + 9) && e[i].Kind != ElementKind.Mark; i++)
        {
            if (e[i].Kind == ElementKind.Name)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"Trưởng đoàn chuyên gia", "Phó Chủ tịch chi hội 160": the title has more words than we know, so nothing is said.</summary>
    public static bool GoesOn(Element post, Element next) =>
        post.Post!.Organization is null && post.Post.How is not ("envoy" or "area") && next is { Kind: ElementKind.Word, IsCapital: false, Key.Length: > 0 } && char.IsLetter(next.Key[0])
        && !OrganizationBody.IsStop(next.Key) && !Keys.Holding.Contains(next.Key) && !Keys.TermWords.Contains(next.Key);

    /// <summary>"khóa VI, nhiệm kỳ 2022-2027" behind a post says for which term.</summary>
    public static int SkipTerm(List<Element> e, int i)
    {
        var j = i;
        while (j < e.Count && j < i + 12 && (Keys.TermWords.Contains(e[j].Key) || j > i && e[j].Kind is ElementKind.Word && (e[j].Key.Length > 0 && (char.IsAsciiDigit(e[j].Key[0]) || Keys.IsRoman(e[j].Key))) || j > i && e[j].IsMark("-")))
        {
            j++;
        }
        return j;
    }

    /// <summary>The words of the term behind a post: "khóa VI, nhiệm kỳ 2022 - 2027"; null where none stand.</summary>
    public static string? TermOf(Sentence sentence, Element post)
    {
        var e = sentence.Elements;
        var from = e.IndexOf(post) + 1;
        var to = SkipTerm(e, from);
        if (to > from && to + 1 < e.Count && e[to].IsMark(",") && Keys.TermWords.Contains(e[to + 1].Key))
        {
            to = SkipTerm(e, to + 1);
        }
        return to > from ? sentence.Words(e[from].Start, e[to - 1].End).Trim(' ', '-') : null;
    }

    /// <summary>"(bìa trái)", "(áo trắng)": asides between a name and its post.</summary>
    public static int SkipBrackets(List<Element> e, int i)
    {
        if (i >= e.Count || !e[i].IsMark("(") || (i + 1 < e.Count && e[i + 1].Kind == ElementKind.Post))
        {
            return i;
        }
        for (var j = i + 1; j < Math.Min(e.Count, i + 12); j++)
        {
            if (e[j].IsMark(")"))
            {
                return j + 1;
            }
        }
        return i;
    }


    public static bool IsAnd(Element element) => element.Kind == ElementKind.Word && (element.Key.Equals(Keys.Và, StringComparison.Ordinal) || element.Key.Equals(Keys.Kiêm, StringComparison.Ordinal));
}
