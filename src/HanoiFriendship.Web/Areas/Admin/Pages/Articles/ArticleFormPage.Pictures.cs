using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <content>The pictures of the form.</content>
public abstract partial class ArticleFormPage
{
    /// <summary>Pictures sent with the form itself, without script.</summary>
    [BindProperty]
    public IReadOnlyList<IFormFile> Pictures { get; set; } = [];

    /// <summary>The files of the pictures in the form, by their number in the store.</summary>
    public IReadOnlyDictionary<int, MediaFile> Media { get; private set; } = new Dictionary<int, MediaFile>();

    /// <summary>Just before the form is shown, whatever came before.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await base.OnPageHandlerExecutionAsync(context, async () =>
        {
            var done = await next();
            if (done.Result is PageResult)
            {
                var ids = Form.Figures.Select(f => f.MediaId).OfType<int>().ToList();
                Media = ids.Count == 0 ? Media : await (await PicturesAsync(db, HttpContext.RequestAborted)).AsNoTracking().Include(m => m.Variants).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, HttpContext.RequestAborted);
            }
            return done;
        });
    }

    /// <summary>Takes pictures that came with the form; each that is refused says why, the others stay.</summary>
    private async Task TakePicturesAsync(CancellationToken cancel)
    {
        Form.Figures = [.. Form.Figures.OfType<FigureForm>()];
        var store = HttpContext.RequestServices.GetRequiredService<PictureStore>();
        foreach (var file in Pictures.Where(f => f.Length > 0 || f.FileName.Length > 0))
        {
            var (bytes, against) = await PictureUpload.ReadAsync(file, cancel);
            var (media, refused) = bytes is null ? (null, against) : await store.StoreAsync([bytes], file.FileName, Actor, cancel);
            if (media is null)
            {
                ModelState.AddModelError("Pictures", $"{file.FileName}: {Text[refused!.Text, refused.Parts]}");
                continue;
            }
            Form.Figures.Add(FigureForm.Of(media, Form.NextNumber, !Form.Figures.Any(f => f is { IsLead: true, IsGone: false })));
        }
        var usable = await PicturesAsync(db, cancel);
        if (Form.AddMedia is { } number)
        {
            if (await usable.SingleOrDefaultAsync(m => m.Id == number, cancel) is { } known)
            {
                Form.Figures.Add(FigureForm.Of(known, Form.NextNumber, !Form.Figures.Any(f => f is { IsLead: true, IsGone: false })));
                Form.AddMedia = null;
                ModelState.Remove("Form.AddMedia");
            }
            else
            {
                ModelState.AddModelError("Form.AddMedia", Text["Không có ảnh này."]);
            }
        }
        var ids = Form.Figures.Select(f => f.MediaId).OfType<int>().Distinct().ToList();
        if (await usable.CountAsync(m => ids.Contains(m.Id), cancel) != ids.Count)
        {
            ModelState.AddModelError("Pictures", Text["Không có ảnh này."]);
        }
    }
}
