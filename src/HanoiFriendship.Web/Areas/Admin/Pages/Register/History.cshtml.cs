using System.Text.Json;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>Every state an entry was left in: who, when, why, what changed; any can be taken up again.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class HistoryModel(SiteDbContext db) : DeskPage
{
    public sealed record Listed(RegisterRevision Revision, IReadOnlyList<FieldDiff> Differences);

    public string Address { get; private set; } = "";

    public IReadOnlyList<Listed> Revisions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, int id, CancellationToken cancel)
    {
        if (EntryKinds.Of(kind) is not { } known)
        {
            return NotFound();
        }
        Address = EntryKinds.DeskOf(known, id);
        var all = await db.RegisterRevisions.AsNoTracking().Where(r => r.Kind == known && r.EntryId == id).OrderBy(r => r.Number).ToListAsync(cancel);
        Revisions = [.. all.Select((r, i) => new Listed(r, i == 0 ? [] : EntryWords.Diff(Read(all[i - 1]), Read(r)))).Reverse()];
        return Page();
    }

    private static JsonElement Read(RegisterRevision revision)
    {
        using var json = JsonDocument.Parse(revision.Fields);
        return json.RootElement.Clone();
    }
}
