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
        await WritePagesAsync(db, cancel);
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

    /// <summary>The first texts of the standing pages; what the settings say of the owner stands below them.</summary>
    private static async Task WritePagesAsync(SiteDbContext db, CancellationToken cancel)
    {
        if (!await db.Pages.AnyAsync(p => p.Slug == Page.Contact, cancel))
        {
            db.Add(new Page
            {
                Slug = Page.Contact,
                Title = "Liên hệ",
                Body = "Góp ý và đề nghị đính chính: [viết cho Ban Biên tập](/gop-y).",
                EnglishTitle = "Contact",
                EnglishBody = "Remarks and corrections: [write to the editorial board](/en/feedback).",
            });
        }
        if (!await db.Pages.AnyAsync(p => p.Slug == Page.About, cancel))
        {
            db.Add(new Page
            {
                Slug = Page.About,
                Title = "Giới thiệu",
                Body = """
                    HanoiFriendship đưa tin về công tác đối ngoại nhân dân của Thủ đô Hà Nội: đại hội, hội nghị, lễ ký kết, giao lưu hữu nghị.

                    Tin đăng lại giữ nguyên lời của báo gốc, ghi rõ báo, tác giả và thời gian như văn bản gốc cho biết. Ngày nào do chúng tôi suy ra từ nội dung thì nói rõ là suy ra.

                    Các trang về người, tổ chức và sự kiện do máy lập từ chính tin bài: mỗi chức vụ, ngày tháng đều dẫn về câu văn nêu điều đó. Chưa có Ban Biên tập xác nhận thì trang ghi rõ như vậy.
                    """,
                EnglishTitle = "About",
                EnglishBody = """
                    HanoiFriendship reports on the people-to-people diplomacy of Hanoi: congresses, reviews, signing ceremonies, friendship exchanges.

                    Republished news keeps the words of the paper it comes from, with paper, author and time as the original gives them. Where we inferred a date from the text, the page says so.

                    The pages on people, organizations and events are compiled by machine from the news itself: each post and each date leads back to the sentence that states it. What the editorial board has not confirmed is marked.
                    """,
            });
        }
        await db.SaveChangesAsync(cancel);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeds were imported at {At:HH:mm dd/MM/yyyy} (Hanoi); nothing to do.")]
    private partial void Seeded(DateTime at);

    [LoggerMessage(Level = LogLevel.Information, Message = "No folder {Directory}: starting without seeds.")]
    private partial void NoSeeds(string directory);

    [LoggerMessage(Level = LogLevel.Information, Message = "Seeds imported: {Made} made, {Unchanged} unchanged, {Failed} failed.")]
    private partial void Imported(int made, int unchanged, int failed);
}
