using HanoiFriendship.Text.Dumps.Rules;

namespace HanoiFriendship.Text.Dumps;

/// <summary>Which part may follow which, and at what price: the grammar of a page.</summary>
internal static class Transitions
{
    public const double Never = double.NegativeInfinity;

    /// <summary>Price of each step, [from, to].</summary>
    public static readonly double[,] Steps = Build();

    /// <summary>Price of each part as the first of a page.</summary>
    public static readonly double[] First = [.. Enumerable.Range(0, Parts.Count).Select(p => Start((Part)p))];

    /// <summary>Price of each part as the last of a page.</summary>
    public static readonly double[] Last = [.. Enumerable.Range(0, Parts.Count).Select(p => (Part)p is Part.Teaser or Part.UnderTeaser or Part.Heading ? -3.0 : 0)];

    private static double Start(Part part) => Parts.ZoneOf(part) switch
    {
        Zone.Head or Zone.Title => 0,
        Zone.Under => -1,
        Zone.Lead => -4,
        Zone.Body when part is Part.Paragraph or Part.Picture => -6,
        _ => Never,
    };

    private static double[,] Build()
    {
        var steps = new double[Parts.Count, Parts.Count];
        for (var from = 0; from < Parts.Count; from++)
        {
            for (var to = 0; to < Parts.Count; to++)
            {
                steps[from, to] = Zones(Parts.ZoneOf((Part)from), Parts.ZoneOf((Part)to)) + Pair((Part)from, (Part)to);
            }
        }
        return steps;
    }

    private static double Zones(Zone from, Zone to) => (from, to) switch
    {
        (Zone.Head, Zone.Head or Zone.Title) => 0,
        (Zone.Head, Zone.Under) => -5,
        (Zone.Head, Zone.Lead) => -5,
        (Zone.Head, Zone.Body) => -7,
        (Zone.Title, Zone.Under or Zone.Lead) => 0,
        (Zone.Title or Zone.Under, Zone.Body) => -2.5,
        (Zone.Under, Zone.Under or Zone.Lead) => 0,
        (Zone.Title or Zone.Under, Zone.End or Zone.Tail) => -7,
        (Zone.Lead, Zone.Body) => 0,
        (Zone.Lead, Zone.End) => -2,
        (Zone.Lead, Zone.Tail) => -5,
        (Zone.Body, Zone.Body) => 0,
        (Zone.Body, Zone.End) => -0.5,
        (Zone.Body, Zone.Tail) => -3.5,
        (Zone.End, Zone.End) => 0,
        (Zone.End, Zone.Tail) => -0.3,
        (Zone.Tail, Zone.Tail) => 0,
        _ => Never,
    };

    private static double Pair(Part from, Part to) => (from, to) switch
    {
        // other articles announce themselves by a headline; a bare summary right behind the text must speak for itself
        (_, Part.TailSummary) when Parts.ZoneOf(from) <= Zone.Body => -2,
        (Part.EndByline or Part.EndFurniture or Part.EndDateline, Part.TailSummary) => -0.5,
        (Part.Quote, Part.Attribution) => 1,
        (Part.Quote, _) => -3.5,
        (_, Part.Attribution) => Never,
        (Part.Attribution, _) when Parts.ZoneOf(to) > Zone.Body => -2,
        (Part.Kicker, not Part.Title) => Never,
        (Part.Picture, Part.Caption) or (Part.UnderPicture, Part.UnderCaption) => 0.5,
        (Part.Caption, Part.Credit) => 0.5,
        (_, Part.Credit) => from == Part.Picture ? 0 : -1.5,
        // a picture at the head of an article shows itself by its place or its credit, not by words a headline has too
        (Part.Title or Part.UnderDateline or Part.UnderFurniture or Part.UnderTeaser or Part.UnderByline, Part.Caption) => -4,
        (Part.Paragraph or Part.ListItem or Part.Lead, Part.Caption) => -0.7,
        (Part.Lead or Part.Teaser or Part.BodyFurniture or Part.BodyByline, Part.BodyDateline) => 0,
        (_, Part.BodyDateline) => -5,
        (Part.Lead or Part.BodyDateline or Part.BodyFurniture, Part.BodyByline) => -0.5,
        (_, Part.BodyByline) => -6,
        (Part.Heading, Part.Heading) => -1.5,
        (Part.Heading, _) when Parts.ZoneOf(to) > Zone.Body => -4,
        (Part.Teaser, Part.Teaser) => 0,
        (Part.BodyFurniture, Part.Teaser) or (Part.Lead, Part.Teaser) => -0.5,
        (_, Part.Teaser) => -2,
        (_, Part.Heading) => -0.7,
        (_, Part.Quote) => -0.8,
        (Part.Teaser, _) when Parts.ZoneOf(to) > Zone.Body => -1,
        _ => 0,
    };
}
