namespace HanoiFriendship.Text.Mentions;

/// <summary>The place a post stands for or rules.</summary>
internal static class PostArea
{
    /// <summary>"Thủ đô nước Cộng hòa dân chủ nhân dân …": no more such words stand before a place.</summary>
    private const int MostWords = 14;

    /// <summary>The country or place a post stands for: "Lào tại Việt Nam", "tỉnh Kumamoto", "nước CHDCND Lào".</summary>
    public static int End(List<Token> t, int i, bool small = false)
    {
        var j = i;
        while (j < t.Count && j - i < MostWords && Keys.AreaWords.Contains(t[j].Key) && (!t[j].IsCapital || !small) && Places.Match(t, j) is null)
        {
            j++;
        }
        if (small && j == i)
        {
            return i;
        }
        var end = Places.Match(t, j) is var (_, count) ? j + count : j > i && j < t.Count && t[j].IsCapital && !NameReader.StartsName(t, j) ? j + OfRun(t, j) : i;
        var at = end > i ? end : j;
        if (!small && at < t.Count && t[at].Is(Keys.Tại) && PlaceAfter(t, at + 1) is var last and > 0)
        {
            return last;
        }
        return end;
    }

    /// <summary>"tỉnh Voronezh Vladimir Anatolyevich Sitnikov", "Siem Reap Pin Prakad": the last two words are the person, three with a patronymic.</summary>
    public static int OfRun(List<Token> t, int i)
    {
        var run = NameReader.RunLength(t, i);
        var father = Enumerable.Range(i, run).Any(k => t[k].Text.EndsWith("vich", StringComparison.Ordinal) || t[k].Text.EndsWith("vna", StringComparison.Ordinal));
        return run <= 2 ? run : Math.Max(1, run - (father ? 3 : 2));
    }

    private static int PlaceAfter(List<Token> t, int i)
    {
        var j = i;
        while (j < t.Count && j - i < MostWords && Places.Match(t, j) is null && (Keys.AreaWords.Contains(t[j].Key) || t[j].Is("tp") || (t[j].IsMark('.') && t[j - 1].Is("tp"))))
        {
            j++;
        }
        return Places.Match(t, j) is var (_, count) ? j + count : 0;
    }

    public static string Words(List<Token> t, int from, int to) => string.Join("", Enumerable.Range(from, to - from).Select(k => (k > from && !t[k].Glued ? " " : "") + t[k].Text));
}
