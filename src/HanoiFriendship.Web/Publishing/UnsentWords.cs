using System.Text.Json;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>What people typed and have not saved, by person and page.</summary>
public static class UnsentWords
{
    private const int MostPages = 50;

    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps the fields; an earlier state of the same page gives way.</summary>
    /// <returns>Whether they were kept: what is longer than any article is not.</returns>
    public static async Task<bool> KeepAsync(this SiteDbContext db, string userId, string page, IReadOnlyDictionary<string, string> fields, DateTime now, CancellationToken cancel)
    {
        var json = JsonSerializer.Serialize(fields, Json);
        if (json.Length > Autosave.Longest || page.Length > 200)
        {
            return false;
        }
        await db.DropOldAsync(userId, now, cancel);
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
                return true;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                // two windows at once: the row is there now
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>What nobody came back for in two months, and more pages than anybody has open, is not kept for ever.</summary>
    private static async Task DropOldAsync(this SiteDbContext db, string userId, DateTime now, CancellationToken cancel)
    {
        var since = now.AddDays(-60);
        await db.Autosaves.Where(a => a.UserId == userId && a.At < since).ExecuteDeleteAsync(cancel);
        var oldest = await db.Autosaves.Where(a => a.UserId == userId).OrderByDescending(a => a.At).Skip(MostPages).Select(a => (DateTime?)a.At).FirstOrDefaultAsync(cancel);
        if (oldest is { } last)
        {
            await db.Autosaves.Where(a => a.UserId == userId && a.At <= last).ExecuteDeleteAsync(cancel);
        }
    }

    public static Task<Autosave?> UnsentAsync(this SiteDbContext db, string? userId, string page, CancellationToken cancel) =>
        db.Autosaves.AsNoTracking().SingleOrDefaultAsync(a => a.UserId == userId && a.Page == page, cancel);

    public static Task ForgetAsync(this SiteDbContext db, string? userId, string page, CancellationToken cancel) =>
        db.Autosaves.Where(a => a.UserId == userId && a.Page == page).ExecuteDeleteAsync(cancel);

    public static IReadOnlyDictionary<string, string> Read(this Autosave autosave) => JsonSerializer.Deserialize<Dictionary<string, string>>(autosave.Fields)!;
}
