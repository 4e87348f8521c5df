using System.Net;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HanoiFriendship.Web.Tests.Importing;

public sealed class FirstRunTests
{
    [Fact]
    public async Task A_second_start_imports_nothing()
    {
        using var site = new TestSite();
        await site.Reader().OpenAsync("/");
        var seeding = site.Services.GetRequiredService<FirstRunSeeding>();
        await seeding.RunAsync(CancellationToken.None);
        await using var db = site.OpenDatabase();
        Assert.Equal(5, await db.Articles.CountAsync());
        Assert.Equal(1, await db.ImportRuns.CountAsync());
    }

    [Fact]
    public async Task A_first_run_that_was_cut_off_is_finished_by_the_next_start()
    {
        using var site = new TestSite();
        await site.Reader().OpenAsync("/");
        await using (var db = site.OpenDatabase())
        {
            await db.ImportRuns.ExecuteUpdateAsync(set => set.SetProperty(r => r.FinishedAt, (DateTime?)null));
        }
        await site.Services.GetRequiredService<FirstRunSeeding>().RunAsync(CancellationToken.None);
        await using var after = site.OpenDatabase();
        Assert.Equal(5, await after.Articles.CountAsync());
        var last = await after.ImportRuns.Include(r => r.Items).OrderBy(r => r.Id).LastAsync();
        Assert.All(last.Items, i => Assert.Equal(ImportOutcome.Unchanged, i.Outcome));
        Assert.NotNull(last.FinishedAt);
    }

    [Fact]
    public async Task Seeds_can_be_kept_as_drafts()
    {
        using var site = new TestSite();
        site.Settings["Seeds:Publish"] = "false";
        Assert.Empty(new ListPage(await site.Reader().OpenAsync("/tin-tuc")).Headlines);
        await using var db = site.OpenDatabase();
        Assert.Equal(5, await db.Articles.CountAsync(a => a.State == ArticleState.Draft));
    }

    [Fact]
    public async Task A_site_without_articles_says_so()
    {
        using var site = TestSite.Empty();
        foreach (var address in new[] { "/", "/tin-tuc", "/chuyen-muc/tin-hoat-dong" })
        {
            var page = await site.Reader().OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.NotEmpty(page.Text(".empty"));
        }
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_is_not_waited_for()
    {
        using var site = TestSite.Empty();
        await site.Reader().OpenAsync("/");
        await using var db = site.OpenDatabase();
        if (db is not SqliteSiteDbContext)
        {
            return;
        }
        await db.Database.ExecuteSqlAsync($"CREATE TABLE IF NOT EXISTS \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await db.Database.ExecuteSqlAsync($"INSERT OR REPLACE INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await site.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(patience.Token);
    }
}
