namespace HanoiFriendship.Text.Mentions;

/// <summary>The place a post stands for or rules.</summary>
internal static class PostArea
{
    /// <summary>The country or place a post stands for: "Lào tại Việt Nam", "tỉnh Kumamoto", "nước CHDCND Lào".</summary>
    public static int End(List<Token> t, int i, bool small = false)
    {
        var j = i;
        while (j < t.Count && Keys.AreaWords.Contains(t[j].Key) && (!t[j].IsCapital || !small) && Places.Match(t, j) is null)
        {
            j++;
        }
        if (small && j == i)
        {
            return i;
        }
        var end = Places.Match(t, j) is var (_, count) ? j + count : j > i && j < t.Count && t[j].IsCapital && !NameReader.StartsName(t, j) ? j + Math.Min(2, NameReader.RunLength(t, j)) : i;
        var at = end > i ? end : j;
        if (!small && at < t.Count && t[at].Is(Keys.Tại) && PlaceAfter(t, at + 1) is var last and > 0)
        {
            return last;
        }
        return end;
    }

    private static int PlaceAfter(List<Token> t, int i)
    {
        var j = i;
        while (j < t.Count && (Keys.AreaWords.Contains(t[j].Key) && Places.Match(t, j) is null || t[j].Is("tp") || (t[j].IsMark('.') && t[j - 1].Is("tp"))))
        {
            j++;
        }
        return Places.Match(t, j) is var (_, count) ? j + count : 0;
    }

    public static string Words(List<Token> t, int from, int to) => string.Join("", Enumerable.Range(from, to - from).Select(k => (k > from && !t[k].Glued ? " " : "") + t[k].Text));
}
