using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>Two entries made one, after all that moves was shown; the merges there are, each to be taken back.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class MergeModel(SiteDbContext db, RegisterMerger merger) : DeskPage
{
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "tu")]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "vao")]
    public int? Into { get; set; }

    /// <summary>Name of the entry that stays, where its number is not known.</summary>
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? IntoName { get; set; }

    public RegisterMerger.Preview? Preview { get; private set; }

    public IReadOnlyList<FactRow> Facts { get; private set; } = [];

    public IRegisterEntry? Chosen { get; private set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<Merge> Merges { get; private set; } = [];

    private EntryKind? Kind => EntryKinds.Of(Sort) is EntryKind.Person or EntryKind.Organization ? EntryKinds.Of(Sort) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || (Sort is not null && Kind is null))
        {
            return BadRequest();
        }
        Merges = await db.Merges.AsNoTracking().Include(m => m.FromPerson).Include(m => m.IntoPerson).Include(m => m.FromOrganization).Include(m => m.IntoOrganization).OrderByDescending(m => m.Id).Take(100).AsSplitQuery().ToListAsync(cancel);
        if (Kind is not { } kind || From is not { } from)
        {
            return Page();
        }
        Chosen = kind == EntryKind.Person ? await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == from, cancel) : await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == from, cancel);
        Names = kind == EntryKind.Person ? await db.People.Where(p => p.MergedIntoId == null && p.Id != from).OrderBy(p => p.SortKey).Select(p => p.Name).Distinct().Take(2000).ToListAsync(cancel)
            : await db.Organizations.Where(o => o.MergedIntoId == null && o.Id != from).OrderBy(o => o.Name).Select(o => o.Name).Take(2000).ToListAsync(cancel);
        Into ??= await NamedAsync(kind, from, cancel);
        if (Into is { } into && await merger.PreviewAsync(kind, from, into, cancel) is { } preview)
        {
            var ids = preview.Facts.Select(f => f.Id).ToList();
            (Preview, Facts) = (preview, await FactRow.Of(db.Mentions.Where(m => ids.Contains(m.Id)).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).Take(300).ToListAsync(cancel));
        }
        else if (!string.IsNullOrWhiteSpace(IntoName) || Into is not null)
        {
            Refuse(["Không gộp được hai trang này: tên chưa có trong sổ, hoặc một trang đã được gộp."]);
        }
        return Chosen is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Kind is not { } kind || From is not { } from || Into is not { } into)
        {
            return BadRequest();
        }
        if (!await merger.MergeAsync(kind, from, into, Actor, cancel))
        {
            TempData["Refused"] = Text["Không gộp được hai trang này: tên chưa có trong sổ, hoặc một trang đã được gộp."].Value;
            return Redirect("/quan-tri/so/gop");
        }
        return Done(Text["Đã gộp. Địa chỉ cũ dẫn sang trang mới; hoàn tác được ở trang gộp."], EntryKinds.DeskOf(kind, into));
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancel)
    {
        if (await merger.UndoAsync(id, Actor, cancel))
        {
            return Done(Text["Đã tách ra như trước khi gộp."].Value, "/quan-tri/so/gop");
        }
        TempData["Refused"] = Text["Chưa hoàn tác được: trang này đã gộp tiếp vào trang khác (hoàn tác lần gộp sau trước), hoặc người khác vừa hoàn tác."].Value;
        return Redirect("/quan-tri/so/gop");
    }

    private async Task<int?> NamedAsync(EntryKind kind, int from, CancellationToken cancel)
    {
        var name = NameLines.Line(IntoName);
        if (name.Length == 0)
        {
            return null;
        }
        var (person, body) = (NameKeys.Person(name), NameKeys.Organization(name));
        return kind == EntryKind.Person
            ? await db.Set<PersonName>().Where(n => n.Key == person && n.PersonId != from && n.Person!.MergedIntoId == null).Select(n => (int?)n.PersonId).FirstOrDefaultAsync(cancel)
            : await db.Set<OrganizationName>().Where(n => n.Key == body && n.OrganizationId != from && n.Organization!.MergedIntoId == null).Select(n => (int?)n.OrganizationId).FirstOrDefaultAsync(cancel);
    }
}
