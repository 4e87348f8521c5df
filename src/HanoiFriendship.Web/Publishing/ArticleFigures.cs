using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>The pictures of an article in the words a revision holds.</summary>
public static class ArticleFigures
{
    /// <summary>Figures to be drawn, with their files; not those readers see, where the revision has its own.</summary>
    public static async Task<IReadOnlyList<Figure>> FiguresAsync(this SiteDbContext db, Article article, ArticleRevision words, CancellationToken cancel) =>
        await db.FiguresAsync(words.Figures ?? await db.Set<Figure>().AsNoTracking().Where(f => f.ArticleId == article.Id).OrderBy(f => f.Number).Select(f => f.Content).ToListAsync(cancel), cancel);

    public static async Task<IReadOnlyList<Figure>> FiguresAsync(this SiteDbContext db, IReadOnlyList<FigureContent> contents, CancellationToken cancel)
    {
        var ids = contents.Select(f => f.MediaId).OfType<int>().ToList();
        var media = ids.Count == 0 ? [] : await db.Media.Include(m => m.Variants).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        // a picture that was taken away for good leaves its place, as one that only the source named
        return [.. contents.DistinctBy(f => f.Number).Select(f => (Content: f, Media: f.MediaId is { } id ? media.GetValueOrDefault(id) : null))
            .Select(f => new Figure { Content = f.Content with { MediaId = f.Media?.Id }, Media = f.Media })];
    }

    /// <summary>The pictures of words taken up again. A source names pictures and has none: what editors have supplied stays with its words.</summary>
    /// <param name="have">Those of the newest words.</param>
    public static IReadOnlyList<FigureContent> Restored(ArticleRevision old, IReadOnlyList<FigureContent> have)
    {
        if (old.Figures is not { } figures || old.SourceDumpId is null)
        {
            return old.Figures ?? have;
        }
        return
        [
            .. figures.Select(f => have.FirstOrDefault(h => h.Number == f.Number && h.MediaId is not null) is { } supplied ? supplied with { Caption = f.Caption ?? supplied.Caption, Credit = f.Credit ?? supplied.Credit, SourceName = f.SourceName } : f),
            .. have.Where(h => h.MediaId is not null && figures.All(f => f.Number != h.Number)),
        ];
    }

    /// <summary>The article's figures become those of the revision; what is the same keeps its row.</summary>
    /// <param name="figures">With their files.</param>
    public static void Settle(Article article, IReadOnlyList<Figure> figures)
    {
        foreach (var gone in article.Figures.Where(f => figures.All(n => n.Number != f.Number)).ToList())
        {
            article.Figures.Remove(gone);
        }
        foreach (var figure in figures)
        {
            if (article.Figures.FirstOrDefault(f => f.Number == figure.Number) is { } known)
            {
                (known.Content, known.Media) = (figure.Content, figure.Media);
            }
            else
            {
                article.Figures.Add(figure);
            }
        }
    }
}
