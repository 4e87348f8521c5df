using System.Globalization;
using System.Text;
using HanoiFriendship.Web.Feeds;
using HanoiFriendship.Web.Model;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Setup;

/// <summary>Addresses for machines: feeds, sitemaps, calendar, robots, security.txt.</summary>
internal static class FeedsSetup
{
    private static readonly string[] Read = ["GET", "HEAD"];

    public static void AddFeeds(this WebApplicationBuilder builder) => builder.Services.AddScoped<NewsFeed>().AddScoped<Sitemap>();

    public static void MapFeeds(this WebApplication site)
    {
        // for everybody
        var app = site.MapGroup("").AllowAnonymous();
        // these files are made of whole addresses: under a host that is none there is nothing to say
        app.AddEndpointFilter(async (context, next) => IsHost(context.HttpContext) ? await next(context) : Results.BadRequest());
        foreach (var form in new[] { "rss.xml", "atom.xml", "feed.json" })
        {
            MapBoth(app, "/" + form, (HttpContext http, NewsFeed news, CancellationToken cancel) => FeedAsync(http, form, news.SiteAsync(cancel)!));
        }
        foreach (var form in new[] { "rss.xml", "atom.xml" })
        {
            MapBoth(app, "/nhan-vat/{slug}/" + form, (HttpContext http, string slug, NewsFeed news, CancellationToken cancel) => FeedAsync(http, form, news.PersonAsync(slug, cancel)));
            MapBoth(app, "/to-chuc/{slug}/" + form, (HttpContext http, string slug, NewsFeed news, CancellationToken cancel) => FeedAsync(http, form, news.OrganizationAsync(slug, cancel)));
            MapBoth(app, "/su-kien/loai/{kind}/" + form, (HttpContext http, string kind, NewsFeed news, CancellationToken cancel) => FeedAsync(http, form, news.EventKindAsync(kind, cancel)));
        }
        MapBoth(app, "/su-kien.ics", async (HttpContext http, NewsFeed news, TimeProvider clock, CancellationToken cancel) =>
            Results.Text(CalendarFile.Of(await news.EventsAsync(cancel), Site(http), clock.GetUtcNow().UtcDateTime), "text/calendar", Encoding.UTF8));
        app.MapMethods("/sitemap.xml", Read, async (HttpContext http, Sitemap map, CancellationToken cancel) => Xml(await map.IndexAsync(Site(http), cancel)));
        app.MapMethods("/sitemap/{part}.xml", Read, async (HttpContext http, string part, Sitemap map, CancellationToken cancel) => await map.PartAsync(part, Site(http), cancel) is { } xml ? Xml(xml) : Results.NotFound());
        app.MapMethods("/sitemap-news.xml", Read, async (HttpContext http, Sitemap map, CancellationToken cancel) => Xml(await map.NewsAsync(Site(http), cancel)));
        app.MapMethods("/robots.txt", Read, (HttpContext http) => Results.Text($"User-agent: *\nDisallow: /quan-tri\nDisallow: /tim-kiem\nDisallow: /en/search\n\nSitemap: {Site(http)}/sitemap.xml\nSitemap: {Site(http)}/sitemap-news.xml\n", "text/plain", Encoding.UTF8));
        app.MapMethods("/.well-known/security.txt", Read, SecurityText);
    }

    private static void MapBoth(IEndpointRouteBuilder app, string pattern, Delegate handler)
    {
        app.MapMethods(pattern, Read, handler);
        app.MapMethods(Addresses.ToEnglish(pattern), Read, handler);
    }

    private static async Task<IResult> FeedAsync(HttpContext http, string form, Task<NewsFeed.Content?> reading)
    {
        if (await reading is not { } feed)
        {
            return Results.NotFound();
        }
        var file = new FeedFile(feed, Site(http), Site(http) + http.Request.Path);
        return form switch
        {
            "rss.xml" => Results.Text(file.Rss(), "application/rss+xml", Encoding.UTF8),
            "atom.xml" => Results.Text(file.AtomXml(), "application/atom+xml", Encoding.UTF8),
            _ => Results.Text(file.Json(), "application/feed+json", Encoding.UTF8),
        };
    }

    /// <summary>RFC 9116; where no address to write to is set, the form on the site serves.</summary>
    private static IResult SecurityText(HttpContext http, IOptions<SiteSettings> settings, TimeProvider clock)
    {
        var contact = settings.Value.Contact is { } set && set.Split([' ', ',', ';', '(', ')']).FirstOrDefault(w => w.Contains('@', StringComparison.Ordinal)) is { } mail ? "mailto:" + mail : Site(http) + "/gop-y";
        // the file is made anew at each request: half a year from the first of this month
        var today = clock.GetUtcNow().UtcDateTime;
        var expires = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc).AddMonths(6);
        return Results.Text($"Contact: {contact}\nExpires: {expires.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\nPreferred-Languages: vi, en\n", "text/plain", Encoding.UTF8);
    }

    private static IResult Xml(string xml) => Results.Text(xml, "application/xml", Encoding.UTF8);

    private static bool IsHost(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<SiteSettings>>().Value.BaseUrl is not null || Uri.CheckHostName(http.Request.Host.Host) != UriHostNameType.Unknown;

    /// <summary>The public address as set; where none is, the one the reader used.</summary>
    internal static string Site(HttpContext http) => http.RequestServices.GetRequiredService<IOptions<SiteSettings>>().Value.BaseUrl?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host.Value}";
}
