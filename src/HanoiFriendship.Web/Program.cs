using HanoiFriendship.Web.Cli;
using HanoiFriendship.Web.Setup;

return await SiteCommands.RunAsync(args, RunSiteAsync);

static async Task RunSiteAsync(string[] settings)
{
    var builder = SiteBuilder.Create(settings);
    builder.AddSettings();
    builder.AddLogging(LogTarget.Site);
    builder.AddDatabase();
    builder.AddAccounts();
    builder.AddLanguages();
    builder.AddCompression();
    builder.AddPages();
    builder.AddMedia();
    builder.AddFeeds();
    builder.AddHealth();

    var app = builder.Build();
    app.CheckSettings();
    await app.PrepareDatabaseAsync();
    await app.OfferFirstAccountAsync();

    app.UseHostNames();
    app.UseRequestLog();
    app.UseSecurityHeaders();
    app.UseLanguageOfAddress();
    app.UseErrorPages();
    app.UseAllowedMethods();
    app.UseConditionalRequests();
    app.UseAccounts();
    app.MapStaticAssets().AllowAnonymous();
    app.MapRazorPages().WithStaticAssets();
    app.MapMedia();
    app.MapFeeds();
    app.MapHealth();
    app.PrintAddress();

    await app.RunAsync();
}

/// <summary>Seen by tests that start the site.</summary>
public partial class Program;
