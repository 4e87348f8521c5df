using System.Reflection;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Setup;

/// <summary>Reads and checks the settings; a wrong one stops the start with one line.</summary>
internal static class SettingsSetup
{
    public static void AddSettings(this WebApplicationBuilder builder)
    {
        Bind<DataSettings>(builder, "Data")
            .Validate(s => s.Provider is "Sqlite" or "SqlServer", "Data:Provider must be Sqlite or SqlServer.")
            .Validate(s => s.MaxBatchSize is >= 0 and <= 1000, "Data:MaxBatchSize must be between 0 and 1000.");
        // asked before the validators can run: the logs are written there
        if (string.IsNullOrWhiteSpace(builder.Configuration["Data:Directory"] ?? "."))
        {
            throw new SettingsException("Data:Directory must not be empty.");
        }
        Bind<SeedsSettings>(builder, "Seeds")
            .Validate(s => s.Directory is null || Directory.Exists(s.Directory), "Seeds:Directory names a folder that is not there.")
            .Validate(s => s.Section.Length > 0, "Seeds:Section must not be empty.");
        Bind<RegisterSettings>(builder, "Register")
            .Validate(s => s.MinimumConfidence is >= 0 and <= 1, "Register:MinimumConfidence must be between 0 and 1.");
        Bind<NewsroomSettings>(builder, "Newsroom");
        Bind<SiteSettings>(builder, "Site")
            .Validate(s => s.BaseUrl is null || IsWebAddress(s.BaseUrl), "Site:BaseUrl must be an absolute http or https address without a path.");
    }

    /// <summary>The section that imported articles get must be there, once the database can be asked.</summary>
    public static async Task CheckSectionAsync(this WebApplication app, CancellationToken cancel)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<SiteDbContext>>().CreateDbContextAsync(cancel);
        var slug = app.Services.GetRequiredService<IOptions<SeedsSettings>>().Value.Section;
        if (!await db.Sections.AnyAsync(s => s.Slug == slug, cancel))
        {
            throw new SettingsException($"Seeds:Section names no section: {slug}.");
        }
    }

    /// <summary>Checks all settings before anything is done with them.</summary>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    private static OptionsBuilder<T> Bind<T>(WebApplicationBuilder builder, string section)
        where T : class
    {
        var known = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite).Select(p => p.Name);
        var unknown = builder.Configuration.GetSection(section).GetChildren().Select(c => c.Key).Except(known, StringComparer.OrdinalIgnoreCase).FirstOrDefault();
        if (unknown is not null)
        {
            throw new SettingsException($"There is no setting {section}:{unknown}.");
        }
        foreach (var list in typeof(T).GetProperties().Where(p => typeof(IReadOnlyList<string>).IsAssignableFrom(p.PropertyType)))
        {
            var value = builder.Configuration.GetSection($"{section}:{list.Name}");
            if (!string.IsNullOrEmpty(value.Value) || value.GetChildren().Any(c => !int.TryParse(c.Key, System.Globalization.CultureInfo.InvariantCulture, out _)))
            {
                throw new SettingsException($"{section}:{list.Name} is a list: write {section}:{list.Name}:0=…, {section}:{list.Name}:1=….");
            }
        }
        return builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0;
}

/// <summary>A setting that can not be used; its message is the one line the operator sees.</summary>
public sealed class SettingsException(string message) : Exception(message);
