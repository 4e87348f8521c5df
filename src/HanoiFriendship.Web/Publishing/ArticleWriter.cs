using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Keeps what editors write: each save a revision, never over the words of somebody else.</summary>
public sealed class ArticleWriter(SiteDbContext db, ArticlePublisher publisher, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <param name="key">Of the form: sent twice it is one article.</param>
    /// <returns>The article, a draft of its own; a conflict where the form was sent again after others had gone on from it.</returns>
    public async Task<(Article Article, SaveOutcome Outcome)> BeginAsync(Written written, Guid? key, string? reason, Actor actor, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (key is not null && await db.Articles.SingleOrDefaultAsync(a => a.FormKey == key && a.AuthorId == actor.Id, cancel) is { } begun)
            {
                return (begun, await SaveAsync(begun.Id, written, await FirstVersionAsync(begun.Id, cancel), reason, actor, cancel));
            }
            try
            {
                return (await AddNewAsync(written, key, reason, actor, cancel), SaveOutcome.Saved);
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // the same form again, or somebody with the same title: look again
            }
        }
    }

    /// <summary>What a form for a new article began from, once it was saved.</summary>
    public Task<Guid> FirstVersionAsync(int id, CancellationToken cancel) => db.Set<ArticleRevision>().Where(r => r.ArticleId == id && r.Number == 1).Select(r => r.Version).SingleAsync(cancel);

    private async Task<Article> AddNewAsync(Written written, Guid? key, string? reason, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var article = new Article
        {
            Slug = await ArticleAddresses.FreeAsync(db, written.Slug ?? written.Content.Title, cancel),
            SectionId = written.SectionId,
            Content = written.Content,
            Language = written.Language,
            CreatedAt = now,
            AuthorId = actor.Id,
            FormKey = key,
        };
        await publisher.TakeOverAsync(db, article, article.AddRevision(Revision(written, actor, now, reason ?? "Bài mới")), cancel);
        db.Add(article);
        db.Add(ArticleAddresses.Remember(article));
        await db.SaveChangesAsync(cancel);
        return article;
    }

    /// <param name="from">The version the writer began from.</param>
    public async Task<SaveOutcome> SaveAsync(int id, Written written, Guid from, string? reason, Actor actor, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            var article = await db.Articles.Include(a => a.Figures).SingleOrDefaultAsync(a => a.Id == id, cancel);
            if (article is null || !actor.MayEdit(article))
            {
                return article is null ? SaveOutcome.NotFound : SaveOutcome.Denied;
            }
            var now = await db.NewestWordsAsync(article, cancel);
            if (written.IsSaidBy(now))
            {
                return SaveOutcome.Saved;
            }
            if (from != article.WorkingVersion && !await IsOwnSinceAsync(id, from, actor, cancel))
            {
                return SaveOutcome.Conflict;
            }
            await AddAsync(article, written, reason, actor, cancel);
            try
            {
                await db.SaveChangesAsync(cancel);
                return SaveOutcome.Saved;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // somebody was faster, with words or with a step: look again
            }
        }
    }

    /// <summary>Takes up older words as the newest.</summary>
    public async Task<SaveOutcome> RestoreAsync(int id, int number, Guid seen, Actor actor, CancellationToken cancel)
    {
        var article = await db.Articles.Include(a => a.Figures).SingleOrDefaultAsync(a => a.Id == id, cancel);
        var old = await db.Set<ArticleRevision>().AsNoTracking().SingleOrDefaultAsync(r => r.ArticleId == id && r.Number == number, cancel);
        if (article is null || old is null || !actor.MayEdit(article))
        {
            return article is null || old is null ? SaveOutcome.NotFound : SaveOutcome.Denied;
        }
        if (seen != article.WorkingVersion)
        {
            return SaveOutcome.Conflict;
        }
        var written = new Written(old.Content, old.SectionId ?? article.SectionId, old.Slug, old.SectionId is null ? article.TranslationOfId : old.TranslationOfId, old.SectionId is null ? article.Related : old.Related, article.Language);
        var newest = await db.NewestWordsAsync(article, cancel);
        var have = newest.Figures ?? [.. article.Figures.OrderBy(f => f.Number).Select(f => f.Content)];
        var figures = await db.FiguresAsync(ArticleFigures.Restored(old, have), cancel);
        await AddAsync(article, written with { Figures = [.. figures.Select(f => f.Content)] }, $"Lấy lại bản {number}", actor, cancel, RevisionKind.Restored);
        db.Add(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "article.revision-restore", $"bai/{id}", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return SaveOutcome.Saved;
        }
        catch (DbUpdateException)
        {
            return SaveOutcome.Conflict;
        }
    }

    private async Task AddAsync(Article article, Written written, string? reason, Actor actor, CancellationToken cancel, RevisionKind kind = RevisionKind.Edited)
    {
        var revision = article.AddRevision(Revision(written, actor, clock.GetUtcNow().UtcDateTime, reason ?? "", kind));
        // what was approved is not these words
        article.Stage = article.Stage == WorkStage.Approved ? WorkStage.Submitted : article.Stage;
        if (article.State == ArticleState.Draft)
        {
            await publisher.TakeOverAsync(db, article, revision, cancel);
        }
    }

    private static ArticleRevision Revision(Written written, Actor actor, DateTime now, string reason, RevisionKind kind = RevisionKind.Edited) => new()
    {
        Content = written.Content,
        SectionId = written.SectionId,
        Slug = written.Slug,
        TranslationOfId = written.TranslationOfId,
        Related = written.Related,
        Figures = written.Figures,
        Kind = kind,
        By = actor.Name,
        ById = actor.Id,
        At = now,
        Reason = reason,
    };

    /// <summary>Nobody else has saved since: two windows of one person are no conflict, her earlier words stay in the history.</summary>
    private async Task<bool> IsOwnSinceAsync(int id, Guid from, Actor actor, CancellationToken cancel)
    {
        var revisions = db.Set<ArticleRevision>().Where(r => r.ArticleId == id && r.Kind != RevisionKind.Proposed);
        var since = await revisions.Where(r => r.Version == from).Select(r => (int?)r.Number).SingleOrDefaultAsync(cancel);
        return since is not null && actor.Id is not null && !await revisions.AnyAsync(r => r.Number > since && r.ById != actor.Id, cancel);
    }
}
