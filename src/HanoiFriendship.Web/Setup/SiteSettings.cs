namespace HanoiFriendship.Web.Setup;

/// <summary>Section <c>Site</c>: what the site says of itself; shown only where set.</summary>
public sealed class SiteSettings
{
    /// <summary>Public address, for example <c>https://haufo.example.vn</c>: canonical links are made from it and nothing else.</summary>
    public string? BaseUrl { get; set; }

    public string? Owner { get; set; }

    public string? ResponsiblePerson { get; set; }

    public string? Licence { get; set; }

    public string? Contact { get; set; }

    /// <summary>Papers or tags whose texts are shown with their lead only.</summary>
    public IReadOnlyList<string> LeadOnlySources { get; set; } = [];
}
