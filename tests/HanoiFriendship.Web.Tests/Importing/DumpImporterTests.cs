using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Tests.Importing;

public sealed class DumpImporterTests : IDisposable
{
    private static readonly ImportOptions Drafts = new("tin-hoat-dong");

    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_new_text_becomes_a_draft_with_its_raw_bytes_kept()
    {
        var item = await site.ImportAsync("a.txt", MadeUp.Page(), publish: false);
        Assert.Equal(ImportOutcome.Made, item.Outcome);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.Include(a => a.Revisions).SingleAsync();
        Assert.Equal(ArticleState.Draft, article.State);
        Assert.Equal(MadeUp.Title, article.Content.Title);
        Assert.Equal(MadeUp.Lead, article.Content.Lead);
        Assert.Equal($"{MadeUp.FirstParagraph}\n\n{MadeUp.SecondParagraph}", article.Content.Body);
        Assert.Equal(new DateOnly(2026, 3, 3), article.Content.Printed.FirstDay);
        Assert.Equal(new TimeOnly(8, 15), article.Content.Printed.Time);
        Assert.Equal(article.Content, Assert.Single(article.Revisions).Content);
        var dump = await db.SourceDumps.SingleAsync();
        Assert.Equal(MadeUp.Page(), System.Text.Encoding.UTF8.GetString(dump.Bytes));
        Assert.Equal(article.Id, dump.ArticleId);
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        var before = await StoredAsync();
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", MadeUp.Page())).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("other-name.txt", MadeUp.Page())).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", MadeUp.Page(), again: true)).Outcome);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task Reading_a_proposed_dump_again_leaves_the_article_alone()
    {
        var changed = MadeUp.Page(extra: "Hội dự kiến tổ chức hội trại trong mùa hè tới cho hội viên.");
        await site.ImportAsync("a.txt", MadeUp.Page(), publish: true);
        await site.ImportAsync("a.txt", changed);
        var before = await StoredAsync();
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", changed, again: true)).Outcome);
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", MadeUp.Page(), again: true)).Outcome);
        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_print_date_that_has_not_come_yet_is_not_believed()
    {
        var item = await site.ImportAsync("a.txt", MadeUp.Page(date: "19/3/2031 09:00"), publish: true);
        Assert.True(item.IsDoubted);
        Assert.Contains("date-in-future", item.Remarks);
        await using var db = site.OpenDatabase();
        Assert.Null((await db.Articles.SingleAsync()).Content.Printed.Date);
    }

    [Fact]
    public async Task Two_articles_of_one_title_get_two_addresses()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await site.ImportAsync("b.txt", MadeUp.Page(date: "4/3/2026 09:00"));
        await site.ImportAsync("c.txt", MadeUp.Page(date: "5/3/2026 09:00"));
        await using var db = site.OpenDatabase();
        Assert.Equal([MadeUp.Slug, MadeUp.Slug + "-2", MadeUp.Slug + "-3"], await db.Articles.OrderBy(a => a.Id).Select(a => a.Slug).ToListAsync());
    }

    [Fact]
    public async Task Changed_bytes_are_proposed_beside_the_article_and_overwrite_nothing()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        var item = await site.ImportAsync("a.txt", MadeUp.Page(extra: "Hội dự kiến tổ chức hội trại trong mùa hè tới cho hội viên."));
        Assert.Equal(ImportOutcome.Changed, item.Outcome);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.Include(a => a.Revisions).SingleAsync();
        Assert.DoesNotContain("hội trại", article.Content.Body, StringComparison.Ordinal);
        Assert.Equal([RevisionKind.Imported, RevisionKind.Proposed], article.Revisions.OrderBy(r => r.Number).Select(r => r.Kind));
        Assert.Contains("hội trại", article.Revisions.Single(r => r.Kind == RevisionKind.Proposed).Content.Body, StringComparison.Ordinal);
        Assert.Equal(2, await db.SourceDumps.CountAsync(d => d.ArticleId == article.Id));
    }

    [Fact]
    public async Task Another_text_under_the_same_file_name_is_another_article()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        var item = await site.ImportAsync("a.txt", "Ngày hội Trăng Non khai mạc ở thành phố Mộng Mơ\n5/5/2026 10:00\nChiều 5/5, Ngày hội Trăng Non đã khai mạc tại quảng trường thành phố Mộng Mơ với hơn một nghìn người dự.\nÔng Lê Văn Thí Dụ, trưởng ban tổ chức, cho biết ngày hội kéo dài ba ngày và mở cửa tự do cho mọi người.\n");
        Assert.Equal(ImportOutcome.Made, item.Outcome);
    }

    [Fact]
    public async Task Reading_again_follows_the_rules_of_today_where_no_editor_has_written()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await ForgetWhatWasReadAsync();
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", MadeUp.Page())).Outcome);
        Assert.Equal(ImportOutcome.Changed, (await site.ImportAsync("a.txt", MadeUp.Page(), again: true)).Outcome);
        await using var db = site.OpenDatabase();
        var article = await db.Articles.Include(a => a.Revisions).SingleAsync();
        Assert.Equal(MadeUp.Title, article.Content.Title);
        Assert.Contains(MadeUp.SecondParagraph, article.Html, StringComparison.Ordinal);
        Assert.Equal(2, article.Revisions.Count);
    }

    [Fact]
    public async Task Reading_again_keeps_the_words_of_an_editor_and_proposes_its_own()
    {
        await site.ImportAsync("a.txt", MadeUp.Page());
        await ForgetWhatWasReadAsync();
        await site.ChangeAsync(MadeUp.Slug, a =>
        {
            a.Content = a.Content with { Lead = "Sapo do người biên tập viết." };
            a.AddRevision(new() { Content = a.Content, Kind = RevisionKind.Edited, By = "bien-tap@vi-du.example", At = site.Clock.Now.UtcDateTime, Reason = "Viết lại sapo" });
        });
        Assert.Equal(ImportOutcome.Changed, (await site.ImportAsync("a.txt", MadeUp.Page(), again: true)).Outcome);
        await using (var db = site.OpenDatabase())
        {
            var article = await db.Articles.Include(a => a.Revisions).SingleAsync();
            Assert.Equal("Sapo do người biên tập viết.", article.Content.Lead);
            Assert.Equal(MadeUp.Lead, article.Revisions.MaxBy(r => r.Number)!.Content.Lead);
            Assert.Equal(RevisionKind.Proposed, article.Revisions.MaxBy(r => r.Number)!.Kind);
        }
        // once proposed, the same reading is no news
        Assert.Equal(ImportOutcome.Unchanged, (await site.ImportAsync("a.txt", MadeUp.Page(), again: true)).Outcome);
    }

    [Fact]
    public async Task A_dry_run_tells_the_same_and_stores_nothing()
    {
        var item = await site.ImportAsync("a.txt", MadeUp.Page(), dryRun: true);
        Assert.Equal(ImportOutcome.Made, item.Outcome);
        await using var db = site.OpenDatabase();
        Assert.Equal(0, await db.Articles.CountAsync());
        Assert.Equal(0, await db.SourceDumps.CountAsync());
        Assert.DoesNotContain(ImportTrigger.Command, await db.ImportRuns.Select(r => r.Trigger).ToListAsync());
    }

    [Fact]
    public async Task A_file_that_fails_is_told_and_the_rest_goes_on()
    {
        var run = await site.ImportAsync(
        [
            new("mat.txt", () => throw new FileNotFoundException("Không còn tệp này.")),
            new("to.txt", () => new byte[Text.Dumps.DumpReader.MaxBytes + 1]),
            new("dong-dai.txt", () => [.. Enumerable.Repeat((byte)'a', Text.Dumps.DumpReader.MaxLineBytes + 1)]),
            new("trong.txt", () => []),
            new("bai.txt", () => System.Text.Encoding.UTF8.GetBytes(MadeUp.Page())),
        ], Drafts);
        Assert.Equal([ImportOutcome.Failed, ImportOutcome.Failed, ImportOutcome.Failed, ImportOutcome.NoArticle, ImportOutcome.Made], run.Items.Select(i => i.Outcome));
        Assert.Equal(["Không còn tệp này."], run.Items.First().Remarks);
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Articles.CountAsync());
        Assert.Equal(5, await db.ImportRuns.Where(r => r.Trigger == ImportTrigger.Command).SelectMany(r => r.Items).CountAsync());
    }

    [Fact]
    public async Task A_list_of_headlines_is_kept_but_makes_no_article()
    {
        var item = await site.ImportAsync("a.txt", "Trang chủ\nThời sự\nQuốc tế\nTin mới nhất\nTin xem nhiều\nLiên hệ quảng cáo\n");
        Assert.Equal(ImportOutcome.NoArticle, item.Outcome);
        await using var db = site.OpenDatabase();
        Assert.Null((await db.SourceDumps.SingleAsync()).ArticleId);
    }

    [Fact]
    public async Task Other_encodings_store_the_same_words()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var text = MadeUp.Page().Normalize(System.Text.NormalizationForm.FormD);
        await site.ImportAsync([new("a.txt", () => System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(text)).ToArray())], Drafts);
        await using var db = site.OpenDatabase();
        Assert.Equal(MadeUp.Title, (await db.Articles.SingleAsync()).Content.Title);
    }

    [Fact]
    public async Task Two_imports_at_once_make_each_article_once()
    {
        // the same texts, and texts of one title: bytes and addresses collide
        var files = Enumerable.Range(1, 12).Select(i => new DumpFile($"{i}.txt", () => System.Text.Encoding.UTF8.GetBytes(MadeUp.Page(date: $"{i}/3/2026 08:15")))).ToList();
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => site.ImportAsync(files, Drafts))));
        Assert.DoesNotContain(runs.SelectMany(r => r.Items), i => i.Outcome == ImportOutcome.Failed);
        Assert.Equal(12, runs.SelectMany(r => r.Items).Count(i => i.Outcome == ImportOutcome.Made));
        await using var db = site.OpenDatabase();
        Assert.Equal(12, await db.Articles.CountAsync());
        Assert.Equal(12, await db.SourceDumps.CountAsync());
    }

    [Fact]
    public async Task An_import_that_is_stopped_leaves_whole_files_only()
    {
        using var stop = new CancellationTokenSource();
        var importer = (DumpImporter)site.Services.GetService(typeof(DumpImporter))!;
        DumpFile[] files =
        [
            new("a.txt", () => System.Text.Encoding.UTF8.GetBytes(MadeUp.Page())),
            new("b.txt", () => { stop.Cancel(); return System.Text.Encoding.UTF8.GetBytes(MadeUp.Page(date: "4/4/2026")); }),
        ];
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => importer.ImportAsync(files, ImportTrigger.Command, Drafts, null, stop.Token));
        await using var db = site.OpenDatabase();
        Assert.Equal(1, await db.Articles.CountAsync());
        Assert.Equal(1, await db.SourceDumps.CountAsync());
        Assert.Null((await db.ImportRuns.OrderBy(r => r.Id).LastAsync()).FinishedAt);
    }

    /// <summary>As if older rules had read the text otherwise.</summary>
    private Task ForgetWhatWasReadAsync() => site.ChangeAsync(MadeUp.Slug, a =>
    {
        var old = a.Content with { Lead = "Câu mà quy tắc cũ lấy làm sapo.", Body = "Thân bài theo quy tắc cũ." };
        a.Content = old;
        a.Html = "<p>Thân bài theo quy tắc cũ.</p>";
        var revision = a.Revisions.Single();
        a.Revisions.Clear();
        a.Revisions.Add(new() { Number = 1, Content = old, Kind = revision.Kind, By = revision.By, At = revision.At, Reason = revision.Reason, SourceDumpId = revision.SourceDumpId });
    });

    private async Task<string> StoredAsync()
    {
        await using var db = site.OpenDatabase();
        return string.Join('\n', await db.Articles.Select(a => a.Slug + a.Version + a.Html).ToListAsync())
            + await db.Set<ArticleRevision>().CountAsync() + await db.SourceDumps.CountAsync() + await db.SlugHistory.CountAsync();
    }
}
