using System.Text.Json;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>What people typed and have not saved, by person and page.</summary>
public static class UnsentWords
{
    /// <summary>Keeps the fields; an earlier state of the same page gives way.</summary>
    public static async Task KeepAsync(this SiteDbContext db, string userId, string page, IReadOnlyDictionary<string, string> fields, DateTime now, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(fields);
        if (json.Length > Autosave.Longest || page.Length > 200)
        {
            return;
        }
        for (var attempt = 1; ; attempt++)
        {
            var kept = await db.Autosaves.SingleOrDefaultAsync(a => a.UserId == userId && a.Page == page, cancel);
            if (kept is null)
            {
                db.Add(new Autosave { UserId = userId, Page = page, Fields = json, At = now });
            }
            else
            {
                (kept.Fields, kept.At) = (json, now);
            }
            try
            {
                await db.SaveChangesAsync(cancel);
                return;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // two windows at once: the row is there now
                db.ChangeTracker.Clear();
            }
        }
    }

    public static Task<Autosave?> UnsentAsync(this SiteDbContext db, string? userId, string page, CancellationToken cancel) =>
        db.Autosaves.AsNoTracking().SingleOrDefaultAsync(a => a.UserId == userId && a.Page == page, cancel);

    public static Task ForgetAsync(this SiteDbContext db, string? userId, string page, CancellationToken cancel) =>
        db.Autosaves.Where(a => a.UserId == userId && a.Page == page).ExecuteDeleteAsync(cancel);

    public static IReadOnlyDictionary<string, string> Read(this Autosave autosave) => JsonSerializer.Deserialize<Dictionary<string, string>>(autosave.Fields)!;
}
