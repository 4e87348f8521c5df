namespace HanoiFriendship.Text.Dumps;

/// <summary>What the leftover markup of a line says about it.</summary>
[Flags]
internal enum Markup
{
    None = 0,

    /// <summary>h1, or "# " of Markdown.</summary>
    Title = 1,

    /// <summary>h2–h6, or "## " of Markdown.</summary>
    Heading = 2,

    /// <summary>figcaption.</summary>
    Caption = 4,

    /// <summary>img, figure, or "![…](…)" of Markdown.</summary>
    Image = 8,

    /// <summary>li.</summary>
    ListItem = 16,

    /// <summary>blockquote.</summary>
    Quote = 32,

    /// <summary>A bar at the start or the end: the rest of a table that held a picture and its caption.</summary>
    TableCell = 64,

    /// <summary>Inside script or style.</summary>
    Code = 128,

    /// <summary>Paragraph tags.</summary>
    Paragraph = 256,

    /// <summary>a.</summary>
    Link = 512,
}
