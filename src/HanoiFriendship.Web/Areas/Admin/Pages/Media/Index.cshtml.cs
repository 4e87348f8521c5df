using HanoiFriendship.Web.Areas.Admin.Pages.Articles;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Media;

/// <summary>The pictures one may use and where each is used; and where the editor's script sends new ones.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestSizeLimit(PictureUpload.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = PictureUpload.MostBytes)]
public sealed class IndexModel(SiteDbContext db, PictureStore store, TimeProvider clock, IOptions<RegisterSettings> register) : DeskPage
{
    private const int PageSize = 40;

    public sealed record Use(string Name, string Address);

    public sealed record Listed(MediaFile Media, IReadOnlyList<Use> Uses);

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<Listed> All { get; private set; } = [];

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Number is < 1 or > 100_000 || !ModelState.IsValid)
        {
            return BadRequest();
        }
        var found = (await PicturesAsync(db, cancel)).AsNoTracking().Of(Query);
        Count = await found.CountAsync(cancel);
        var media = await found.OrderByDescending(m => m.Id).Skip((Number - 1) * PageSize).Take(PageSize).Include(m => m.Variants).ToListAsync(cancel);
        var uses = await UsesAsync([.. media.Select(m => m.Id)], cancel);
        All = [.. media.Select(m => new Listed(m, [.. uses[m.Id].Distinct()]))];
        return Number > Pages ? NotFound() : Page();
    }

    /// <summary>One picture in one size or several; from a form without script several pictures.</summary>
    public async Task<IActionResult> OnPostUploadAsync(IReadOnlyList<IFormFile> pictures, int index, int number, bool lead, CancellationToken cancel)
    {
        var isScript = Request.Headers["X-Requested-With"] == "fetch";
        if (pictures.Count == 0)
        {
            return Refused(["Xin chọn tệp ảnh."], isScript);
        }
        var sizes = new List<(byte[] Bytes, string Name)>();
        var reasons = new List<Reason>();
        foreach (var file in pictures.Take(20))
        {
            var (bytes, against) = await PictureUpload.ReadAsync(file, cancel);
            if (bytes is null)
            {
                reasons.Add(new("{0}: {1}", file.FileName, Text[against!.Text, against.Parts].Value));
                continue;
            }
            sizes.Add((bytes, file.FileName));
        }
        var stored = new List<MediaFile>();
        foreach (var (picture, name) in reasons.Count > 0 && isScript ? [] : isScript ? [(sizes.ConvertAll(s => s.Bytes), sizes[0].Name)] : sizes.ConvertAll(s => (Picture: new List<byte[]> { s.Bytes }, s.Name)))
        {
            var (media, against) = await store.StoreAsync(picture, name, Actor, cancel);
            if (media is null)
            {
                reasons.Add(isScript ? against! : new("{0}: {1}", name, Text[against!.Text, against.Parts].Value));
                continue;
            }
            stored.Add(media);
        }
        if (isScript && stored is [var only])
        {
            Response.Headers["X-Media"] = only.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return Partial("_FigureRow", (FigureForm.Of(only, number, lead), index, (MediaFile?)only));
        }
        return reasons.Count > 0 ? Refused(reasons, isScript) : Done(Text["Đã thêm {0} ảnh.", stored.Count].Value, "/quan-tri/anh");
    }

    /// <summary>May this picture be taken away by who is signed in: by who brought it, and by editors.</summary>
    public bool MayRemove(MediaFile media) => media.ById == Actor.Id || Actor.May(Right.EditAll);

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancel)
    {
        if (await db.Media.Include(m => m.Variants).SingleOrDefaultAsync(m => m.Id == id, cancel) is not { } media)
        {
            return NotFound();
        }
        if (!MayRemove(media))
        {
            return Forbid();
        }
        return await store.RemoveAsync(media, Actor, cancel) is { } against ? Refused([against], isScript: false) : Done(Text["Đã xóa ảnh {0}.", id].Value, "/quan-tri/anh");
    }

    private IActionResult Refused(IReadOnlyList<Reason> reasons, bool isScript)
    {
        var said = string.Join("\n", reasons.Select(r => Text[r.Text, r.Parts].Value));
        if (isScript)
        {
            return new ContentResult { StatusCode = StatusCodes.Status422UnprocessableEntity, Content = said, ContentType = "text/plain; charset=utf-8" };
        }
        TempData["Refused"] = said;
        return Redirect("/quan-tri/anh");
    }

    /// <summary>In what readers see, in drafts beside it, as portraits.</summary>
    private async Task<ILookup<int, Use>> UsesAsync(List<int> ids, CancellationToken cancel)
    {
        // of what others write, only what is public
        var published = db.Articles.Published(clock.GetUtcNow().UtcDateTime);
        var (mine, open) = (db.Articles.SeenBy(Actor), published.Select(a => a.Id));
        var live = await db.Set<Figure>().Where(f => f.MediaId != null && ids.Contains(f.MediaId.Value)).Join(db.Articles.Where(a => open.Contains(a.Id) || mine.Any(m => m.Id == a.Id)), f => f.ArticleId, a => a.Id, (f, a) => new { Media = f.MediaId!.Value, a.Id, a.Content.Title }).ToListAsync(cancel);
        var drafts = await mine.Where(a => a.WorkingVersion != a.LiveVersion).Join(db.Set<ArticleRevision>(), a => a.WorkingVersion, r => r.Version, (a, r) => new { a.Id, r.Content.Title, r.Figures }).ToListAsync(cancel);
        var (mayAll, shown) = (Actor.May(Right.EditRegister), db.Mentions.Shown(published, register.Value).Posts());
        var portraits = await db.People.Where(p => p.PortraitId != null && ids.Contains(p.PortraitId.Value) && (mayAll || (p.MergedIntoId == null && shown.Any(m => m.PersonId == p.Id)))).Select(p => new { Media = p.PortraitId!.Value, p.Id, p.Name, p.Slug }).ToListAsync(cancel);
        return live.Select(f => (f.Media, Use: new Use(f.Title, $"/quan-tri/bai/{f.Id}")))
            .Concat(drafts.SelectMany(d => (d.Figures ?? []).Where(f => f.MediaId is { } id && ids.Contains(id)).Select(f => (f.MediaId!.Value, new Use(d.Title, $"/quan-tri/bai/{d.Id}")))))
            .Concat(portraits.Select(p => (p.Media, new Use(p.Name, mayAll ? EntryKinds.DeskOf(EntryKind.Person, p.Id) : $"/nhan-vat/{p.Slug}")))).ToLookup(u => u.Item1, u => u.Item2);
    }
}
