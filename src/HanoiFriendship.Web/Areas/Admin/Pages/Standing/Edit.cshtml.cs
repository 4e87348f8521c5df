using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Standing;

/// <summary>A standing page in both languages; public as soon as it is saved.</summary>
[Authorize(nameof(Right.ManagePages))]
public sealed class EditModel(SiteDbContext db, TimeProvider clock) : DeskPage
{
    private const int Longest = 200_000;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? EnglishHeading { get; set; }

    [BindProperty]
    public string? EnglishBody { get; set; }

    [BindProperty]
    public Guid Version { get; set; }

    /// <summary>What somebody else has saved meanwhile.</summary>
    public Model.Page? Theirs { get; private set; }

    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == Slug, cancel) is not { } page)
        {
            return NotFound();
        }
        (Heading, Body, EnglishHeading, EnglishBody, Version) = (page.Title, page.Body, page.EnglishTitle, page.EnglishBody, page.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await db.Pages.SingleOrDefaultAsync(p => p.Slug == Slug, cancel) is not { } page)
        {
            return NotFound();
        }
        if (string.IsNullOrWhiteSpace(Heading) || Heading.Length > 500 || EnglishHeading?.Length > 500 || Body?.Length > Longest || EnglishBody?.Length > Longest)
        {
            Refuse(["Trang cần có tiêu đề, và không quá dài."]);
            return Page();
        }
        if (page.Version != Version)
        {
            return ShowTheirs(page);
        }
        (page.Title, page.Body, page.EnglishTitle, page.EnglishBody, page.Version) = (Heading.Trim(), Normal(Body) ?? "", Normal(EnglishHeading), Normal(EnglishBody), Guid.NewGuid());
        db.Add(AuditEntry.Of(Actor, clock.GetUtcNow().UtcDateTime, "page.save", Slug, page.Title));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ShowTheirs(await db.Pages.AsNoTracking().SingleAsync(p => p.Slug == Slug, cancel));
        }
        return Done(Text["Đã lưu."], $"/quan-tri/trang/{Slug}");
    }

    /// <summary>Both texts with their differences; the next save knows of the other's.</summary>
    private PageResult ShowTheirs(Model.Page page)
    {
        Theirs = page;
        Differences = [.. new[] { ("Tiêu đề", page.Title, Heading), ("Nội dung", page.Body, Body), ("Tít tiếng Anh", page.EnglishTitle, EnglishHeading), ("Nội dung tiếng Anh", page.EnglishBody, EnglishBody) }
            .Where(f => Normal(f.Item2) != Normal(f.Item3)).Select(f => new FieldDiff(f.Item1, WordDiff.Of(f.Item2, Normal(f.Item3))))];
        Version = page.Version;
        ModelState.Remove(nameof(Version));
        Refuse(["Người khác vừa lưu trang này. Những gì bạn gõ vẫn còn trong khung."]);
        return Page();
    }

    private static string? Normal(string? text) => (text ?? "").Normalize().ReplaceLineEndings("\n").Trim() is { Length: > 0 } kept ? kept : null;
}
