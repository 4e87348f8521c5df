namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// Texts printed from a feed or a form: "Title: …", "Description: …", "Content: …". The labels say what the lines are and are no words of theirs.
/// </summary>
internal static class FieldLabels
{
    /// <summary>Fewer labels may be words of the text.</summary>
    private const int Fewest = 3;

    private static readonly Dictionary<string, Markup> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Title"] = Markup.Title,
        ["Tiêu đề"] = Markup.Title,
        ["Tít"] = Markup.Title,
        ["Headline"] = Markup.Title,
        ["Description"] = Markup.Paragraph,
        ["Summary"] = Markup.Paragraph,
        ["Sapo"] = Markup.Paragraph,
        ["Tóm tắt"] = Markup.Paragraph,
        ["Mô tả"] = Markup.Paragraph,
        ["Content"] = Markup.Paragraph,
        ["Nội dung"] = Markup.Paragraph,
        ["Body"] = Markup.Paragraph,
    };

    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase) { "Link", "URL", "Guid", "PubDate", "Published", "Author", "Tác giả", "Category", "Chuyên mục", "Feed", "Tags" };

    public static List<CleanLine> Strip(List<CleanLine> lines)
    {
        var labelled = lines.Count(l => LabelOf(l.Text) is { } label && (Labels.ContainsKey(label) || Others.Contains(label)));
        var hasTitle = lines.Exists(l => LabelOf(l.Text) is { } label && Labels.GetValueOrDefault(label) == Markup.Title);
        return labelled < Fewest || !hasTitle ? lines : lines.ConvertAll(Strip);
    }

    private static CleanLine Strip(CleanLine line)
    {
        if (LabelOf(line.Text) is not { } label || !Labels.TryGetValue(label, out var markup))
        {
            return line;
        }
        var start = label.Length + 1;
        while (start < line.Text.Length && line.Text[start] == ' ')
        {
            start++;
        }
        return line.From(start, markup);
    }

    private static string? LabelOf(string text) => text.IndexOf(':', 0, Math.Min(text.Length, 14)) is > 1 and var colon ? text[..colon] : null;
}
