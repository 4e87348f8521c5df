using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>The words of an article: what a revision keeps whole.</summary>
public sealed record ArticleContent
{
    public string? Kicker { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The source has no headline (any more): the title is made of the first words.</summary>
    public bool TitleIsMade { get; init; }

    public string? Lead { get; init; }

    /// <summary>Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Headline in English, for readers of /en; the text stays Vietnamese.</summary>
    public string? EnglishTitle { get; init; }

    /// <summary>What it says, in English.</summary>
    public string? EnglishSummary { get; init; }

    public string? Byline { get; init; }

    public Origin Origin { get; init; }

    /// <summary>The paper the text comes from; null where the text names none.</summary>
    public string? Paper { get; init; }

    /// <summary>The paper's tag at the head of the lead ("LĐTĐ").</summary>
    public string? SourceTag { get; init; }

    /// <summary>Address of the original.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>Who holds the rights and what they allow, in words.</summary>
    public string? Rights { get; init; }

    public required PrintDate Printed { get; init; }
}

/// <summary>Where an article comes from.</summary>
public enum Origin
{
    Own,
    Republished,
    Compiled,
}

/// <summary>When the source was printed, as far as known, with the words it rests on.</summary>
public sealed record PrintDate
{
    public static readonly PrintDate Unknown = new();

    public FuzzyDate? Date { get; init; }

    /// <summary>Asia/Ho_Chi_Minh.</summary>
    public TimeOnly? Time { get; init; }

    public DateBasis Basis { get; init; }

    public string? Words { get; init; }

    /// <summary>First day it can be: what lists are sorted by. Stored, because a database can not read EDTF.</summary>
    public DateOnly? FirstDay { get => Date?.First; private init => _ = value; }

    /// <summary>Coarser dates come after finer ones of the same first day: 0 minute, 1 day, 2 month, 3 year, 4 unknown.</summary>
    public int Coarseness
    {
        get => Time is not null ? 0 : Date is null ? 4 : Date.Precision switch { DatePrecision.Day => 1, DatePrecision.Month => 2, _ => 3 };
        private init => _ = value;
    }
}
