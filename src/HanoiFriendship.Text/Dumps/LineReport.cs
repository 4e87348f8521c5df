namespace HanoiFriendship.Text.Dumps;

/// <summary>Gives every physical line that is not blank its one place.</summary>
internal static class LineReport
{
    public static List<ReadLine> Of(string source, List<SourceLine> lines, List<(CleanLine Line, int BlanksBefore, int Parts)> joined, ClassifiedPage page, bool isArticle)
    {
        var report = new List<ReadLine>();
        var logical = -1;
        foreach (var line in lines)
        {
            while (logical + 1 < joined.Count && joined[logical + 1].Line.Source.Span.Start <= line.Span.Start)
            {
                logical++;
            }
            if (source.AsSpan(line.Span.Start, line.Span.Length).IsWhiteSpace())
            {
                continue;
            }
            var covers = logical >= 0 && joined[logical].Line.Source.Span.End >= line.Span.End;
            report.Add(covers && logical < page.Labels.Count ? Labelled(line, page.Labels[logical], isArticle) : Unread(line, covers));
        }
        return report;
    }

    private static ReadLine Labelled(SourceLine line, Labelled label, bool isArticle)
    {
        var kind = Parts.KindOf(label.Part);
        // where there is no article, nothing is part of one
        kind = isArticle || kind is LineKind.Furniture or LineKind.Section or LineKind.Dateline or LineKind.ImagePlaceholder ? kind : LineKind.OtherArticle;
        return new(line.Number, line.Span, kind, label.Rule?.Name ?? "page", label.Rule?.Reason ?? "vị trí trên trang", Math.Round(label.Confidence, 3));
    }

    /// <summary>A line of nothing but tags or invisible characters, or one beyond those that are weighed.</summary>
    private static ReadLine Unread(SourceLine line, bool beyond) => beyond
        ? new(line.Number, line.Span, LineKind.Furniture, "beyond-weighed-lines", "quá số dòng được xét", 0.5)
        : new(line.Number, line.Span, LineKind.Furniture, "no-characters", "không có chữ nào nhìn thấy được", 1);
}
