using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace HanoiFriendship.Web.Setup;

/// <summary>Addresses of pictures: public ones for everybody, others for who may look at their article.</summary>
internal static class MediaSetup
{
    /// <summary>
    /// The address is the content, so who has seen a picture keeps it for a year. A cache that many share asks again after ten minutes:
    /// what was withdrawn must not live on there for those who have not.
    /// </summary>
    private const string Caching = "public, max-age=31536000, s-maxage=600, immutable";

    private static readonly string[] Read = ["GET", "HEAD"];

    public static void AddMedia(this WebApplicationBuilder builder) => builder.Services.AddScoped<PictureStore>().AddSingleton<PictureScaler>();

    public static void MapMedia(this WebApplication app)
    {
        app.MapMethods("/anh/{file}", Read, async (HttpContext http, string file, SiteDbContext db, PictureStore store, CancellationToken cancel) =>
            await db.Media.In(file).Public(db, MomentOf(http)).AnyAsync(cancel) ? Send(http, store, file, Caching) : Results.NotFound()).AllowAnonymous();
        app.MapMethods("/quan-tri/anh/{file}", Read, async (HttpContext http, string file, SiteDbContext db, PictureStore store, CancellationToken cancel) =>
            await (await db.PicturesForAsync(http.ActorOf(), MomentOf(http), cancel)).In(file).AnyAsync(cancel) ? Send(http, store, file, "private, no-store") : Results.NotFound()).RequireAuthorization(nameof(Right.WriteOwn));
        app.MapMethods("/xem-truoc/{secret}/anh/{file}", Read, PreviewAsync).AllowAnonymous();
    }

    private static PublicPictures.Moment MomentOf(HttpContext http) =>
        new(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, http.RequestServices.GetRequiredService<IOptions<RegisterSettings>>().Value);

    private static async Task<IResult> PreviewAsync(HttpContext http, string secret, string file, SiteDbContext db, CancellationToken cancel)
    {
        var (now, hash) = (http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, PreviewLink.HashOf(secret));
        var link = await db.PreviewLinks.AsNoTracking().Include(l => l.Article).SingleOrDefaultAsync(l => l.Hash == hash && l.RevokedAt == null && l.ExpiresAt > now, cancel);
        var figures = link?.Article is not { } article || link.IsSpent(article, now) ? null : (await db.NewestWordsAsync(article, cancel)).Figures;
        return figures is not null && await db.IsOneOfAsync(file, figures, cancel) ? Send(http, http.RequestServices.GetRequiredService<PictureStore>(), file, "private, no-store") : Results.NotFound();
    }

    /// <summary>The type is that of the name, which the content gave it; a browser that opens the file alone runs nothing in it.</summary>
    private static IResult Send(HttpContext http, PictureStore store, string file, string caching)
    {
        var path = store.PathOf(file);
        if (!File.Exists(path))
        {
            return Results.NotFound();
        }
        http.Response.Headers.CacheControl = caching;
        return Results.File(path, PictureStore.TypeOf(file), enableRangeProcessing: true, entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(file)[..24]}\""));
    }
}
