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

    /// <summary>Name of the entry that goes, where its number is not known.</summary>
    [BindProperty(SupportsGet = true, Name = "ten-cu")]
    public string? FromName { get; set; }

    public RegisterMerger.Preview? Preview { get; private set; }

    public IReadOnlyList<FactRow> Facts { get; private set; } = [];

    public IRegisterEntry? Chosen { get; private set; }

    /// <summary>To choose from: of the kind that is chosen, of both where none is.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    public IReadOnlyList<Merge> Merges { get; private set; } = [];

    private const string NotMerged = "Không gộp được hai trang này: tên chưa có trong sổ, hoặc một trang đã được gộp.";

    private EntryKind? Kind => EntryKinds.Of(Sort) is EntryKind.Person or EntryKind.Organization ? EntryKinds.Of(Sort) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || (Sort is not null && Kind is null))
        {
            return BadRequest();
        }
        Merges = await db.Merges.AsNoTracking().Include(m => m.FromPerson).Include(m => m.IntoPerson).Include(m => m.FromOrganization).Include(m => m.IntoOrganization).OrderByDescending(m => m.Id).Take(100).AsSplitQuery().ToListAsync(cancel);
        if (From is null && Kind is { } typed && !string.IsNullOrWhiteSpace(FromName))
        {
            From = await NamedAsync(typed, FromName, 0, cancel);
        }
        if (Kind is not { } kind || From is not { } from)
        {
            Names = [.. await NamesAsync(EntryKind.Person, 0, cancel), .. await NamesAsync(EntryKind.Organization, 0, cancel)];
            Refuse(string.IsNullOrWhiteSpace(FromName) ? [] : [NotMerged]);
            return Page();
        }
        Chosen = kind == EntryKind.Person ? await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == from, cancel) : await db.Organizations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == from, cancel);
        Names = await NamesAsync(kind, from, cancel);
        Into ??= await NamedAsync(kind, IntoName, from, cancel);
        if (Into is { } into && await merger.PreviewAsync(kind, from, into, cancel) is { } preview)
        {
            var ids = preview.Facts.Select(f => f.Id).ToList();
            (Preview, Facts) = (preview, await FactRow.Of(db.Mentions.Where(m => ids.Contains(m.Id)).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)).Take(300).ToListAsync(cancel));
        }
        else if (!string.IsNullOrWhiteSpace(IntoName) || Into is not null)
        {
            Refuse([NotMerged]);
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
            TempData["Refused"] = Text[NotMerged].Value;
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

    private Task<List<string>> NamesAsync(EntryKind kind, int without, CancellationToken cancel) => kind == EntryKind.Person
        ? db.People.Where(p => p.MergedIntoId == null && p.Id != without).OrderBy(p => p.SortKey).Select(p => p.Name).Distinct().Take(2000).ToListAsync(cancel)
        : db.Organizations.Where(o => o.MergedIntoId == null && o.Id != without).OrderBy(o => o.Name).Select(o => o.Name).Take(2000).ToListAsync(cancel);

    private async Task<int?> NamedAsync(EntryKind kind, string? typed, int without, CancellationToken cancel)
    {
        var name = NameLines.Line(typed);
        if (name.Length == 0)
        {
            return null;
        }
        var key = NameKeys.Organization(name);
        return kind == EntryKind.Person
            ? (await TypedNames.PeopleAsync(db, db.People.Where(p => p.MergedIntoId == null && p.Id != without), name, cancel)).Select(i => (int?)i).FirstOrDefault()
            : await db.Set<OrganizationName>().Where(n => n.Key == key && n.OrganizationId != without && n.Organization!.MergedIntoId == null).Select(n => (int?)n.OrganizationId).FirstOrDefaultAsync(cancel);
    }
}
