using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Who stands before the words of signing.</summary>
internal static class SigningSubject
{
    /// <summary>Who stands before the act, other verbs and the heads of bodies between: "lãnh đạo A và lãnh đạo B đã thông qua và ký kết".</summary>
    public static List<Element> Of(List<Element> e, int verb)
    {
        var to = verb;
        while (to > 0 && e[to - 1].Kind == ElementKind.Word && Ways.Contains(e[to - 1].Key))
        {
            to--;
        }
        var from = Actors.From(e, to);
        for (var i = from; i > 0 && e[i - 1].Kind == ElementKind.Word && Heads.Contains(e[i - 1].Key); i--)
        {
            from = Actors.From(e, i - 1);
        }
        var near = e[Math.Min(from, to)..to];
        return near.Exists(x => x.Kind is ElementKind.Organization or ElementKind.Name) || !e[to..verb].Exists(RoleChain.IsAnd) ? near : Holders(e, to);
    }

    /// <summary>"A và B tổ chức hội nghị sơ kết và ký kết …": who holds the meeting signs at it.</summary>
    private static List<Element> Holders(List<Element> e, int verb)
    {
        var held = e.FindLastIndex(Math.Max(0, verb - 1), x => x.Kind == ElementKind.Word && x.Key == Keys.Tổ);
        return held > 0 && e[held + 1].Key == Keys.Chức && Actors.From(e, held) is var from && from < held && e[from..held].Count(x => x.Kind == ElementKind.Organization) > 1 ? e[from..held] : [];
    }

    /// <summary>Between those who sign and the word for it: "đã đi đến ký", "thông qua và ký", "ký và trao".</summary>
    private static readonly HashSet<string> Ways = new(new[] { "đi", "đến", "tới", "thông", "qua", "hoàn", "tất", "nhau", "ký", "kết", "và", "đã", "cùng" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>Of a body: "lãnh đạo A", "phía B".</summary>
    private static readonly HashSet<string> Heads = new(new[] { "lãnh", "đạo", "phía", "người", "đứng", "đầu" }.Select(Folding.Key), StringComparer.Ordinal);

    public static bool IsHead(Element x) => x.Kind == ElementKind.Word && Heads.Contains(x.Key);
}
