using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Makes the newest words of an article what readers see, now or from a time on, or says why not.</summary>
public sealed class ArticlePublisher(TimeProvider clock, ArticleRenderer renderer)
{
    /// <param name="words">The newest revision of the article.</param>
    /// <param name="from">UTC; null is now.</param>
    /// <returns>The reasons against; empty where it was published.</returns>
    public async Task<IReadOnlyList<Reason>> PublishAsync(SiteDbContext db, Article article, ArticleRevision words, DateTime? from, CancellationToken cancel)
    {
        var reasons = Checklist.Blocking(words.Content).Select(i => i.Text).ToList();
        if (words.Slug is not null && await ArticleAddresses.AgainstAsync(db, article.Id, words.Slug, cancel) is { } taken)
        {
            reasons.Add(taken);
        }
        if (reasons.Count > 0)
        {
            return reasons;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        await TakeOverAsync(db, article, words, cancel);
        article.Content = Dated(article.Content, article.FirstPublishedAt <= now ? article.FirstPublishedAt.Value : from ?? now);
        article.IsReworded = article.Content.Origin != Origin.Own && await IsRewordedAsync(db, article, cancel);
        await ArticleAddresses.SettleAsync(db, article, words.Slug, cancel);
        // of words that were read into a draft the register knows already
        if (words.Kind != RevisionKind.Imported || article.LiveVersion != Guid.Empty)
        {
            await WrittenNames.StoreAsync(db, article, cancel);
        }
        article.Publish(now, from);
        article.Version = Guid.NewGuid();
        words.PublishedAt = words.PublishedAt <= now ? words.PublishedAt : article.LastPublishedAt;
        return [];
    }

    /// <param name="appointed">The words that wait for their time.</param>
    /// <param name="from">UTC.</param>
    public void Reschedule(Article article, ArticleRevision appointed, DateTime from)
    {
        article.Reschedule(from, clock.GetUtcNow().UtcDateTime);
        article.Content = Dated(appointed.Content, article.FirstPublishedAt!.Value);
        appointed.PublishedAt = from;
    }

    /// <summary>The article says what the revision says, and stands where it says.</summary>
    /// <param name="article">With its figures.</param>
    public async Task TakeOverAsync(SiteDbContext db, Article article, ArticleRevision words, CancellationToken cancel)
    {
        article.Content = words.Content;
        ArticleFigures.Settle(article, await db.FiguresAsync(words.Figures ?? [.. article.Figures.OrderBy(f => f.Number).Select(f => f.Content)], cancel));
        (article.Html, article.Picture) = (renderer.Render(article), LeadPicture.Of(article.Figures));
        if (words.SectionId is { } section)
        {
            (article.SectionId, article.TranslationOfId, article.Related) = (section, words.TranslationOfId, words.Related);
        }
    }

    /// <summary>What is the office's own was printed here, when it was published.</summary>
    private static ArticleContent Dated(ArticleContent content, DateTime from)
    {
        var local = HanoiTime.FromUtc(from);
        return content.Origin != Origin.Own || content.Printed.Date is not null ? content
            : content with { Printed = new() { Date = FuzzyDate.OfDay(local.Year, local.Month, local.Day), Time = new(local.Hour, local.Minute), Basis = DateBasis.Printed } };
    }

    private static async Task<bool> IsRewordedAsync(SiteDbContext db, Article article, CancellationToken cancel)
    {
        var read = article.Id == 0 ? null : await db.Set<ArticleRevision>().AsNoTracking().Where(r => r.ArticleId == article.Id && r.Kind == RevisionKind.Imported)
            .OrderByDescending(r => r.Number).Select(r => r.Content).FirstOrDefaultAsync(cancel);
        return read is not null && IsReworded(read, article.Content);
    }

    /// <summary>Title, lead or body say it in other words than the source; blanks and a mended headline that was missing aside.</summary>
    public static bool IsReworded(ArticleContent source, ArticleContent now) =>
        Bare(source.Lead) != Bare(now.Lead) || Bare(source.Body) != Bare(now.Body) || (!source.TitleIsMade && Bare(source.Title) != Bare(now.Title));

    private static string Bare(string? text) => string.Join(' ', Folding.Nfc(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
