using System.ComponentModel.DataAnnotations;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>The fields of the editor, as typed.</summary>
public sealed partial class ArticleForm
{
    public const int MostLead = 5000;

    public const int MostBody = 500_000;

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? Kicker { get; set; }

    public string? Lead { get; set; }

    public string? Body { get; set; }

    [MaxLength(200, ErrorMessage = TooLong)]
    public string? Byline { get; set; }

    public Origin Origin { get; set; }

    [MaxLength(200, ErrorMessage = TooLong)]
    public string? Paper { get; set; }

    [MaxLength(200, ErrorMessage = TooLong)]
    public string? SourceTag { get; set; }

    [MaxLength(1000, ErrorMessage = TooLong)]
    public string? SourceAddress { get; set; }

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? Rights { get; set; }

    [MaxLength(100, ErrorMessage = TooLong)]
    public string? Date { get; set; }

    [MaxLength(10, ErrorMessage = TooLong)]
    public string? Time { get; set; }

    public int SectionId { get; set; }

    [MaxLength(120, ErrorMessage = TooLong)]
    public string? Slug { get; set; }

    public string? Language { get; set; }

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? TranslationOf { get; set; }

    [MaxLength(500, ErrorMessage = TooLong)]
    public string? EnglishTitle { get; set; }

    public string? EnglishSummary { get; set; }

    [MaxLength(4000, ErrorMessage = TooLong)]
    public string? Related { get; set; }

    /// <summary>Pictures, those that wait for their file among them.</summary>
    public IList<FigureForm> Figures { get; set; } = [];

    /// <summary>Number of a picture of the store to be added.</summary>
    public int? AddMedia { get; set; }

    /// <summary>Why it was changed, for colleagues.</summary>
    [MaxLength(300, ErrorMessage = TooLong)]
    public string? Reason { get; set; }

    /// <summary>The words the writing began from.</summary>
    public Guid Version { get; set; }

    private const string TooLong = "Nội dung nhập quá dài.";
}
