using System.Diagnostics;
using System.Net;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Cli;

/// <summary>The site started, stopped and killed as a process.</summary>
public sealed class StartTests : IDisposable
{
    private static readonly string[] Start = ["--urls", "http://127.0.0.1:0", $"--Seeds:Directory={TestSite.SeedsDirectory}"];

    private readonly string folder = Directory.CreateTempSubdirectory("hanoifriendship-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_prints_its_address_serves_the_seeds_and_stops_cleanly_when_asked()
    {
        using var site = Verb.Start(folder, Start);
        var address = await AddressAsync(site);
        using var client = new HttpClient();
        Assert.Contains("Quảng bá rộng rãi hình ảnh Thủ đô tới bạn bè quốc tế", await client.GetStringAsync(new Uri(address + "/tin-tuc")), StringComparison.Ordinal);
        Assert.Contains("font-family", await client.GetStringAsync(new Uri(address + "/css/site.css")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(address + "/healthz/ready"))).StatusCode);
        // a second site on the same data does no harm
        using (var second = Verb.Start(folder, Start))
        {
            await AddressAsync(second);
            await StopAsync(second);
        }
        await StopAsync(site);
        Assert.Equal(0, site.ExitCode);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder, ".data", "logs"), "*.json"));
    }

    [Fact]
    public async Task Killed_at_ten_random_moments_it_starts_again_without_loss_or_doubles()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 10; i++)
        {
            using var site = Verb.Start(folder, Start);
            _ = site.StandardOutput.ReadToEndAsync();
            _ = site.StandardError.ReadToEndAsync();
            await Task.Delay(random.Next(150, 2500));
            site.Kill();
            await Verb.ExitAsync(site);
        }
        using (var site = Verb.Start(folder, Start))
        {
            await AddressAsync(site);
            await StopAsync(site);
        }
        await using var db = new SqliteSiteDbContext(new DbContextOptionsBuilder<SqliteSiteDbContext>().UseSqlite($"Data Source={Path.Combine(folder, ".data", "site.db")};Pooling=False").Options);
        Assert.Equal(5, await db.Articles.CountAsync());
        Assert.Equal(5, await db.SourceDumps.CountAsync());
        Assert.Equal(5, await db.SlugHistory.CountAsync());
        Assert.Equal(5, await db.Set<ArticleRevision>().CountAsync());
        Assert.Equal(2, await db.Pages.CountAsync());
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").SingleAsync());
        Assert.Contains("0 made, 0 changed, 5 unchanged", (await Verb.RunAsync(folder, "import", TestSite.SeedsDirectory)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_one_line()
    {
        using var site = Verb.Start(folder, Start);
        var address = await AddressAsync(site);
        var (exit, _, error) = await Verb.RunAsync(folder, "--urls", address, $"--Data:Directory={Path.Combine(folder, "other")}");
        Assert.Equal(1, exit);
        Assert.Contains("in use", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await StopAsync(site);
    }

    private static async Task<string> AddressAsync(Process site)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        const string Mark = "HanoiFriendship: ";
        while (await site.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                _ = site.StandardOutput.ReadToEndAsync(CancellationToken.None);
                _ = site.StandardError.ReadToEndAsync(CancellationToken.None);
                return line[Mark.Length..];
            }
        }
        throw new InvalidOperationException("The site ended: " + await site.StandardError.ReadToEndAsync(CancellationToken.None));
    }

    /// <summary>As an operator's service manager does: SIGTERM.</summary>
    private static async Task StopAsync(Process site)
    {
        using var kill = Process.Start("kill", ["-TERM", site.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await Verb.ExitAsync(site);
    }
}
