using System.Security.Cryptography;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>Reads dumps and stores them: one transaction a file, the same bytes change nothing, an editor's words are never overwritten.</summary>
public sealed partial class DumpImporter(IDbContextFactory<SiteDbContext> databases, ArticlePublisher publisher, ArticleRenderer renderer, TimeProvider clock, ILogger<DumpImporter> log)
{
    /// <summary>Imports of many at once may ask for one address at the same moment.</summary>
    private const int MostTries = 20;

    /// <summary>Imports files in order; a file that fails is reported and the rest goes on.</summary>
    /// <param name="files">Name of a file and how to read its bytes.</param>
    /// <param name="progress">Told of each file when it is done.</param>
    public async Task<ImportRun> ImportAsync(IReadOnlyList<DumpFile> files, ImportTrigger trigger, ImportOptions options, Action<ImportItem>? progress, CancellationToken cancel)
    {
        var run = new ImportRun { Trigger = trigger, StartedAt = Now, By = options.By.Id is null ? null : options.By.Name };
        if (!options.DryRun)
        {
            await SaveAsync(run, cancel);
        }
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            var item = await ImportOneAsync(run, file, options, cancel);
            run.Items.Add(item);
            progress?.Invoke(item);
        }
        run.FinishedAt = Now;
        if (!options.DryRun)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            await db.ImportRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.FinishedAt, run.FinishedAt), cancel);
        }
        return run;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private async Task SaveAsync(ImportRun run, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        db.Add(run);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<ImportItem> ImportOneAsync(ImportRun run, DumpFile file, ImportOptions options, CancellationToken cancel)
    {
        try
        {
            var bytes = file.ReadBytes();
            if (SourceTexts.Against(file.Name, bytes) is { } against)
            {
                var refused = new ImportItem { Name = file.Name, Outcome = ImportOutcome.Failed, Remarks = [against.ToString()] };
                await AddAsync(run, refused, options, cancel);
                return refused;
            }
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await StoreAsync(run, file.Name, bytes, options, cancel);
                }
                catch (DbUpdateException) when (attempt < MostTries)
                {
                    // another import was faster with the same text or address: what it has stored is known the next time
                }
            }
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            // whatever one file does, the others are read; what can not be opened the operator can mend, the rest is for the log
            LogFailure(log, e, file.Name);
            var item = new ImportItem { Name = file.Name, Outcome = ImportOutcome.Failed, Remarks = [e is IOException or UnauthorizedAccessException ? e.Message : "Chưa nhập được tệp này vì một lỗi của hệ thống, đã ghi vào nhật ký máy chủ; xin thử lại."] };
            await AddAsync(run, item, options, cancel);
            return item;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Name} could not be imported.")]
    private static partial void LogFailure(ILogger log, Exception e, string name);

    private async Task AddAsync(ImportRun run, ImportItem item, ImportOptions options, CancellationToken cancel)
    {
        if (!options.DryRun)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            (await db.ImportRuns.SingleAsync(r => r.Id == run.Id, cancel)).Items.Add(item);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>One file, one transaction: a single SaveChanges.</summary>
    private async Task<ImportItem> StoreAsync(ImportRun run, string name, byte[] bytes, ImportOptions options, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var known = await db.SourceDumps.Include(d => d.Article).ThenInclude(a => a!.Revisions).Include(d => d.Article!.Figures)
            .AsSplitQuery().SingleOrDefaultAsync(d => d.Sha256 == hash, cancel);
        if (options.DryRun && options.Tried.TryGetValue(hash, out var tried))
        {
            return new() { Name = name, Outcome = ImportOutcome.Unchanged, Article = tried };
        }
        var reading = known is null || options.Again ? ReadingToArticle.WithoutFutureDate(SourceReading.Read(name, bytes, known?.KindsOfLines ?? new Dictionary<int, LineKind>()), HanoiTime.Today(clock)) : null;
        var (outcome, article) = reading is null ? (ImportOutcome.Unchanged, known!.Article)
            : reading.Notes.Any(n => DumpReader.IsRefusal(n.Code)) ? (ImportOutcome.Failed, null)
            : known is not null ? await AgainAsync(db, known, reading, options, cancel)
            : await NewAsync(db, new() { Name = name, Bytes = bytes, Sha256 = hash, EncodingName = reading.Source.EncodingName, ReceivedAt = Now, Notes = [.. reading.Notes] }, reading, options, cancel);
        var item = new ImportItem
        {
            Name = name,
            Outcome = outcome,
            SourceDump = options.DryRun || outcome == ImportOutcome.Failed ? null : known ?? db.SourceDumps.Local.FirstOrDefault(d => d.Sha256 == hash),
            Article = article,
            Remarks = [.. (reading?.Notes ?? []).Select(n => n.Code).Distinct(StringComparer.Ordinal)],
            IsDoubted = reading is not null && reading.Article is not null && ReadingToArticle.IsDoubted(reading),
        };
        if (options.DryRun)
        {
            options.Tried[hash] = article;
            return item;
        }
        (await db.ImportRuns.SingleAsync(r => r.Id == run.Id, cancel)).Items.Add(item);
        await db.SaveChangesAsync(cancel);
        return item;
    }

    private async Task<(ImportOutcome Outcome, Article? Article)> NewAsync(SiteDbContext db, SourceDump dump, DumpReading reading, ImportOptions options, CancellationToken cancel)
    {
        db.Add(dump);
        if (reading.Article is null)
        {
            return (ImportOutcome.NoArticle, null);
        }
        var content = ReadingToArticle.Content(reading.Article);
        var before = await EarlierOfSameSourceAsync(db, dump.Name, content, options, cancel);
        if (before is not null)
        {
            // the page has changed since: an editor decides what becomes of the new words
            dump.Article = before;
            before.AddRevision(Revision(content, RevisionKind.Proposed, "Bản tải mới của cùng một trang", dump, ReadingToArticle.Figures(reading.Article), options.By));
            return (ImportOutcome.Changed, before);
        }
        dump.Article = await MakeAsync(db, dump, reading.Article, content, options, cancel);
        options.Made.Add((dump.Name, dump.Article));
        return (ImportOutcome.Made, dump.Article);
    }

    private async Task<Article> MakeAsync(SiteDbContext db, SourceDump dump, ReadArticle read, ArticleContent content, ImportOptions options, CancellationToken cancel)
    {
        var section = await db.Sections.SingleAsync(s => s.Slug == options.SectionSlug, cancel);
        var article = new Article { Slug = await ArticleAddresses.FreeAsync(db, content.Title, cancel), SectionId = section.Id, Content = content, CreatedAt = Now, AuthorId = options.By.Id };
        foreach (var figure in ReadingToArticle.Figures(read))
        {
            article.Figures.Add(figure);
        }
        article.Html = renderer.Render(article);
        var words = article.AddRevision(Revision(content, RevisionKind.Imported, "Nhập từ bản tải", dump, article.Figures, options.By));
        db.Add(article);
        db.Add(ArticleAddresses.Remember(article));
        await new EntityMatcher(db, article, cancel).StoreAsync(read.Mentions, new(content, article.Figures));
        if (options.Publish)
        {
            await publisher.PublishAsync(db, article, words, from: null, cancel);
        }
        return article;
    }

    /// <summary>Known bytes under today's rules: the words follow the reader unless an editor has written since; then they are proposed.</summary>
    private async Task<(ImportOutcome Outcome, Article? Article)> AgainAsync(SiteDbContext db, SourceDump dump, DumpReading reading, ImportOptions options, CancellationToken cancel)
    {
        dump.Notes = [.. reading.Notes];
        dump.EncodingName = reading.Source.EncodingName;
        if (dump.Article is null && reading.Article is { } found && dump.LineDecisions.Count > 0)
        {
            // an editor has shown the reader an article it did not see
            dump.Article = await MakeAsync(db, dump, found, ReadingToArticle.Content(found), options, cancel);
            return (ImportOutcome.Made, dump.Article);
        }
        if (dump.Article is not { } article || reading.Article is null)
        {
            return (dump.Article is null && reading.Article is null ? ImportOutcome.Unchanged : ImportOutcome.NoArticle, dump.Article);
        }
        var content = ReadingToArticle.Content(reading.Article);
        var figures = ReadingToArticle.Figures(reading.Article).ToList();
        // the words follow this dump only while they are its own: not those of an editor, nor of another dump of the same page
        var isOurs = article.Revisions.Where(r => r.Kind != RevisionKind.Proposed).MaxBy(r => r.Number) is { Kind: RevisionKind.Imported } shown && shown.SourceDumpId == dump.Id;
        var last = article.Revisions.Where(r => r.SourceDumpId == dump.Id).MaxBy(r => r.Number);
        // what readers see changes when somebody publishes it; the operator's command is somebody
        var isLive = isOurs && (article.State == ArticleState.Draft || !options.AsDraft);
        if (isLive)
        {
            await new EntityMatcher(db, article, cancel).StoreAsync(reading.Article.Mentions, new(content, figures));
        }
        if (last?.Content == content && (!isOurs || SameFigures(article, figures)))
        {
            return (ImportOutcome.Unchanged, article);
        }
        article.AddRevision(Revision(content, isOurs ? RevisionKind.Imported : RevisionKind.Proposed, "Đọc lại bản tải bằng quy tắc mới", dump, figures, options.By));
        // what was approved is not these words
        article.Stage = isOurs && article.Stage == WorkStage.Approved ? WorkStage.Submitted : article.Stage;
        if (isLive)
        {
            article.Content = content;
            article.Figures.Clear();
            figures.ForEach(article.Figures.Add);
            article.Html = renderer.Render(article);
            article.LiveVersion = article.State == ArticleState.Draft ? article.LiveVersion : article.WorkingVersion;
            article.Version = Guid.NewGuid();
        }
        return (ImportOutcome.Changed, article);
    }

    private ArticleRevision Revision(ArticleContent content, RevisionKind kind, string reason, SourceDump dump, IEnumerable<Figure> figures, Actor by) =>
        new() { Content = content, Figures = [.. figures.Select(f => f.Content)], Kind = kind, By = by.Name, ById = by.Id, At = Now, Reason = reason, SourceDump = dump };

    private static bool SameFigures(Article article, List<Figure> read) =>
        article.Figures.OrderBy(f => f.Number).Select(f => (f.Number, f.Caption, f.Credit, f.SourceName))
            .SequenceEqual(read.Select(f => (f.Number, f.Caption, f.Credit, f.SourceName)));

    /// <summary>The article of an earlier dump of the same page: the same file name, and a headline or a body that agrees.</summary>
    private static async Task<Article?> EarlierOfSameSourceAsync(SiteDbContext db, string name, ArticleContent content, ImportOptions options, CancellationToken cancel)
    {
        var earlier = await db.SourceDumps.Where(d => d.Name == name && d.Article != null).OrderByDescending(d => d.Id)
            .Include(d => d.Article).ThenInclude(a => a!.Revisions).Take(5).ToListAsync(cancel);
        var made = options.DryRun ? options.Made.Where(m => m.Name == name).Select(m => m.Article) : [];
        return earlier.Select(d => d.Article!).Concat(made).FirstOrDefault(a => a.Revisions.Any(r => string.Equals(r.Content.Title, content.Title, StringComparison.OrdinalIgnoreCase) || Overlap(r.Content.Body, content.Body) >= 0.5));
    }

    private static double Overlap(string one, string other)
    {
        var (a, b) = (one.Split('\n').Where(l => l.Length > 20).ToHashSet(StringComparer.Ordinal), other.Split('\n').Where(l => l.Length > 20).ToHashSet(StringComparer.Ordinal));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Count, b.Count);
    }
}
