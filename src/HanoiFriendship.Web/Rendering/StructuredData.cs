using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Rendering;

/// <summary>JSON-LD in schema.org's words. Dates of a role only where an editor has stated them: a sighting is no beginning and no end.</summary>
public static class StructuredData
{
    private const string Context = "https://schema.org";

    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // "<" stays escaped: the text stands inside an element of the page
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>What is said of an article.</summary>
    /// <param name="Url">Its address; null where the site does not know its own.</param>
    /// <param name="Publisher">Owner of the site, where set.</param>
    public sealed record AboutArticle(ArticleContent Content, string Language, DateTime? Published, DateTime? Modified, string? Url, string? Publisher, IReadOnlyList<string> People)
    {
        /// <summary>Addresses of its lead picture, whole.</summary>
        public IReadOnlyList<string> Pictures { get; init; } = [];
    }

    public static string Article(AboutArticle article) => Article(article, article.Content);

    private static string Article(AboutArticle article, ArticleContent content) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "NewsArticle",
        ["headline"] = content.Title,
        ["alternativeHeadline"] = content.EnglishTitle,
        ["description"] = content.Lead,
        ["image"] = article.Pictures.Count > 0 ? article.Pictures : null,
        ["inLanguage"] = article.Language,
        ["url"] = article.Url,
        ["mainEntityOfPage"] = article.Url,
        ["datePublished"] = Instant(article.Published),
        ["dateModified"] = Instant(article.Modified),
        ["author"] = content.Byline is { } byline ? new Things { ["@type"] = "Person", ["name"] = byline } : null,
        ["publisher"] = new Things { ["@type"] = "Organization", ["name"] = article.Publisher ?? "HanoiFriendship" },
        ["mentions"] = article.People.Count == 0 ? null : article.People.Select(n => new Things { ["@type"] = "Person", ["name"] = n }).ToArray(),
        ["isBasedOn"] = content.Origin == Origin.Own ? null : new Things
        {
            ["@type"] = "NewsArticle",
            ["url"] = content.SourceAddress,
            ["datePublished"] = Exact(content.Printed.Date),
            ["publisher"] = content.Paper is { } paper ? new Things { ["@type"] = "Organization", ["name"] = paper } : null,
        },
    });

    private static string? Instant(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static string Person(Person person, IReadOnlyList<string> others, string? honorific, IReadOnlyList<SeenPost> posts) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "Person",
        ["name"] = person.Name,
        ["honorificPrefix"] = honorific,
        ["alternateName"] = others.Count > 0 ? others : null,
        ["hasOccupation"] = posts.Where(p => !p.Last.IsFormer).Select(p => new Things
        {
            ["@type"] = "Role",
            ["roleName"] = p.Last.Title,
            ["startDate"] = Exact(p.Last.StatedStart),
            ["endDate"] = Exact(p.Last.StatedEnd),
            ["hasOccupation"] = p.Last.Organization is { } body ? new Things { ["@type"] = "Occupation", ["name"] = $"{p.Last.Title} {body}" } : null,
        }).ToArray(),
    });

    public static string Organization(Organization organization, string[] others) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = organization.Kind switch { "government" or "party" or "front" or "national_assembly" => "GovernmentOrganization", "academic" => "EducationalOrganization", "press" => "NewsMediaOrganization", _ => "Organization" },
        ["name"] = organization.Name,
        ["alternateName"] = others.Length > 0 ? others : null,
    });

    public static string Event(SeenEvent found, string[] organizers) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "Event",
        ["name"] = found.Name,
        ["startDate"] = Exact(found.Starts),
        ["endDate"] = Exact(found.Ends),
        ["eventStatus"] = Context + found.Status switch { Text.Mentions.EventStatus.Postponed => "/EventPostponed", Text.Mentions.EventStatus.Cancelled => "/EventCancelled", _ => "/EventScheduled" },
        ["location"] = found.Place is { } place ? new Things { ["@type"] = "Place", ["name"] = place } : null,
        ["organizer"] = organizers.Length > 0 ? organizers.Select(o => new Things { ["@type"] = "Organization", ["name"] = o }).ToArray() : null,
    });

    /// <summary>The way to a page, the page itself last; addresses are absolute.</summary>
    public static string Breadcrumbs(IEnumerable<(string Name, string Url)> crumbs) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = crumbs.Select((c, i) => new Things { ["@type"] = "ListItem", ["position"] = i + 1, ["name"] = c.Name, ["item"] = c.Url }).ToArray(),
    });

    /// <summary>The site, and where it is searched.</summary>
    /// <param name="url">Public address without a slash at its end.</param>
    public static string Site(string url, string search) => Write(new()
    {
        ["@context"] = Context,
        ["@type"] = "WebSite",
        ["name"] = "HanoiFriendship",
        ["url"] = url + "/",
        ["potentialAction"] = new Things { ["@type"] = "SearchAction", ["target"] = new Things { ["@type"] = "EntryPoint", ["urlTemplate"] = $"{url}{search}?q={{q}}" }, ["query-input"] = "required name=q" },
    });

    /// <summary>A date as exact as known ("2024-07"), none without a year.</summary>
    private static string? Exact(FuzzyDate? date) => date is { Year: not null, Until: null, IsApproximate: false } ? date.ToEdtf() : null;

    private static string Write(Things thing) => JsonSerializer.Serialize(thing, Options);

    /// <summary>Properties in the order they are written; those without a value are left out.</summary>
    private sealed class Things() : Dictionary<string, object?>(StringComparer.Ordinal)
    {
        public new object? this[string name]
        {
            get => base[name];
            set
            {
                if (value is not null)
                {
                    base[name] = value;
                }
            }
        }
    }
}
