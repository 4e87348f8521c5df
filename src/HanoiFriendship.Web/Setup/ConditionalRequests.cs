using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace HanoiFriendship.Web.Setup;

/// <summary>
/// Pages and feeds carry a tag of their content: who has them already is told so and sent nothing. Caches may keep them but ask each time,
/// because a withdrawn article must be gone at once. Compressed where the browser can.
/// </summary>
internal static class ConditionalRequests
{
    private static readonly string[] Compressed = ["text/html", "text/plain", "text/calendar", "application/xml", "application/json", "application/rss+xml", "application/atom+xml", "application/feed+json", "application/manifest+json", "image/svg+xml"];

    public static void AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            // no page holds both a secret and words of a stranger; the form's token is new with each answer
            options.EnableForHttps = true;
            options.MimeTypes = Compressed;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    public static void UseConditionalRequests(this WebApplication app)
    {
        app.UseResponseCompression();
        app.Use(AnswerAsync);
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (context.Request.Path.StartsWithSegments("/quan-tri", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.CacheControl = "no-cache, no-store";
            await next(context);
            return;
        }
        if (!isRead || IsFile(context.Request.Path) || context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        var (body, whole) = (context.Response.Body, new MemoryStream());
        context.Response.Body = whole;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status301MovedPermanently)
        {
            // an address can come back, a merge be undone: a browser that keeps the way for good would go in a circle
            response.Headers.CacheControl = "no-cache";
        }
        var isPublic = response.StatusCode == StatusCodes.Status200OK && !response.Headers.ContainsKey(HeaderNames.SetCookie) && !response.Headers.ContainsKey(HeaderNames.CacheControl);
        if (isPublic)
        {
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(whole.GetBuffer().AsSpan(0, (int)whole.Length))[..12])}\"", isWeak: true);
            response.Headers.ETag = tag.ToString();
            response.Headers.CacheControl = "public, no-cache";
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known) && known.Any(k => k.Compare(tag, useStrongComparison: false) || k.Tag == "*"))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.Headers.ContentType = default;
                return;
            }
        }
        if (whole.Length > 0)
        {
            whole.Position = 0;
            await whole.CopyToAsync(body, context.RequestAborted);
        }
    }

    /// <summary>Files of the site have their own tags and their own answers to ranges.</summary>
    private static bool IsFile(PathString path) => path.StartsWithSegments("/css", StringComparison.Ordinal) || path.StartsWithSegments("/js", StringComparison.Ordinal) || path.StartsWithSegments("/icons", StringComparison.Ordinal) || path.StartsWithSegments("/anh", StringComparison.Ordinal);
}
