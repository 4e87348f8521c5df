namespace HanoiFriendship.Text.Dumps;

/// <summary>A date that an extractor left before the first words of a paragraph.</summary>
internal static class LeadingDate
{
    /// <summary>Where the paragraph begins after such a date; 0 where there is none.</summary>
    public static int End(Line line)
    {
        if (line.Dates.Count == 0 || line.Dates[0] is not { Date: { Day: not null, Year: not null, Until: null } } date || line.WordCount < 12)
        {
            return 0;
        }
        var before = line.Text[..date.Start];
        var label = before.Trim(' ', '(', ':', '|').ToLowerInvariant();
        var end = date.End;
        while (end < line.Text.Length && line.Text[end] is ' ' or ')' or '|' or '-' or '–')
        {
            end++;
        }
        var machine = label is "date" or "đăng" or "ngày đăng" or "cập nhật" || (label.Length == 0 && date.Time is not null);
        // after a date that belongs to the sentence comes a comma or a small letter
        return machine && end < line.Text.Length && (char.IsUpper(line.Text[end]) || line.Text[end] is '“' or '"' or '(') ? end : 0;
    }
}
