using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Whether a page holds an article at all, or is a front, a list, a form.</summary>
internal static class ArticleTest
{
    private const int FewestWords = 30;

    public static bool IsArticle(ClassifiedPage page)
    {
        var counts = new Counts(page);
        // a photo story tells with its captions
        if (counts.Words + counts.Captions < FewestWords || counts.Words * 2 < FewestWords && counts.Captions < 2 * FewestWords || counts.Paragraphs == 0)
        {
            return false;
        }
        var marked = page.Labels.Any(l => l.Part is Part.UnderDateline or Part.UnderByline or Part.EndByline or Part.BodyDateline) || counts.Tagged;
        return !IsFront(counts, marked) && !IsList(page, counts, marked) && !IsForm(counts, marked);
    }

    /// <summary>One headline with its summary, then more such pairs; or one short paragraph drowned in headlines.</summary>
    private static bool IsFront(Counts counts, bool marked) =>
        counts.Paragraphs <= 1 && ((counts.TailPairs >= 2 && (!marked || counts.Tagged)) || (!marked && counts.Words < 60 && counts.Others >= 8));

    /// <summary>A list read as an article: each paragraph under a headline of its own, or beginning with another day, or cut out as a search shows it.</summary>
    private static bool IsList(ClassifiedPage page, Counts counts, bool marked)
    {
        var headed = !marked && counts.Paragraphs >= 2 && counts.Headed >= Math.Max(2, counts.Paragraphs - 1) && counts.Words < counts.Paragraphs * 60;
        var dated = counts.Dated >= 3 && counts.Dated * 5 >= counts.Paragraphs * 2 && page.Title is null or { IsParagraphLike: true, Dates: [{ Start: <= 10 }, ..] };
        var printed = counts.DatedHeadlines >= 3 && counts.Paragraphs <= counts.DatedHeadlines && counts.Words < counts.Paragraphs * 60;
        return headed || dated || printed || counts.Snippets >= 2;
    }

    private static bool IsForm(Counts counts, bool marked) => !marked && counts.Words < 60 && counts.Paragraphs <= 2 && counts.Forms >= 4;

    private sealed class Counts
    {
        private FuzzyDate? day;

        public Counts(ClassifiedPage page)
        {
            for (var i = 0; i < page.Labels.Count; i++)
            {
                var (line, part) = (page.Page.Lines[i], page.Labels[i].Part);
                if (part is Part.Lead or Part.Paragraph or Part.ListItem or Part.Quote)
                {
                    Words += line.WordCount;
                    Paragraphs += line.IsParagraphLike ? 1 : 0;
                    Headed += line.IsParagraphLike && i > 0 && IsHead(page, i - 1) ? 1 : 0;
                    Snippets += line.Text.StartsWith("...", StringComparison.Ordinal) || line.Text.StartsWith('…') ? 1 : 0;
                    Tagged |= part is Part.Lead && line.Tag is not null;
                }
                Captions += part is Part.Caption or Part.UnderCaption ? line.WordCount : 0;
                Dated += line.IsParagraphLike && OpensWithAnotherDay(line) ? 1 : 0;
                TailPairs += part is Part.TailSummary && line.IsParagraphLike && i > 0 && page.Page.Lines[i - 1].IsHeadlineLike ? 1 : 0;
                DatedHeadlines += line.Dateline is not null && i > 0 && page.Page.Lines[i - 1].IsHeadlineLike ? 1 : 0;
                Forms += line.Furniture is "form" or "nav" ? 1 : 0;
                Others += part is Part.TailTeaser or Part.TailSummary or Part.HeadTeaser ? 1 : 0;
            }
        }

        public int Words { get; }

        /// <summary>Words under pictures.</summary>
        public int Captions { get; }

        public int Paragraphs { get; }

        public int Headed { get; }

        public int Snippets { get; }

        public int Dated { get; }

        public int TailPairs { get; }

        /// <summary>Headlines with a date line of their own right below.</summary>
        public int DatedHeadlines { get; }

        public int Forms { get; }

        public int Others { get; }

        public bool Tagged { get; }

        private bool OpensWithAnotherDay(Line line)
        {
            if (line.Dates.Count == 0 || line.Dates[0].Start > 8 || line.Dates[0].Date.Day is null || line.Dates[0].Date.Equals(day))
            {
                return false;
            }
            day = line.Dates[0].Date;
            return true;
        }
    }

    /// <summary>A headline right above, or above the date line between.</summary>
    private static bool IsHead(ClassifiedPage page, int i)
    {
        var above = page.Page.Lines[i].Dateline is not null && i > 0 ? i - 1 : i;
        return page.Labels[above].Part is Part.Heading or Part.Title or Part.Teaser or Part.UnderTeaser;
    }
}
