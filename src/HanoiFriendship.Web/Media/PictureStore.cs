using System.Security.Cryptography;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Keeps pictures under hash names in the data folder, outside of what the server serves by itself. One picture may come in several sizes,
/// made by the editor's browser; where it comes in one, libvips' tool makes the others if the machine has it.
/// </summary>
public sealed class PictureStore(SiteDbContext db, IOptions<DataSettings> settings, PictureScaler scaler, TimeProvider clock)
{
    /// <summary>What the log says of who brought a picture, and of which.</summary>
    internal const string Added = "media.add";

    internal const string SubjectStart = "anh/";

    internal const int SubjectLength = 12;

    /// <summary>Sizes of one picture that are taken.</summary>
    public const int MostSizes = 4;

    /// <summary>How much the shape of two sizes may differ by rounding.</summary>
    private const double SameShape = 0.02;

    private string Folder => Path.Combine(settings.Value.FullDirectory, "media");

    /// <summary>Where a stored file lies; the name must come from the database.</summary>
    public string PathOf(string file) => Path.Combine(Folder, file[..2], file);

    public static string TypeOf(string file) => Path.GetExtension(file) switch { ".jpg" => "image/jpeg", ".png" => "image/png", _ => "image/webp" };

    /// <param name="sizes">One picture, in one size or several.</param>
    /// <param name="name">Name of the file as it was chosen.</param>
    /// <returns>The stored picture, an older one where it is the same; or the reason against. What is refused leaves nothing behind.</returns>
    public async Task<(MediaFile? Media, Reason? Against)> StoreAsync(IReadOnlyList<byte[]> sizes, string name, Actor actor, CancellationToken cancel)
    {
        var (pictures, against) = Read(sizes);
        if (against is not null)
        {
            return (null, against);
        }
        var largest = pictures[0];
        var hash = Convert.ToHexStringLower(SHA256.HashData(largest.Bytes));
        var file = $"{hash}.{largest.Extension}";
        // a smaller size of a picture that is known is that picture
        if (await db.Media.Include(m => m.Variants).FirstOrDefaultAsync(m => m.Hash == hash || m.Variants.Any(v => v.File == file), cancel) is { } known)
        {
            return (await BroughtAgainAsync(known, actor, cancel), null);
        }
        if (pictures.Count == 1)
        {
            pictures.AddRange(await scaler.ScaleAsync(largest, cancel));
        }
        var media = new MediaFile { Hash = hash, OriginalName = CleanName(name), Caption = pictures.Select(p => p.Caption).FirstOrDefault(c => c is not null), Credit = pictures.Select(p => p.Credit).FirstOrDefault(c => c is not null), By = actor.Name, ById = actor.Id, At = clock.GetUtcNow().UtcDateTime };
        foreach (var picture in pictures.DistinctBy(p => p.Width))
        {
            var size = await WriteAsync(picture, cancel);
            if (!await db.Set<MediaVariant>().AnyAsync(v => v.File == size.File, cancel))
            {
                media.Variants.Add(size);
            }
        }
        db.Add(media);
        db.Add(AuditEntry.Of(actor, media.At, Added, SubjectOf(media), media.OriginalName));
        try
        {
            await db.SaveChangesAsync(cancel);
            return (media, null);
        }
        catch (DbUpdateException)
        {
            // the same picture at the same moment
            db.ChangeTracker.Clear();
            return await db.Media.Include(m => m.Variants).SingleOrDefaultAsync(m => m.Hash == hash, cancel) is { } same ? (await BroughtAgainAsync(same, actor, cancel), null) : (null, "Chưa lưu được ảnh; xin thử lại.");
        }
    }

    /// <summary>The log is what says that somebody else has brought it too, and may use it.</summary>
    private async Task<MediaFile> BroughtAgainAsync(MediaFile known, Actor actor, CancellationToken cancel)
    {
        var subject = SubjectOf(known);
        if (known.ById != actor.Id && !await db.AuditEntries.AnyAsync(e => e.ById == actor.Id && e.Action == Added && e.Subject == subject, cancel))
        {
            db.Add(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, Added, subject, known.OriginalName));
            await db.SaveChangesAsync(cancel);
        }
        return known;
    }

    private static string SubjectOf(MediaFile media) => SubjectStart + media.Hash[..SubjectLength];

    /// <summary>Takes a picture away for good: its files and its row. One that an article, a draft or a person has now stays.</summary>
    /// <returns>The reason against, null when it is gone.</returns>
    public async Task<Reason?> RemoveAsync(MediaFile media, Actor actor, CancellationToken cancel)
    {
        var isShown = await db.Set<Figure>().AnyAsync(f => f.MediaId == media.Id, cancel) || await db.People.AnyAsync(p => p.PortraitId == media.Id, cancel);
        var drafts = await db.Articles.Where(a => a.WorkingVersion != a.LiveVersion).Join(db.Set<ArticleRevision>(), a => a.WorkingVersion, r => r.Version, (_, r) => r.Figures).ToListAsync(cancel);
        if (isShown || drafts.Exists(d => d?.Any(f => f.MediaId == media.Id) == true))
        {
            return "Ảnh còn được dùng; xin bỏ khỏi bài hay trang nhân vật trước.";
        }
        var files = media.Variants.Select(v => v.File).ToList();
        db.Remove(media);
        db.Add(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "media.remove", SubjectOf(media), media.OriginalName));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // pressed twice: it is gone already
            return null;
        }
        foreach (var file in files)
        {
            File.Delete(PathOf(file));
        }
        return null;
    }

    private static (List<Picture> Pictures, Reason? Against) Read(IReadOnlyList<byte[]> sizes)
    {
        var pictures = new List<Picture>();
        foreach (var bytes in sizes.Take(MostSizes))
        {
            var (picture, against) = PictureReader.Read(bytes);
            if (picture is null)
            {
                return ([], against);
            }
            pictures.Add(picture);
        }
        pictures = [.. pictures.OrderByDescending(p => p.Width)];
        var isOne = pictures.Count > 0 && pictures.TrueForAll(p => Math.Abs(((double)p.Width / p.Height / ((double)pictures[0].Width / pictures[0].Height)) - 1) <= SameShape + (2.0 / Math.Min(p.Width, p.Height)));
        return isOne ? (pictures, null) : ([], "Các cỡ gửi lên không phải của cùng một ảnh; xin chọn lại tệp.");
    }

    /// <summary>Under another name first, so that no half file ever has its own.</summary>
    private async Task<MediaVariant> WriteAsync(Picture picture, CancellationToken cancel)
    {
        var file = $"{Convert.ToHexStringLower(SHA256.HashData(picture.Bytes))}.{picture.Extension}";
        var path = PathOf(file);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var part = $"{path}.{Guid.NewGuid():N}.part";
            try
            {
                await File.WriteAllBytesAsync(part, picture.Bytes, cancel);
                File.Move(part, path, overwrite: true);
            }
            finally
            {
                File.Delete(part);
            }
        }
        return new() { File = file, Width = picture.Width, Height = picture.Height, Bytes = picture.Bytes.Length };
    }

    /// <summary>A name to read, never to open: no folders, no signs that turn or hide letters.</summary>
    private static string CleanName(string name)
    {
        var kept = Folding.Line(name.Split('/', '\\')[^1]);
        return kept.Length == 0 ? "anh" : kept.Length <= 200 ? kept : kept[^200..];
    }
}
