using HanoiFriendship.Web.Setup;

namespace HanoiFriendship.Web.Cli;

/// <summary>The site's services for a verb that needs the database; nothing listens.</summary>
internal static class VerbHost
{
    public static WebApplication Build(string[] settings)
    {
        var builder = SiteBuilder.Create(settings);
        builder.AddSettings();
        builder.AddLogging(LogTarget.Verb);
        builder.AddDatabase();
        builder.AddUsers();
        var app = builder.Build();
        app.CheckSettings();
        return app;
    }
}
