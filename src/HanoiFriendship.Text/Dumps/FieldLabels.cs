using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// Texts printed from a feed or a form: "Title: …", "Description: …", "Content: …". The labels say what the lines are and are no words of theirs.
/// </summary>
internal static class FieldLabels
{
    /// <summary>Fewer labels may be words of the text.</summary>
    private const int Fewest = 3;

    private static readonly Lexicon Labels = Lexicon.Load("field-labels");

    public static List<CleanLine> Strip(List<CleanLine> lines)
    {
        var labels = lines.Select(l => LabelOf(l.Text)).OfType<string>().Select(Labels.Find).OfType<LexiconEntry>().ToList();
        return labels.Count < Fewest || !labels.Exists(l => l.Value == "title") ? lines : lines.ConvertAll(Strip);
    }

    private static CleanLine Strip(CleanLine line)
    {
        if (LabelOf(line.Text) is not { } label || Labels.Find(label) is not { Value: not "other" } entry)
        {
            return line;
        }
        var start = label.Length + 1;
        while (start < line.Text.Length && line.Text[start] == ' ')
        {
            start++;
        }
        return line.From(start, entry.Value == "title" ? Markup.Title : Markup.Paragraph);
    }

    private static string? LabelOf(string text) => text.IndexOf(':', 0, Math.Min(text.Length, 18)) is > 1 and var colon ? text[..colon] : null;
}
