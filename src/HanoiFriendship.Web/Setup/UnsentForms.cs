using Microsoft.AspNetCore.Http.Features;

namespace HanoiFriendship.Web.Setup;

/// <summary>
/// Nothing typed is lost to an ended session: a form of the newsroom that comes without one is refused, and comes back inside the sign-in page;
/// the server keeps nothing for strangers. Only forms of the site's own pages: another site can not plant words here.
/// </summary>
internal static class UnsentForms
{
    public const string Item = nameof(UnsentForm);

    /// <summary>Most that is read of who is not signed in: the longest articles fit, pictures do not.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>Fields of the longest forms: an article has a dozen a picture.</summary>
    public const int MostFields = 8192;

    /// <summary>The sign-in page gives such a form back, sealed.</summary>
    private const int MostBytesAtTheDoor = 2 * MostBytes;

    /// <summary>Above this only a few are read at a time.</summary>
    private const int Small = 64 * 1024;

    private static readonly SemaphoreSlim Few = new(8);

    public static void UseUnsentForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !request.Path.StartsWithSegments("/quan-tri", StringComparison.OrdinalIgnoreCase) || context.User.Identity?.IsAuthenticated == true)
        {
            await next(context);
            return;
        }
        var isSmall = request.ContentLength <= Small;
        if (!isSmall && !await Few.WaitAsync(TimeSpan.FromSeconds(5), context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }
        try
        {
            await TakeAsync(context, next);
        }
        finally
        {
            _ = isSmall ? 0 : Few.Release();
        }
    });

    private static async Task TakeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (await AgainstAsync(request, request.Path == AccountsSetup.SignInPath ? MostBytesAtTheDoor : MostBytes) is { } against)
        {
            context.Response.StatusCode = against;
            return;
        }
        if (IsOwn(request))
        {
            var fields = request.Form.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal) || f.Key == "Note").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
            if (fields.Values.Any(v => v.Length > 0))
            {
                context.Items[Item] = new UnsentForm(request.Form["Page"].ToString() is { Length: > 0 } page ? page : request.Path.Value!, fields, context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
                (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, AccountsSetup.SignInPath, default);
            }
        }
        await next(context);
    }

    /// <summary>Reads the form of a stranger, within bounds.</summary>
    /// <returns>The status that refuses it; null where it is read.</returns>
    private static async Task<int?> AgainstAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }
        // what does not say how long it is, is counted
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }
        try
        {
            await request.ReadFormAsync(new FormOptions { ValueCountLimit = MostFields, ValueLengthLimit = most, MultipartBodyLengthLimit = most }, request.HttpContext.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // no form a browser sends
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Whether what came as a form can not be read as one: pages then know nothing of it, not even the number in their address.</summary>
    public static async Task<bool> IsUnreadAsync(this HttpRequest request)
    {
        try
        {
            _ = request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
            return false;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return true;
        }
    }

    /// <summary>Whether the form was sent by a page of this site.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is not ["cross-site"]
        && (!request.Headers.TryGetValue("Origin", out var origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value));
}
