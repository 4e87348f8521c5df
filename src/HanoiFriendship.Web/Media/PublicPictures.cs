using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Media;

/// <summary>Which pictures readers may see: those of articles published now, and portraits of people the register shows.</summary>
public static class PublicPictures
{
    public static Task<bool> IsPublicAsync(this SiteDbContext db, string file, DateTime now, CancellationToken cancel)
    {
        var media = db.Set<MediaVariant>().Where(v => v.File == file).Select(v => v.MediaId);
        var published = db.Articles.Published(now).Select(a => a.Id);
        return db.Set<Figure>().Where(f => f.MediaId != null && media.Contains(f.MediaId.Value) && published.Contains(f.ArticleId)).Select(f => f.Id)
            .Concat(db.People.Where(p => p.PortraitId != null && media.Contains(p.PortraitId.Value) && !p.IsHidden && p.MergedIntoId == null && db.Mentions.Any(m => m.PersonId == p.Id && m.Property == MentionProperty.Post && m.Decision != Decision.Rejected && published.Contains(m.ArticleId))).Select(p => p.Id)).AnyAsync(cancel);
    }

    /// <summary>Pictures whose name, caption or credit has the words.</summary>
    public static IQueryable<MediaFile> Of(this IQueryable<MediaFile> all, string? words) =>
        words?.Trim() is { Length: > 0 } asked ? all.Where(m => m.OriginalName.Contains(asked) || m.Caption!.Contains(asked) || m.Credit!.Contains(asked)) : all;

    /// <summary>Of figures that are to be looked at before they are public.</summary>
    public static Task<bool> IsOneOfAsync(this SiteDbContext db, string file, IEnumerable<FigureContent> figures, CancellationToken cancel)
    {
        var ids = figures.Select(f => f.MediaId).OfType<int>().ToList();
        return db.Set<MediaVariant>().AnyAsync(v => v.File == file && ids.Contains(v.MediaId), cancel);
    }
}
