using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HanoiFriendship.Web.Setup;

internal static class SiteBuilder
{
    public static WebApplicationBuilder Create(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        // dotnet run starts outside Development: without this the stylesheet is an empty answer
        builder.WebHost.UseStaticWebAssets();
        // the patching of assets that change while the site runs answers a Range with the whole file
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // a search of 5,000 Vietnamese letters in an address is cut by the search, not refused by the server
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
        });
        return builder;
    }

    /// <summary>One line that says where to look, once the server listens.</summary>
    public static void PrintAddress(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
        {
            Console.Out.WriteLine($"HanoiFriendship: {address}");
        }
    });
}
