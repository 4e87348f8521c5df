using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Importing;

/// <summary>
/// Imports the seeds once. A run that was killed is simply done again: known bytes change nothing, and only a finished run counts.
/// </summary>
public sealed partial class FirstRunSeeding(
    IDbContextFactory<SiteDbContext> databases, DumpImporter importer, IOptions<SeedsSettings> seeds, ILogger<FirstRunSeeding> log)
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await db.ImportRuns.Where(r => r.Trigger == ImportTrigger.FirstRun && r.FinishedAt != null).Select(r => r.FinishedAt).FirstOrDefaultAsync(cancel) is { } done)
        {
            Seeded(HanoiTime.FromUtc(done));
            return;
        }
        await WriteAboutPageAsync(db, cancel);
        var directory = seeds.Value.Directory ?? "seeds";
        if (!Directory.Exists(directory))
        {
            NoSeeds(Path.GetFullPath(directory));
            return;
        }
        var files = DumpFolder.Find([directory]).Select(DumpFolder.File).ToList();
        var run = await importer.ImportAsync(files, ImportTrigger.FirstRun, new(seeds.Value.Section, seeds.Value.Publish), progress: null, cancel);
        Imported(run.Items.Count(i => i.Outcome == ImportOutcome.Made), run.Items.Count(i => i.Outcome == ImportOutcome.Unchanged), run.Items.Count(i => i.Outcome == ImportOutcome.Failed));
    }

    /// <summary>The first text of the about page; what the settings say of the owner stands below it on the page.</summary>
    private static async Task WriteAboutPageAsync(SiteDbContext db, CancellationToken cancel)
    {
        if (!await db.Pages.AnyAsync(p => p.Slug == Page.About, cancel))
        {
            db.Add(new Page
            {
                Slug = Page.About,
                Title = "Giới thiệu",
                Body = """
                    HanoiFriendship đưa tin về công tác đối ngoại nhân dân của Thủ đô Hà Nội: đại hội, hội nghị, lễ ký kết, giao lưu hữu nghị.

                    Tin đăng lại giữ nguyên lời của báo gốc, ghi rõ báo, tác giả và thời gian như văn bản gốc cho biết. Ngày nào do chúng tôi suy ra từ nội dung thì nói rõ là suy ra.
                    """,
            });
            await db.SaveChangesAsync(cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeds were imported at {At:HH:mm dd/MM/yyyy} (Hanoi); nothing to do.")]
    private partial void Seeded(DateTime at);

    [LoggerMessage(Level = LogLevel.Information, Message = "No folder {Directory}: starting without seeds.")]
    private partial void NoSeeds(string directory);

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeds imported: {Made} made, {Unchanged} unchanged, {Failed} failed.")]
    private partial void Imported(int made, int unchanged, int failed);
}
