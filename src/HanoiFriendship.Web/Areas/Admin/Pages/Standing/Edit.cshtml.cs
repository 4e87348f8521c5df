using System.Globalization;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Standing;

/// <summary>A standing page in both languages; public as soon as it is saved, what it said before is kept.</summary>
[Authorize(nameof(Right.ManagePages))]
public sealed class EditModel(SiteDbContext db, TimeProvider clock) : DeskPage
{
    private const int Longest = 200_000;

    /// <summary>The fields, as typed.</summary>
    public sealed class PageForm
    {
        public string? Heading { get; set; }

        public string? Body { get; set; }

        public string? EnglishHeading { get; set; }

        public string? EnglishBody { get; set; }

        public Guid Version { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>An older text to begin from.</summary>
    [BindProperty(SupportsGet = true, Name = "ban")]
    public int? Older { get; set; }

    [BindProperty]
    public PageForm Form { get; set; } = new();

    public DateTime? UnsentAt { get; private set; }

    public IReadOnlyList<PageRevision> Revisions { get; private set; } = [];

    /// <summary>What somebody else has saved meanwhile differs here.</summary>
    public IReadOnlyList<FieldDiff> Differences { get; private set; } = [];

    public string FormPage => $"/quan-tri/trang/{Slug}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }
        if (await db.Pages.AsNoTracking().SingleOrDefaultAsync(p => p.Slug == Slug, cancel) is not { } page)
        {
            return NotFound();
        }
        Form = new() { Heading = page.Title, Body = page.Body, EnglishHeading = page.EnglishTitle, EnglishBody = page.EnglishBody, Version = page.Version };
        await ReadRevisionsAsync(page.Id, cancel);
        if (Older is { } id && Revisions.FirstOrDefault(r => r.Id == id) is { } old)
        {
            (Form.Heading, Form.Body, Form.EnglishHeading, Form.EnglishBody) = (old.Title, old.Body, old.EnglishTitle, old.EnglishBody);
        }
        else if (await db.UnsentAsync(Actor.Id, FormPage, cancel) is { } unsent)
        {
            var fields = new FormCollection(unsent.Read().ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.Ordinal));
            await TryUpdateModelAsync(Form, nameof(Form), new FormValueProvider(BindingSource.Form, fields, CultureInfo.InvariantCulture));
            ModelState.Clear();
            UnsentAt = unsent.At;
        }
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken cancel)
    {
        await db.ForgetAsync(Actor.Id, FormPage, cancel);
        TempData["Saved"] = true;
        return Done(Text["Đã bỏ bản chưa lưu."], FormPage);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await db.Pages.SingleOrDefaultAsync(p => p.Slug == Slug, cancel) is not { } page)
        {
            return NotFound();
        }
        await ReadRevisionsAsync(page.Id, cancel);
        if (string.IsNullOrWhiteSpace(Form.Heading) || Form.Heading.Length > 500 || Form.EnglishHeading?.Length > 500 || Form.Body?.Length > Longest || Form.EnglishBody?.Length > Longest)
        {
            Refuse(["Trang cần có tiêu đề, và không quá dài."]);
            return Page();
        }
        if (!ArticleRenderer.CanRender(Form.Body ?? "") || !ArticleRenderer.CanRender(Form.EnglishBody ?? ""))
        {
            Refuse(["Nội dung có quá nhiều dấu, hoặc dấu lồng nhau quá nhiều tầng, không dựng được."]);
            return Page();
        }
        if (page.Version != Form.Version)
        {
            return ShowTheirs(page);
        }
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new PageRevision { PageId = page.Id, Title = page.Title, Body = page.Body, EnglishTitle = page.EnglishTitle, EnglishBody = page.EnglishBody, By = Actor.Name, At = now });
        (page.Title, page.Body, page.EnglishTitle, page.EnglishBody, page.Version) = (Form.Heading.Trim(), Normal(Form.Body) ?? "", Normal(Form.EnglishHeading), Normal(Form.EnglishBody), Guid.NewGuid());
        db.Add(AuditEntry.Of(Actor, now, "page.save", Slug, page.Title));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return ShowTheirs(await db.Pages.AsNoTracking().SingleAsync(p => p.Slug == Slug, cancel));
        }
        await db.ForgetAsync(Actor.Id, FormPage, cancel);
        TempData["Saved"] = true;
        return Done(Text["Đã lưu."], FormPage);
    }

    private async Task ReadRevisionsAsync(int page, CancellationToken cancel) =>
        Revisions = await db.Set<PageRevision>().AsNoTracking().Where(r => r.PageId == page).OrderByDescending(r => r.Id).Take(30).ToListAsync(cancel);

    /// <summary>Both texts with their differences; the next save knows of the other's.</summary>
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult ShowTheirs(Model.Page page)
    {
        Differences = [.. new[] { ("Tiêu đề", page.Title, Form.Heading), ("Nội dung", page.Body, Form.Body), ("Tít tiếng Anh", page.EnglishTitle, Form.EnglishHeading), ("Nội dung tiếng Anh", page.EnglishBody, Form.EnglishBody) }
            .Where(f => Normal(f.Item2) != Normal(f.Item3)).Select(f => new FieldDiff(f.Item1, WordDiff.Of(f.Item2, Normal(f.Item3))))];
        Form.Version = page.Version;
        ModelState.Remove("Form.Version");
        Refuse(["Người khác vừa lưu trang này. Những gì bạn gõ vẫn còn trong khung."]);
        return Page();
    }

    private static string? Normal(string? text) => Folding.Nfc(text ?? "").ReplaceLineEndings("\n").Trim() is { Length: > 0 } kept ? kept : null;
}
