using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Standing;

/// <summary>The standing pages, and the sections: their names and order; an address once given stays.</summary>
[Authorize(nameof(Right.ManagePages))]
public sealed class IndexModel(SiteDbContext db, IOptions<SeedsSettings> seeds, TimeProvider clock) : DeskPage
{
    private const string Address = "/quan-tri/trang";

    public sealed record Counted(Section Item, int Count);

    public IReadOnlyList<Model.Page> Known { get; private set; } = [];

    public IReadOnlyList<Counted> Sections { get; private set; } = [];

    public string? Name { get; private set; }

    public string? English { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    /// <param name="id">Null for a new section.</param>
    /// <param name="before">What the form showed: an older page does not write over a newer name.</param>
    public async Task<IActionResult> OnPostSectionAsync(int? id, string? name, string? english, int? order, string? before, CancellationToken cancel)
    {
        (Name, English) = (name?.Trim(), english?.Trim());
        if (string.IsNullOrEmpty(Name) || Name.Length > 200 || English?.Length > 200 || !ModelState.IsValid)
        {
            return await RefuseAsync("Chuyên mục cần có tên, không quá 200 ký tự.", cancel);
        }
        var section = id is null ? null : await db.Sections.SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (id is not null && section is null)
        {
            return NotFound();
        }
        if (section is not null && $"{section.Name}|{section.EnglishName}|{section.Order}" != before)
        {
            return await RefuseAsync("Chuyên mục vừa được người khác sửa. Xin xem lại.", cancel);
        }
        if (section is null)
        {
            var slug = Slug.From(Name);
            if (slug.Length == 0 || await db.Sections.AnyAsync(s => s.Slug == slug, cancel))
            {
                return await RefuseAsync("Đã có chuyên mục tên như vậy.", cancel);
            }
            section = new Section { Slug = slug, Name = Name, Order = 1 + (await db.Sections.MaxAsync(s => (int?)s.Order, cancel) ?? 0) };
            db.Add(section);
        }
        (section.Name, section.EnglishName, section.Order) = (Name, English is { Length: > 0 } ? English : null, order ?? section.Order);
        db.Add(AuditEntry.Of(Actor, clock.GetUtcNow().UtcDateTime, "section.save", section.Slug, Name));
        await db.SaveChangesAsync(cancel);
        return Done(Text["Đã lưu chuyên mục."], Address);
    }

    public async Task<IActionResult> OnPostDropAsync(int id, CancellationToken cancel)
    {
        var section = await db.Sections.SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (section is null)
        {
            return NotFound();
        }
        if (section.Slug == seeds.Value.Section || await db.Articles.AnyAsync(a => a.SectionId == id, cancel) || await db.Set<ArticleRevision>().AnyAsync(r => r.SectionId == id, cancel))
        {
            return await RefuseAsync("Chuyên mục còn bài, hoặc là nơi bài nhập vào: không xóa được.", cancel);
        }
        db.Remove(section);
        db.Add(AuditEntry.Of(Actor, clock.GetUtcNow().UtcDateTime, "section.drop", section.Slug, section.Name));
        await db.SaveChangesAsync(cancel);
        return Done(Text["Đã xóa chuyên mục."], Address);
    }

    private async Task<IActionResult> RefuseAsync(Reason reason, CancellationToken cancel)
    {
        Refuse([reason]);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Known = await db.Pages.AsNoTracking().OrderBy(p => p.Id).ToListAsync(cancel);
        Sections = await db.Sections.AsNoTracking().OrderBy(s => s.Order).Select(s => new Counted(s, db.Articles.Count(a => a.SectionId == s.Id))).ToListAsync(cancel);
    }
}
