namespace HanoiFriendship.Text.Mentions;

/// <summary>Abbreviations a text defines for itself.</summary>
internal static class ShortForms
{
    /// <summary>"Liên hiệp … tỉnh Quảng Nam (QUAFO)": from here on the short form is a name too.</summary>
    public static void Define(List<List<Token>> texts)
    {
        var defined = new HashSet<string>(StringComparer.Ordinal);
        foreach (var t in texts)
        {
            for (var i = 0; i < t.Count; i++)
            {
                if (i > 3 && t[i].IsAllCapitals && t[i - 1].Is(Keys.Là) && t[i - 2].Is(Keys.Tắt))
                {
                    // "(viết tắt là LHHN)", "(sau đây gọi tắt là QUAFO)"
                    defined.Add(t[i].Text);
                }
                if (t[i].IsCapital && OrganizationReader.Match(t, i, afterPost: false) is { Abbreviation: { } shortForm })
                {
                    defined.Add(shortForm);
                }
            }
        }
        OrganizationReader.Mark(texts, defined);
    }
}
