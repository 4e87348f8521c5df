namespace HanoiFriendship.Web.Model;

/// <summary>The use of a picture in an article; one that a dump only names waits for its file.</summary>
public sealed class Figure
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    /// <summary>Its number in the article: the body places it by <c>![](figure:N)</c>.</summary>
    public int Number { get; set; }

    public string? Caption { get; set; }

    /// <summary>Who took it.</summary>
    public string? Credit { get; set; }

    /// <summary>The name the source gave it ("kk1.jpg").</summary>
    public string? SourceName { get; set; }

    public int? MediaId { get; set; }

    public MediaFile? Media { get; set; }

    /// <summary>What is to be seen, for who can not see it.</summary>
    public string? Alt { get; set; }

    /// <summary>Shows nothing that the text does not say: it needs no words.</summary>
    public bool IsDecorative { get; set; }

    /// <summary>Stands above the text and in lists.</summary>
    public bool IsLead { get; set; }

    /// <summary>What must stay in sight where it is cut, in percent from the left …</summary>
    public int FocusX { get; set; } = 50;

    /// <summary>… and from the top.</summary>
    public int FocusY { get; set; } = 50;

    public FigureContent Content
    {
        get => new(Number, Caption, Credit, SourceName) { MediaId = MediaId, Alt = Alt, IsDecorative = IsDecorative, IsLead = IsLead, FocusX = FocusX, FocusY = FocusY };
        set => (Number, Caption, Credit, SourceName, MediaId, Alt, IsDecorative, IsLead, FocusX, FocusY) = (value.Number, value.Caption, value.Credit, value.SourceName, value.MediaId, value.Alt, value.IsDecorative, value.IsLead, value.FocusX, value.FocusY);
    }
}

/// <summary>The use of a picture as a revision keeps it.</summary>
public sealed record FigureContent(int Number, string? Caption, string? Credit, string? SourceName)
{
    public int? MediaId { get; init; }

    public string? Alt { get; init; }

    public bool IsDecorative { get; init; }

    public bool IsLead { get; init; }

    public int FocusX { get; init; } = 50;

    public int FocusY { get; init; } = 50;
}
