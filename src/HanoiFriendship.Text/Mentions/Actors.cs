using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Who stands before a verb as its subject.</summary>
internal static class Actors
{
    /// <summary>Small words between the names of a subject and its verb.</summary>
    private static readonly HashSet<string> Passable = new(new[]
    {
        "đã", "sẽ", "cũng", "vừa", "cùng", "và", "lần", "lượt", "đại", "diện", "thay", "mặt", "vinh", "dự", "tiếp", "tục", "tổ", "chức", "phối", "hợp", "với", "lễ", "buổi", "hội", "nghị", "trực", "tuyến", "chính", "thức", "thực", "hiện", "tiến", "hành", "trân", "trọng", "đồng", "chí", "ông", "bà", "các", "lên", "cho", "thừa", "ủy", "quyền", "kết", "đàm", "nhất", "trí", "xuất", "sắc", "đứng", "trưởng", "đoàn", "dự", "kiến", "chuẩn", "bị", "sắp",
    }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>Words behind which stands somebody else than the subject.</summary>
    private static readonly HashSet<string> Others = new(new[] { "cho", "tặng", "của", "tại", "với", "tới", "đến", "nhân", "theo", "từ", "về", "ở", "giữa", "do", "bởi", "có", "là", "gồm", "thay", "mặt", "quyền", "cùng" }.Select(Folding.Key), StringComparer.Ordinal);

    private static readonly string Gồm = Folding.Key("gồm");

    /// <summary>Index of the first element of the subject that ends right before element <paramref name="verb"/>; the verb itself where none does.</summary>
    public static int From(List<Element> e, int verb, int floor = 0)
    {
        var i = verb;
        while (i > floor)
        {
            if (e[i - 1].IsMark(")") && Opening(e, i - 1, floor) is >= 0 and var open)
            {
                i = open;
            }
            else if (IsPart(e[i - 1]))
            {
                i--;
            }
            else
            {
                break;
            }
        }
        // "trao X cho B, C trao …": B is the end of what was said before
        if (i > floor && i < verb && e[i - 1].Kind == ElementKind.Word && Others.Contains(e[i - 1].Key))
        {
            if (e[i - 1].Key.Equals(Gồm, StringComparison.Ordinal))
            {
                // "ba đơn vị gồm A, B và C đã ký": all of them
                return i;
            }
            // "tại Hà Nội, A, B và C đã ký": only the place is not the subject
            var comma = e[i].Kind == ElementKind.Place && i + 1 < verb && e[i + 1].IsMark(",") ? i + 1 : e.FindLastIndex(verb - 1, verb - i, x => x.IsMark(","));
            return comma < 0 ? verb : comma + 1;
        }
        return i;
    }

    /// <summary>The first of the sentence or clause who is named and not named as somebody else's: whose deeds the rest may tell.</summary>
    public static int First(List<Element> e, int floor, int verb)
    {
        for (var i = floor; i < verb; i++)
        {
            if (e[i].IsMark(":"))
            {
                return i + 1 < verb ? First(e, i + 1, verb) : -1;
            }
            if (e[i].Kind is ElementKind.Name or ElementKind.Organization or ElementKind.Post)
            {
                var before = i - 1;
                while (before >= floor && (e[before].Kind is ElementKind.Post or ElementKind.Place || e[before].Kind == ElementKind.Word && e[before].Key.Length == 0))
                {
                    before--;
                }
                if (before >= floor && e[before].Kind == ElementKind.Word && Others.Contains(e[before].Key))
                {
                    continue;
                }
                return e[i].Kind == ElementKind.Post && i + 1 < verb && e[i + 1].Kind == ElementKind.Name ? i + 1 : i;
            }
        }
        return -1;
    }

    /// <summary>Where the subject of a verb begins that stands in the midst of a sentence: its name and the posts before that, or its office.</summary>
    public static int Nearest(List<Element> e, int verb)
    {
        var i = verb - 1;
        while (i >= 0 && e[i].Kind == ElementKind.Word && Passable.Contains(e[i].Key) && !RoleChain.IsAnd(e[i]))
        {
            i--;
        }
        if (i < 0 || e[i].Kind is not (ElementKind.Name or ElementKind.Organization or ElementKind.Post))
        {
            return verb;
        }
        while (i > 0 && e[i - 1].Kind == ElementKind.Post)
        {
            i--;
        }
        return i;
    }

    private static int Opening(List<Element> e, int close, int floor)
    {
        for (var i = close - 1; i >= floor && i > close - 12; i--)
        {
            if (e[i].IsMark("("))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsPart(Element x) =>
        x.Kind is ElementKind.Name or ElementKind.Post or ElementKind.Organization or ElementKind.Place || x.IsMark(",") || x.IsMark("-")
        || x.Kind == ElementKind.Word && (x.Key.Length == 0 || Passable.Contains(x.Key));
}
