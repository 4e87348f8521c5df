namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>What a page says of itself to browsers, search engines and networks.</summary>
/// <param name="Title">Without the name of the site; null on the front page.</param>
/// <param name="Address">Its address on the Vietnamese site, query included; null where it has none of its own.</param>
public sealed record PageHead(string? Title, string? Address)
{
    public string? Description { get; init; }

    public bool NoIndex { get; init; }

    /// <summary>The page has one language: canonical to the Vietnamese address, no alternates.</summary>
    public bool IsVietnameseOnly { get; init; }

    /// <summary>The address in English, where it is not the translation of <see cref="Address"/>.</summary>
    public string? EnglishAddress { get; init; }

    public bool IsArticle { get; init; }

    /// <summary>What networks show beside a link; null: the site's card.</summary>
    public Model.LeadPicture? Picture { get; init; }

    public string? JsonLd { get; init; }

    /// <summary>The way here from the front page; the page itself not among them.</summary>
    public IReadOnlyList<(string Name, string Address)> Crumbs { get; init; } = [];

    /// <summary>Folder of the page's own feeds ("/nhan-vat/nguyen-van-mau"); null where it has none.</summary>
    public string? FeedsUnder { get; init; }

    public string? InEnglish => Address is null ? null : EnglishAddress ?? Model.Addresses.ToEnglish(Address);

    public string? Here => Model.Addresses.IsEnglish && !IsVietnameseOnly ? InEnglish : Address;
}
