using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>Who did what to which, when and from where.</summary>
[Authorize(nameof(Right.ReadAudit))]
public sealed class AuditModel(SiteDbContext db) : DeskPage
{
    private const int PageSize = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    public int Count { get; private set; }

    public bool HasMore => Number * PageSize < Count;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid || Number is < 1 or > 100_000)
        {
            return BadRequest();
        }
        var entries = db.AuditEntries.AsNoTracking();
        if (Query?.Trim() is { Length: > 0 } typed)
        {
            // the words on the screen find their actions
            var folded = SearchText.Folded(typed);
            var actions = AuditWords.Names.Where(n => SearchText.Folded(Text[n.Value]).Contains(folded, StringComparison.Ordinal)).Select(n => n.Key).ToList();
            entries = entries.Where(e => actions.Contains(e.Action) || e.By.Contains(typed) || e.Action.Contains(typed) || e.Subject.Contains(typed) || (e.Detail != null && e.Detail.Contains(typed)) || e.From == typed);
        }
        Count = await entries.CountAsync(cancel);
        Entries = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Number > 1 && Entries.Count == 0 ? NotFound() : Page();
    }
}
