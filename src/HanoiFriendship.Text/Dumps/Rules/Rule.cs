namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>
/// One reason to take a line for something: where it holds, the parts gain <paramref name="Weight"/> × strength.
/// The weights are logarithms of odds, set by hand on examples of our own; a page is read by the best sum over all its lines.
/// </summary>
/// <param name="Name">Short and stable; shown as the rule that decided.</param>
/// <param name="Reason">The reason in Vietnamese, for the editor.</param>
/// <param name="Parts">Bits of the parts that gain or lose.</param>
/// <param name="Weight">Gain at full strength; negative for a loss.</param>
/// <param name="Strength">0 (does not hold) to 1.</param>
internal sealed record Rule(string Name, string Reason, ulong Parts, double Weight, Func<LineContext, double> Strength)
{
    public Rule(string name, string reason, ulong parts, double weight, Func<LineContext, bool> holds)
        : this(name, reason, parts, weight, (LineContext c) => holds(c) ? 1.0 : 0.0)
    {
    }
}

/// <summary>Sets of parts that rules speak of together.</summary>
internal static class Sets
{
    public static readonly ulong Furniture = Of(Part.HeadFurniture, Part.UnderFurniture, Part.BodyFurniture, Part.EndFurniture, Part.TailFurniture);
    public static readonly ulong Datelines = Of(Part.HeadDateline, Part.UnderDateline, Part.BodyDateline, Part.EndDateline);
    public static readonly ulong Bylines = Of(Part.HeadByline, Part.UnderByline, Part.BodyByline, Part.EndByline);
    public static readonly ulong Pictures = Of(Part.HeadPicture, Part.UnderPicture, Part.Picture, Part.TailPicture);
    public static readonly ulong Captions = Of(Part.UnderCaption, Part.Caption);
    public static readonly ulong Teasers = Of(Part.HeadTeaser, Part.UnderTeaser, Part.Teaser, Part.TailTeaser);
    public static readonly ulong Texts = Of(Part.Lead, Part.Paragraph, Part.ListItem, Part.Quote);
    public static readonly ulong Tail = Of(Part.TailFurniture, Part.TailTeaser, Part.TailSummary, Part.TailPicture);
    public static readonly ulong End = Of(Part.EndByline, Part.EndDateline, Part.EndFurniture);

    public static ulong Of(params Part[] parts) => parts.Aggregate(0UL, (set, part) => set | (1UL << (int)part));
}
