namespace HanoiFriendship.Text.Dumps;

/// <summary>What a line was taken for.</summary>
public enum LineKind
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The small line above the headline.</summary>
    Kicker,

    /// <summary>The opening paragraph that sums the article up (sapo).</summary>
    Lead,

    /// <summary>A paragraph of the article.</summary>
    Paragraph,

    /// <summary>A subheading inside the article.</summary>
    Heading,

    /// <summary>An item of a list inside the article.</summary>
    ListItem,

    /// <summary>The words under a picture.</summary>
    Caption,

    /// <summary>Who took a picture, on a line of its own.</summary>
    Credit,

    /// <summary>A sentence lifted out of the text as a display quotation.</summary>
    PullQuote,

    /// <summary>Whose words the pull quote gives.</summary>
    QuoteAttribution,

    /// <summary>Who wrote the article.</summary>
    Byline,

    /// <summary>When it was printed.</summary>
    Dateline,

    /// <summary>The section or breadcrumb.</summary>
    Section,

    /// <summary>A headline of another article, inside or right above the text.</summary>
    RelatedInArticle,

    /// <summary>A headline or lead of another article around the text.</summary>
    OtherArticle,

    /// <summary>The place of a picture: its file name, its number, the headline as image text.</summary>
    ImagePlaceholder,

    /// <summary>Menus, buttons, counters, imprint: the page and not the article.</summary>
    Furniture,
}

/// <summary>A part of the page, in the order in which a page has them; one <see cref="LineKind"/> can stand in several.</summary>
internal enum Part
{
    HeadFurniture, HeadSection, HeadDateline, HeadByline, HeadTeaser, HeadPicture, Kicker,
    Title,
    UnderFurniture, UnderDateline, UnderByline, UnderTeaser, UnderPicture, UnderCaption,
    Lead,
    Paragraph, ListItem, Heading, Quote, Attribution, Picture, Caption, Credit, Teaser, BodyFurniture, BodyDateline, BodyByline,
    EndByline, EndDateline, EndFurniture,
    TailFurniture, TailTeaser, TailSummary, TailPicture,
}

/// <summary>Where on the page a part is; a page never goes back to an earlier zone.</summary>
internal enum Zone
{
    Head, Title, Under, Lead, Body, End, Tail,
}

internal static class Parts
{
    public const int Count = (int)Part.TailPicture + 1;

    public static Zone ZoneOf(Part part) => part switch
    {
        < Part.Title => Zone.Head,
        Part.Title => Zone.Title,
        < Part.Lead => Zone.Under,
        Part.Lead => Zone.Lead,
        < Part.EndByline => Zone.Body,
        < Part.TailFurniture => Zone.End,
        _ => Zone.Tail,
    };

    public static LineKind KindOf(Part part) => part switch
    {
        Part.Title => LineKind.Title,
        Part.Kicker => LineKind.Kicker,
        Part.Lead => LineKind.Lead,
        Part.Paragraph => LineKind.Paragraph,
        Part.ListItem => LineKind.ListItem,
        Part.Heading => LineKind.Heading,
        Part.Quote => LineKind.PullQuote,
        Part.Attribution => LineKind.QuoteAttribution,
        Part.Credit => LineKind.Credit,
        Part.Caption or Part.UnderCaption => LineKind.Caption,
        Part.HeadSection => LineKind.Section,
        Part.HeadDateline or Part.UnderDateline or Part.BodyDateline or Part.EndDateline => LineKind.Dateline,
        Part.HeadByline or Part.UnderByline or Part.BodyByline or Part.EndByline => LineKind.Byline,
        Part.HeadPicture or Part.UnderPicture or Part.Picture or Part.TailPicture => LineKind.ImagePlaceholder,
        Part.UnderTeaser or Part.Teaser => LineKind.RelatedInArticle,
        Part.HeadTeaser or Part.TailTeaser or Part.TailSummary => LineKind.OtherArticle,
        _ => LineKind.Furniture,
    };
}
