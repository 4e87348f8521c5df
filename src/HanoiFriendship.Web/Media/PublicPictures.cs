using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Media;

/// <summary>Which pictures readers may see, and which somebody of the newsroom may look at, choose and use.</summary>
public static class PublicPictures
{
    /// <summary>What is public at a time (UTC), by the settings of the register.</summary>
    public sealed record Moment(DateTime Now, RegisterSettings Register);

    /// <summary>Those of articles published now, and portraits of people the register shows.</summary>
    public static IQueryable<MediaFile> Public(this IQueryable<MediaFile> all, SiteDbContext db, Moment moment)
    {
        var published = db.Articles.Published(moment.Now);
        var (articles, posts) = (published.Select(a => a.Id), db.Mentions.Shown(published, moment.Register).Posts());
        return all.Where(m => db.Set<Figure>().Any(f => f.MediaId == m.Id && articles.Contains(f.ArticleId))
            || db.People.Any(p => p.PortraitId == m.Id && p.MergedIntoId == null && posts.Any(s => s.PersonId == p.Id)));
    }

    /// <summary>Editors see all; others what they brought, what their own articles have, and what is public.</summary>
    public static async Task<IQueryable<MediaFile>> PicturesForAsync(this SiteDbContext db, Actor actor, Moment moment, CancellationToken cancel)
    {
        if (actor.May(Right.EditAll))
        {
            return db.Media;
        }
        var own = db.Articles.Where(a => a.AuthorId == actor.Id);
        var drafts = await own.Where(a => a.WorkingVersion != a.LiveVersion).Join(db.Set<ArticleRevision>(), a => a.WorkingVersion, r => r.Version, (_, r) => r.Figures).ToListAsync(cancel);
        var inDrafts = drafts.SelectMany(d => d ?? []).Select(f => f.MediaId).OfType<int>().Distinct().ToList();
        // who brings a picture that is there already has it too
        var (brought, open) = (db.AuditEntries.Where(e => e.ById == actor.Id && e.Action == PictureStore.Added).Select(e => e.Subject.Substring(PictureStore.SubjectStart.Length)), db.Media.Public(db, moment).Select(m => m.Id));
        return db.Media.Where(m => m.ById == actor.Id || inDrafts.Contains(m.Id) || brought.Contains(m.Hash.Substring(0, PictureStore.SubjectLength))
            || db.Set<Figure>().Any(f => f.MediaId == m.Id && own.Any(a => a.Id == f.ArticleId)) || open.Contains(m.Id));
    }

    /// <summary>Pictures one of whose sizes lies in the file.</summary>
    public static IQueryable<MediaFile> In(this IQueryable<MediaFile> all, string file) => all.Where(m => m.Variants.Any(v => v.File == file));

    /// <summary>Pictures whose name, caption or credit has the words.</summary>
    public static IQueryable<MediaFile> Of(this IQueryable<MediaFile> all, string? words) =>
        words?.Trim() is { Length: > 0 } asked ? all.Where(m => m.OriginalName.Contains(asked) || m.Caption!.Contains(asked) || m.Credit!.Contains(asked)) : all;

    /// <summary>Of figures that are to be looked at before they are public.</summary>
    public static Task<bool> IsOneOfAsync(this SiteDbContext db, string file, IEnumerable<FigureContent> figures, CancellationToken cancel)
    {
        var ids = figures.Select(f => f.MediaId).OfType<int>().ToList();
        return db.Media.In(file).AnyAsync(m => ids.Contains(m.Id), cancel);
    }
}
