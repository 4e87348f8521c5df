using System.Text;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HanoiFriendship.Web.Tests.Site;

/// <summary>
/// The whole site as Program starts it, on a database of its own: a SQLite file in a temporary folder (pragmas, locks and paths are
/// the real ones), or SQL Server where <see cref="SqlServerDatabase"/> finds one named.
/// </summary>
public class TestSite : WebApplicationFactory<Program>
{
    /// <summary>Few: at the rounds of the site every account and every sign-in of a test costs a tenth of a second of a core.</summary>
    private const int HashRounds = 100;

    private readonly SqlServerDatabase? database = SqlServerDatabase.CreateIfNamed();

    public string Folder { get; } = Directory.CreateTempSubdirectory("hanoifriendship-").FullName;

    public SettableClock Clock { get; } = new();

    /// <summary>Rounds of a password's hash as the site itself sets them; known once something was hashed.</summary>
    public int RoundsOfTheSite { get; private set; }

    /// <summary>Settings of this site, over those of the tests.</summary>
    public IDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A site without any article.</summary>
    public static TestSite Empty()
    {
        var site = new TestSite();
        site.Settings["Seeds:Directory"] = Directory.CreateDirectory(Path.Combine(site.Folder, "no-seeds")).FullName;
        return site;
    }

    public static string SeedsDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>A reader's browser that follows no redirect by itself.</summary>
    public Reader Reader() => new(CreateClient(new() { AllowAutoRedirect = false }));

    public SiteDbContext OpenDatabase() => Services.GetRequiredService<IDbContextFactory<SiteDbContext>>().CreateDbContext();

    /// <summary>Imports one text the way the verb does.</summary>
    public async Task<ImportItem> ImportAsync(string name, string text, bool publish = true, bool again = false, bool dryRun = false) =>
        (await ImportAsync([new(name, () => Encoding.UTF8.GetBytes(text))], new("tin-hoat-dong", publish, again, dryRun))).Items.Single();

    public Task<ImportRun> ImportAsync(IReadOnlyList<DumpFile> files, ImportOptions options) =>
        Services.GetRequiredService<DumpImporter>().ImportAsync(files, ImportTrigger.Command, options, progress: null, CancellationToken.None);

    /// <summary>Changes the article with this slug by the rules of the model.</summary>
    public async Task ChangeAsync(string slug, Action<Article> change)
    {
        await using var db = OpenDatabase();
        change(await db.Articles.Include(a => a.Figures).Include(a => a.Revisions).SingleAsync(a => a.Slug == slug));
        await db.SaveChangesAsync();
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["Data:Directory"] = Path.Combine(Folder, "data"),
            ["Seeds:Directory"] = SeedsDirectory,
            ["Serilog:MinimumLevel"] = "Error",
        };
        foreach (var (key, value) in (database?.Settings ?? []).Concat(Settings))
        {
            settings[key] = value;
        }
        builder.ConfigureHostConfiguration(configuration => configuration.AddInMemoryCollection(settings));
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock).PostConfigure<PasswordHasherOptions>(options => (RoundsOfTheSite, options.IterationCount) = (options.IterationCount, HashRounds)));
        return base.CreateHost(builder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(Folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            database?.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>The site behind the real server, on a free port of this machine.</summary>
public sealed class ListeningSite : TestSite
{
    public ListeningSite()
    {
        UseKestrel(0);
        StartServer();
    }

    public int Port => ClientOptions.BaseAddress.Port;
}
