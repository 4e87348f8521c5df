using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>The desk: drafts that wait, what went out, what readers wrote. Who may only write sees no draft of others.</summary>
[Authorize(nameof(Right.Enter))]
public sealed class IndexModel(SiteDbContext db, TimeProvider clock) : PageModel
{
    private const int Most = 30;

    public sealed record Listed(int Id, string Slug, string Title, string? Paper, DateTime At, bool IsPublic);

    public IReadOnlyList<Listed> Drafts { get; private set; } = [];

    public IReadOnlyList<Listed> Published { get; private set; } = [];

    public IReadOnlyList<Listed> Withdrawn { get; private set; } = [];

    public IReadOnlyList<Feedback> Messages { get; private set; } = [];

    public bool MayEditAll => Rights.RolesWith(Right.EditAll).Any(User.IsInRole);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Published = await db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).OrderByDescending(a => a.FirstPublishedAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new Listed(a.Id, a.Slug, a.Content.Title, a.Content.Paper ?? a.Content.SourceTag, a.FirstPublishedAt!.Value, true)).ToListAsync(cancel);
        if (MayEditAll)
        {
            Drafts = await InAsync(ArticleState.Draft, cancel);
            Withdrawn = await InAsync(ArticleState.Withdrawn, cancel);
            Messages = await db.Feedback.AsNoTracking().Where(f => f.HandledAt == null).OrderByDescending(f => f.At).Take(Most).ToListAsync(cancel);
        }
    }

    private Task<List<Listed>> InAsync(ArticleState state, CancellationToken cancel) =>
        db.Articles.AsNoTracking().Where(a => a.State == state).OrderByDescending(a => a.CreatedAt).ThenByDescending(a => a.Id).Take(Most)
            .Select(a => new Listed(a.Id, a.Slug, a.Content.Title, a.Content.Paper ?? a.Content.SourceTag, a.CreatedAt, false)).ToListAsync(cancel);

    public async Task<IActionResult> OnPostHandledAsync(int id, CancellationToken cancel)
    {
        if (!MayEditAll)
        {
            return Forbid();
        }
        if (await db.Feedback.SingleOrDefaultAsync(f => f.Id == id, cancel) is { } message)
        {
            message.HandledAt ??= clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancel);
            TempData["Done"] = "Đã đánh dấu lời nhắn là đã xử lý.";
        }
        return Redirect("/quan-tri");
    }
}
