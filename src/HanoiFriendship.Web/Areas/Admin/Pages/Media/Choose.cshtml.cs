using HanoiFriendship.Web.Areas.Admin.Pages.Articles;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Media;

/// <summary>The pictures one may use, to choose one from while writing: what the scripts of the forms show in a window of their own.</summary>
[Authorize(nameof(Right.WriteOwn))]
public sealed class ChooseModel(SiteDbContext db) : DeskPage
{
    private const int Most = 24;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<MediaFile> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Found = await (await PicturesAsync(db, cancel)).AsNoTracking().Of(Query).OrderByDescending(m => m.Id).Take(Most).Include(m => m.Variants).ToListAsync(cancel);
        return Page();
    }

    /// <summary>The chosen one as a row of the form of an article.</summary>
    public async Task<IActionResult> OnGetRowAsync(int id, int index, int number, bool lead, CancellationToken cancel) =>
        await (await PicturesAsync(db, cancel)).AsNoTracking().Include(m => m.Variants).SingleOrDefaultAsync(m => m.Id == id, cancel) is { } media
            ? Partial("_FigureRow", (FigureForm.Of(media, number, lead), index, (MediaFile?)media))
            : NotFound();
}
