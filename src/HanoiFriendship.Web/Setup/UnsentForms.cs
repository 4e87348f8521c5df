using System.Text.Json;

namespace HanoiFriendship.Web.Setup;

/// <summary>A form that came when the session had ended.</summary>
/// <param name="Page">Where it was typed.</param>
public sealed record UnsentForm(string Page, IReadOnlyDictionary<string, string> Fields)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null where it is none: what a browser sends can be anything.</summary>
    public static UnsentForm? FromJson(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<UnsentForm>(json) is { Page: { } page, Fields: not null } form && page.StartsWith("/quan-tri/", StringComparison.Ordinal) ? form : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>
/// Nothing typed is lost to an ended session: a form of the newsroom that comes without one is refused, and comes back inside the sign-in page;
/// the server keeps nothing for strangers. Only forms of the site's own pages: another site can not plant words here.
/// </summary>
internal static class UnsentForms
{
    public const string Item = nameof(UnsentForm);

    public static void UseUnsentForms(this WebApplication app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.Path.StartsWithSegments("/quan-tri", StringComparison.Ordinal)
            && request.Headers["Sec-Fetch-Site"] is not ["cross-site"] && IsOwn(request) && context.User.Identity?.IsAuthenticated != true)
        {
            if (await ReadAsync(request) is not { } form)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            var fields = form.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal) || f.Key == "Note").ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
            if (fields.Values.Any(v => v.Length > 0))
            {
                context.Items[Item] = new UnsentForm(form["Page"].ToString() is { Length: > 0 } page ? page : request.Path.Value!, fields);
                (request.Method, request.Path, request.QueryString) = (HttpMethods.Get, AccountsSetup.SignInPath, default);
            }
        }
        await next(context);
    });

    /// <summary>Null where it is no form a browser sends.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static bool IsOwn(HttpRequest request) =>
        !request.Headers.TryGetValue("Origin", out var origin) || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
}
