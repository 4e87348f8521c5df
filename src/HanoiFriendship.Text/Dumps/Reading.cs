namespace HanoiFriendship.Text.Dumps;

/// <summary>The page under one guess of its headline, with what follows from the guess for every line.</summary>
internal sealed class Reading
{
    /// <summary>The topic is taken from the headline and so many paragraphs after it.</summary>
    private const int TopicParagraphs = 5;

    /// <summary>A long text drifts: the paragraphs right above count too, a little less.</summary>
    private const int ParagraphsAbove = 4;

    private const double Near = 0.8;

    public Reading(Page page, Line? title)
    {
        (Page, Title) = (page, title);
        var from = title?.Index + 1 ?? 0;
        var opening = Enumerable.Range(from, page.Lines.Count - from).Where(i => page.Lines[i].IsParagraphLike).Take(TopicParagraphs).ToList();
        Cohesion = new double[page.Lines.Count];
        ListHeads = new string?[page.Lines.Count];
        var above = new Queue<int>();
        var whole = page.TopicOf(title is null ? opening : [title.Index, .. opening]);
        for (var i = 0; i < page.Lines.Count; i++)
        {
            // a line that is itself part of the topic is measured by the rest of it
            var topic = opening.Contains(i) ? page.TopicOf(opening.Where(o => o != i).Append(title?.Index ?? i).Where(o => o != i)) : whole;
            Cohesion[i] = Math.Max(page.Cohesion(i, topic), Near * page.Cohesion(i, page.TopicOf(above.Where(a => !SharesOpening(page.Lines[a], page.Lines[i])))));
            if (i >= from && page.Lines[i].IsParagraphLike)
            {
                above.Enqueue(i);
                _ = above.Count > ParagraphsAbove ? above.Dequeue() : 0;
            }
            ListHeads[i] = ListHead(i);
        }
        var tagged = page.Lines.Skip(from).FirstOrDefault(l => l.Tag is not null);
        FirstTag = tagged?.Index ?? int.MaxValue;
    }

    private Reading(Page page, Line title, double cohesion)
    {
        (Page, Title, FirstTag) = (page, title, int.MaxValue);
        Cohesion = new double[title.Index + 1];
        ListHeads = new string?[title.Index + 1];
        Cohesion[title.Index] = cohesion;
    }

    /// <summary>Only what the rules of a headline ask about the headline itself: cheap enough for every line at the top.</summary>
    public static Reading Glance(Page page, Line title)
    {
        var opening = new List<int>();
        for (var i = title.Index + 1; i < Math.Min(page.Lines.Count, title.Index + 40) && opening.Count < TopicParagraphs; i++)
        {
            if (page.Lines[i].IsParagraphLike)
            {
                opening.Add(i);
            }
        }
        return new(page, title, page.Cohesion(title.Index, page.TopicOf(opening)));
    }

    public Page Page { get; }

    public Line? Title { get; }

    public double[] Cohesion { get; }

    public string?[] ListHeads { get; }

    public int FirstTag { get; }

    /// <summary>Whether two lines, not of one or two words, begin with the same words.</summary>
    public static bool SharesOpening(Line a, Line b) => a.Lower.Length > 60 && b.Lower.Length > 60 && a.Lower.AsSpan(0, 50).SequenceEqual(b.Lower.AsSpan(0, 50));

    private string? ListHead(int i)
    {
        var previous = Page.At(i - 1);
        // a head of other articles above the headline says nothing of what stands below it
        if (previous is null || previous == Title)
        {
            return null;
        }
        if (previous.Furniture is "tail" or "related" or "tags")
        {
            return previous.Furniture;
        }
        return previous.IsParagraphLike && ListHeads[i - 1] is not "tail" ? null : ListHeads[i - 1];
    }
}
