namespace HanoiFriendship.Web.Setup;

/// <summary>A host that is no name ("xn--") ends here: whoever asks for it later gets an exception.</summary>
internal static class HostNames
{
    public static void UseHostNames(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            _ = context.Request.Host.Value;
        }
        catch (ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        await next(context);
    });
}
