using System.ComponentModel.DataAnnotations;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>A picture of the article, as typed.</summary>
public sealed class FigureForm
{
    public int Number { get; set; }

    public int? MediaId { get; set; }

    [MaxLength(2000, ErrorMessage = TooLong)]
    public string? Caption { get; set; }

    [MaxLength(200, ErrorMessage = TooLong)]
    public string? Credit { get; set; }

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? SourceName { get; set; }

    [MaxLength(1000, ErrorMessage = TooLong)]
    public string? Alt { get; set; }

    public bool IsDecorative { get; set; }

    public bool IsLead { get; set; }

    public int FocusX { get; set; } = 50;

    public int FocusY { get; set; } = 50;

    /// <summary>Not in the article any more.</summary>
    public bool IsGone { get; set; }

    private const string TooLong = "Nội dung nhập quá dài.";

    public static FigureForm Of(FigureContent figure) => new()
    {
        Number = figure.Number,
        MediaId = figure.MediaId,
        Caption = figure.Caption,
        Credit = figure.Credit,
        SourceName = figure.SourceName,
        Alt = figure.Alt,
        IsDecorative = figure.IsDecorative,
        IsLead = figure.IsLead,
        FocusX = figure.FocusX,
        FocusY = figure.FocusY,
    };

    /// <summary>A picture just uploaded: its own words are offered, nothing is made up for it.</summary>
    public static FigureForm Of(MediaFile media, int number, bool isLead) => new() { Number = number, MediaId = media.Id, Caption = media.Caption, Credit = media.Credit, IsLead = isLead };

    public FigureContent Content() => new(Number, ArticleForm.Line(Caption, 2000), ArticleForm.Line(Credit, 200), ArticleForm.Line(SourceName, 500))
    {
        MediaId = MediaId,
        Alt = ArticleForm.Line(Alt, 1000),
        IsDecorative = IsDecorative,
        IsLead = IsLead,
        FocusX = Math.Clamp(FocusX, 0, 100),
        FocusY = Math.Clamp(FocusY, 0, 100),
    };
}
