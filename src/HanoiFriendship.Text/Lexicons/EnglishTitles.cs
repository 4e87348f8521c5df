namespace HanoiFriendship.Text.Lexicons;

/// <summary>English of position titles by title and kind of body (titles-english.txt, with the page where each was seen).</summary>
public static class EnglishTitles
{
    private static readonly ILookup<string, LexiconEntry> Rows = Lexicon.Load("titles-english").Entries.ToLookup(e => Vietnamese.Folding.Key(e.Phrase), StringComparer.Ordinal);

    /// <summary>The English of a title; null where the table has none: never a guess.</summary>
    /// <param name="title">With its qualifiers: "Phó Chủ tịch Thường trực".</param>
    /// <param name="kind">Kind of the body, as in register-kinds.txt; null where the post names none.</param>
    public static string? Of(string title, string? kind)
    {
        var rows = Rows[Vietnamese.Folding.Key(title)];
        var row = rows.FirstOrDefault(r => r.Value == (kind ?? "none")) ?? rows.FirstOrDefault(r => r.Value is "any" or "none");
        return row?.Columns[1];
    }
}
