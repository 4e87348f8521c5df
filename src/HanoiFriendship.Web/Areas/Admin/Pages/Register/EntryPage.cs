using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>What the desks of people, organizations, events and positions have in common: an edit from an older page is refused, each state is kept.</summary>
[RequestFormLimits(ValueCountLimit = Setup.UnsentForms.MostFields)]
public abstract class EntryPage<TForm>(SiteDbContext db, TimeProvider clock) : DeskPage
    where TForm : class, new()
{
    [BindProperty]
    public TForm Form { get; set; } = new();

    /// <summary>The state the writing began from.</summary>
    [BindProperty]
    public Guid Version { get; set; }

    [BindProperty]
    [System.ComponentModel.DataAnnotations.MaxLength(300)]
    public string? Reason { get; set; }

    /// <summary>Where somebody else has saved since: what stands saved, against what is in the form.</summary>
    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    /// <summary>The state of the history that stands in the form, not saved; null where the form shows what is.</summary>
    public int? Older { get; private set; }

    /// <summary>The form holds what was typed and not saved.</summary>
    public bool IsTyped { get; private set; }

    /// <summary>What is said above the form.</summary>
    public EntryTop Top(string? publicAddress) => new(Kind, Id, publicAddress, Differences, Older);

    public IReadOnlyList<FactRow> Facts { get; protected set; } = [];

    protected const int MostFacts = 300;

    public abstract EntryKind Kind { get; }

    public abstract int Id { get; }

    public string Address => EntryKinds.DeskOf(Kind, Id);

    protected SiteDbContext Db => db;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Looks the entry up, with all its page shows.</summary>
    protected abstract Task<bool> FindAsync(int id, CancellationToken cancel);

    protected abstract TForm Saved();

    protected abstract Guid SavedVersion { get; set; }

    /// <summary>Puts the form into the entry.</summary>
    /// <returns>Why not, by field; nothing is stored then.</returns>
    protected abstract Task<IReadOnlyList<(string Field, Reason Reason)>> ApplyAsync(CancellationToken cancel);

    /// <param name="ban">Number of an older state to take up again.</param>
    public async Task<IActionResult> OnGetAsync(int id, int? ban, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var old = ban is null ? null : await db.RegisterRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Kind == Kind && r.EntryId == id && r.Number == ban, cancel);
        Form = old is null ? Saved() : RegisterHistory.ReadAs<TForm>(old);
        (Version, Older) = (SavedVersion, old?.Number);
        Differences = old is null ? [] : EntryWords.Diff(Saved(), Form);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var before = Saved();
        IsTyped = true;
        if (Version != SavedVersion)
        {
            return Conflict(before);
        }
        foreach (var (field, reason) in ModelState.IsValid ? await ApplyAsync(cancel) : [])
        {
            ModelState.AddModelError(field.Length == 0 ? "" : "Form." + field, Text[reason.Text, reason.Parts]);
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        SavedVersion = Guid.NewGuid();
        await db.RememberAsync((Kind, id), (before, Saved()), (Actor, Now, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim()), cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Done(Text["Đã lưu."], Address);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return await FindAsync(id, cancel) ? Conflict(Saved()) : NotFound();
        }
    }

    /// <summary>Nothing typed is lost: it stays in the form, what stands saved is beside it, and the next save is no conflict any more.</summary>
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Conflict(TForm saved)
    {
        Differences = EntryWords.Diff(saved, Form);
        Version = SavedVersion;
        ModelState.Clear();
        ModelState.AddModelError("", Text["Trang này vừa được người khác sửa. Khung dưới đây giữ chữ của bạn; bên dưới là chỗ khác với bản đã lưu. Bấm Lưu lần nữa để thay bản ấy."]);
        return Page();
    }
}
