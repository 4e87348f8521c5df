using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <summary>One article before its editors: what it is, how it will look, and for publishers the buttons.</summary>
[Authorize(nameof(Right.EditAll))]
public sealed class DetailsModel(SiteDbContext db, ArticlePublisher publisher) : PageModel
{
    public Article Article { get; private set; } = null!;

    /// <summary>What was typed, kept where it is refused.</summary>
    public string? Note { get; private set; }

    public bool MayPublish => Rights.RolesWith(Right.Publish).Any(User.IsInRole);

    public string StateName => Article.State switch { ArticleState.Published => "Đã đăng", ArticleState.Withdrawn => "Đã gỡ", _ => "Bản nháp" };

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public Task<IActionResult> OnPostPublishAsync(int id, Guid version, CancellationToken cancel) =>
        ChangeAsync(id, version, () => publisher.Publish(Article), "Đã đăng.", cancel);

    public Task<IActionResult> OnPostWithdrawAsync(int id, Guid version, string? note, CancellationToken cancel)
    {
        Note = note;
        return ChangeAsync(id, version, () => ArticleWithdrawer.Withdraw(Article, note ?? ""), "Đã gỡ bài.", cancel);
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancel)
    {
        Article = (await db.Articles.SingleOrDefaultAsync(a => a.Id == id, cancel))!;
        return Article is not null;
    }

    private async Task<IActionResult> ChangeAsync(int id, Guid version, Func<IReadOnlyList<string>> change, string done, CancellationToken cancel)
    {
        if (!MayPublish)
        {
            return Forbid();
        }
        if (!await FindAsync(id, cancel))
        {
            return NotFound();
        }
        var isOld = Article.Version != version;
        var reasons = isOld ? ["Bài vừa được người khác thay đổi. Xin xem lại trạng thái dưới đây rồi làm tiếp."] : change();
        if (reasons.Count == 0)
        {
            Article.Version = Guid.NewGuid();
            try
            {
                await db.SaveChangesAsync(cancel);
                TempData["Done"] = done;
                return Redirect($"/quan-tri/bai/{id}");
            }
            catch (DbUpdateConcurrencyException)
            {
                reasons = ["Bài vừa được người khác thay đổi. Xin làm lại."];
                db.ChangeTracker.Clear();
                await FindAsync(id, cancel);
            }
        }
        foreach (var reason in reasons)
        {
            ModelState.AddModelError("", reason);
        }
        return Page();
    }
}
