using HanoiFriendship.Text.Dumps.Shapes;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Who wrote the article: a line of its own, beside the date, or behind the last sentence.</summary>
internal sealed class BylineFinder(ClassifiedPage page)
{
    public Finding? Find()
    {
        Finding? best = null;
        var bestScore = 0.0;
        for (var i = 0; i < page.Page.Lines.Count; i++)
        {
            var line = page.Page.Lines[i];
            var (found, score) = page.Labels[i].Part switch
            {
                Part.EndByline => (Of(line, line.Byline), 3 + (line.Byline?.Strength ?? 0)),
                Part.UnderByline or Part.BodyByline => (Of(line, line.Byline), 2.5),
                Part.HeadByline => (Of(line, line.Byline), 2.0),
                Part.UnderDateline or Part.HeadDateline or Part.BodyDateline or Part.EndDateline => (BesideDate(line), 2.2),
                Part.Paragraph or Part.ListItem => (Behind(line, i), 1.0),
                _ => (null, 0.0),
            };
            if (found is not null && score > bestScore)
            {
                (best, bestScore) = (found, score);
            }
        }
        return best;
    }

    private static Finding? Of(Line line, Byline? byline) => byline is null or { Label: "source" or "photo" } ? null
        : new(byline.Name, line.Clean.SpanOf(byline.NameStart, byline.Name.Length));

    private static Finding? BesideDate(Line line)
    {
        if (line.Dateline is not { } dateline || dateline.Rest.Length == 0 || line.Text.IndexOf(dateline.Rest, dateline.RestStart, StringComparison.Ordinal) != dateline.RestStart)
        {
            return null;
        }
        var byline = BylineShape.Read(dateline.Rest);
        return byline is { Strength: >= 0.6, Label: not "source" } ? new(byline.Name, line.Clean.SpanOf(dateline.RestStart + byline.NameStart, byline.Name.Length)) : null;
    }

    /// <summary>A name behind the last sentence of the last paragraph: "… của Thủ đô./. Thu Trang".</summary>
    private Finding? Behind(Line line, int index)
    {
        if (index + 1 < page.Labels.Count && Parts.ZoneOf(page.Labels[index + 1].Part) <= Zone.Body)
        {
            return null;
        }
        var stop = line.Text.LastIndexOf("./.", StringComparison.Ordinal) is >= 0 and var mark ? mark + 2 : line.Text.LastIndexOfAny(['.', '”', '!']);
        if (stop < 20 || line.Text.Length - stop is < 5 or > 32)
        {
            return null;
        }
        var start = stop + 1;
        while (start < line.Text.Length && !char.IsLetter(line.Text[start]))
        {
            start++;
        }
        var name = line.Text[start..];
        return BylineShape.Read(name) is { Label: null, Strength: >= 0.8 } && LineShape.Words(name).Length >= 2 ? new(name, line.Clean.SpanOf(start, name.Length)) : null;
    }
}
