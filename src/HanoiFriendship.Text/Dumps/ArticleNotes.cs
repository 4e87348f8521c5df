namespace HanoiFriendship.Text.Dumps;

/// <summary>What an editor should look at: gaps, guesses, doubts.</summary>
internal static class ArticleNotes
{
    /// <summary>Below this a line's kind is worth a second look.</summary>
    private const double Sure = 0.6;

    public static void Add(List<ReadingNote> notes, ClassifiedPage page, ReadArticle? article)
    {
        if (page.Page.Lines.Count >= DumpReader.MaxWeighedLines)
        {
            notes.Add(new("page-too-long", default, 0, $"Chỉ xét {DumpReader.MaxWeighedLines} dòng đầu của trang."));
        }
        if (article is null)
        {
            notes.Add(new("no-article", default, 0, "Văn bản không phải một bài báo (trang chuyên mục, danh sách tin, biểu mẫu hoặc trang trống)."));
            return;
        }
        if (article.Title is null)
        {
            notes.Add(new("no-title", article.Lead?.Span ?? default, 0, "Không tìm thấy tít bài trong văn bản."));
        }
        if (article.Date.Basis == DateBasis.None)
        {
            notes.Add(new("no-date", default, 0, "Văn bản không cho biết ngày."));
        }
        else if (article.Date.Basis == DateBasis.Inferred)
        {
            notes.Add(new("date-inferred", article.Date.Words[0].Span, LineOf(page, article.Date.Words[0].Span), $"Ngày suy ra từ nội dung: {article.Date.Date?.ToVietnamese()}."));
        }
        AddDoubts(notes, page);
    }

    private static void AddDoubts(List<ReadingNote> notes, ClassifiedPage page)
    {
        for (var i = 0; i < page.Labels.Count; i++)
        {
            var (line, label) = (page.Page.Lines[i], page.Labels[i]);
            if (label.Confidence < Sure && line.WordCount >= 4)
            {
                notes.Add(new("line-in-doubt", line.Clean.Span, line.Clean.Source.Number, "Chưa chắc dòng này là gì."));
            }
        }
    }

    private static int LineOf(ClassifiedPage page, TextSpan span) =>
        page.Page.Lines.FirstOrDefault(l => l.Clean.Source.Span.Start <= span.Start && l.Clean.Source.Span.End >= span.Start)?.Clean.Source.Number ?? 0;
}
