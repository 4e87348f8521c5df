using HanoiFriendship.Text.Dumps.Shapes;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>When the source was printed: its date line, else the day the article tells of.</summary>
internal sealed class SourceDateFinder(ClassifiedPage page)
{
    /// <summary>A page head that prints today's date is told from the article's date by such a gap to the day the article tells of.</summary>
    private const int DaysBetweenEventAndPrint = 75;

    public SourceDate Find(List<ReadingNote> notes)
    {
        var told = new ToldDay(page).Find();
        var printed = Printed();
        if (printed is not var (line, dateline))
        {
            return BehindTitle() ?? told;
        }
        var date = dateline.Date.Date;
        var span = line.Clean.SpanOf(dateline.Date.Start, dateline.Date.Length);
        if (page.Title is not null && line.Index < page.Title.Index && dateline.Date.Time is null && Contradicts(date, told))
        {
            notes.Add(new("page-date-not-article-date", span, line.Clean.Source.Number, $"Ngày ở đầu trang ({date.ToVietnamese()}) không khớp ngày nêu trong bài, có thể là ngày tải trang; không dùng."));
            return told;
        }
        return new(date.Year is null && told.Date?.Year is { } year ? date.InYear(year) ?? date : date, dateline.Date.Time, DateBasis.Printed, [new(line.Text.Substring(dateline.Date.Start, dateline.Date.Length), span)]);
    }

    private SourceDate? BehindTitle() => page.Title is { } title && DatelineShape.TrailingDate(title.Text, title.Dates) is { } date
        ? new(date.Date, date.Time, DateBasis.Printed, [new(title.Text.Substring(date.Start, date.Length), title.Clean.SpanOf(date.Start, date.Length))]) : null;

    private (Line Line, Dateline Dateline)? Printed()
    {
        (Line, Dateline)? best = null;
        var bestScore = double.NegativeInfinity;
        for (var i = 0; i < page.Page.Lines.Count; i++)
        {
            var line = page.Page.Lines[i];
            if (line.Dateline is { IsToday: false } dateline && !IsOfComment(i) && Weight(page.Labels[i].Part, line, dateline) is var score && score > bestScore)
            {
                (best, bestScore) = ((line, dateline), score);
            }
        }
        return best;
    }

    /// <summary>Under the second paragraph, or under a comment form, stand the times of comments, not of the article.</summary>
    private bool IsOfComment(int index) => page.Labels[index].Part switch
    {
        Part.BodyDateline => Enumerable.Range(0, index).Count(i => page.Labels[i].Part is Part.Lead or Part.Paragraph && page.Page.Lines[i].IsParagraphLike) > 2,
        Part.EndDateline => Enumerable.Range(1, 3).Any(i => page.Page.At(index - i) is { Furniture: "form" }),
        _ => false,
    };

    private double Weight(Part part, Line line, Dateline dateline)
    {
        var near = page.Title is { } title && Math.Abs(line.Index - title.Index) <= 3 ? 1.5 : 0;
        var place = part switch
        {
            Part.UnderDateline => 2,
            Part.BodyDateline => 1.5,
            Part.HeadDateline => 0.5,
            Part.EndDateline => 0.5,
            _ => double.NegativeInfinity,
        };
        return place + near + (dateline.Date.Time is null ? 0 : 2) - (dateline.IsUpdate ? 1.2 : 0) + (dateline.Date.Date.Year is null ? -3 : 0);
    }

    /// <summary>Whether a print date cannot belong to a text that tells of <paramref name="told"/>.</summary>
    private static bool Contradicts(FuzzyDate printed, SourceDate told)
    {
        if (printed.First is not { } print || told.Date is not { Month: { } month, Day: { } day } event_)
        {
            return false;
        }
        var happened = event_.First ?? FuzzyDate.OfDay(print.Year, month, day)?.First ?? print;
        // without a year the nearest such day before the print counts
        happened = event_.Year is null && happened > print.AddDays(7) && print.Year > 1 ? happened.AddYears(-1) : happened;
        return print.DayNumber - happened.DayNumber is > DaysBetweenEventAndPrint or < -DaysBetweenEventAndPrint;
    }
}
