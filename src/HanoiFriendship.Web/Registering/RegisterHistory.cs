using System.Text.Json;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>Every state an editor has left an entry in, and the addresses it had.</summary>
public static class RegisterHistory
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Keeps the new state; before the first edit also the one it began from.</summary>
    public static async Task RememberAsync<TForm>(this SiteDbContext db, (EntryKind Kind, int Id) entry, (TForm Before, TForm After) form, (Actor Actor, DateTime Now, string? Reason) said, CancellationToken cancel)
    {
        var last = await db.RegisterRevisions.Where(r => r.Kind == entry.Kind && r.EntryId == entry.Id).MaxAsync(r => (int?)r.Number, cancel);
        if (last is null)
        {
            db.Add(new RegisterRevision { Kind = entry.Kind, EntryId = entry.Id, Number = 0, Fields = JsonSerializer.Serialize(form.Before, Json), By = "", At = said.Now });
        }
        db.Add(new RegisterRevision { Kind = entry.Kind, EntryId = entry.Id, Number = (last ?? 0) + 1, Fields = JsonSerializer.Serialize(form.After, Json), By = said.Actor.Name, ById = said.Actor.Id, At = said.Now, Reason = said.Reason });
        db.Add(AuditEntry.Of(said.Actor, said.Now, "register.save", $"{EntryKinds.WordOf(entry.Kind)}/{entry.Id}", said.Reason));
    }

    public static IReadOnlyDictionary<string, JsonElement> Read(RegisterRevision revision) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(revision.Fields)!;

    public static TForm ReadAs<TForm>(RegisterRevision revision) => JsonSerializer.Deserialize<TForm>(revision.Fields)!;

    /// <summary>Gives an entry another address; the old one leads there for ever.</summary>
    /// <returns>Why not; null where it has it now.</returns>
    public static async Task<Reason?> MoveAsync(this SiteDbContext db, EntryKind kind, IRegisterEntry entry, string? wished, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(wished) || wished.Trim() == entry.Slug)
        {
            return null;
        }
        var slug = wished.Trim();
        if (slug != Text.Vietnamese.Slug.From(slug))
        {
            return "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và gạch nối.";
        }
        var isOwn = await db.RegisterSlugs.AnyAsync(s => s.Kind == kind && s.Slug == slug && s.EntryId == entry.Id, cancel);
        if (!isOwn && await db.SlugsOf(kind).AnyAsync(s => s == slug, cancel))
        {
            return "Địa chỉ này đã thuộc trang khác.";
        }
        if (!await db.RegisterSlugs.AnyAsync(s => s.Kind == kind && s.Slug == entry.Slug, cancel))
        {
            db.Add(new RegisterSlug { Kind = kind, Slug = entry.Slug, EntryId = entry.Id });
        }
        entry.Slug = slug;
        return null;
    }

    /// <summary>Every address given, now or before.</summary>
    public static IQueryable<string> SlugsOf(this SiteDbContext db, EntryKind kind)
    {
        var before = db.RegisterSlugs.Where(s => s.Kind == kind).Select(s => s.Slug);
        return kind switch
        {
            EntryKind.Person => db.People.Select(p => p.Slug).Concat(before),
            EntryKind.Organization => db.Organizations.Select(o => o.Slug).Concat(before),
            _ => db.Events.Select(e => e.Slug).Concat(before),
        };
    }

    /// <summary>Where an address leads that has no page now: to the entry that had it, or to the one that entry is part of; null where readers have no page of that one.</summary>
    /// <param name="shown">Evidence readers may see: an old address must not tell of what is hidden.</param>
    public static Task<string?> MovedToAsync(this SiteDbContext db, EntryKind kind, string slug, IQueryable<Mention> shown, CancellationToken cancel)
    {
        var had = db.RegisterSlugs.Where(s => s.Kind == kind && s.Slug == slug).Select(s => s.EntryId);
        var people = db.People.Where(p => p.Slug == slug || had.Contains(p.Id)).Select(p => p.MergedIntoId ?? p.Id);
        var bodies = db.Organizations.Where(o => o.Slug == slug || had.Contains(o.Id)).Select(o => o.MergedIntoId ?? o.Id);
        var now = kind switch
        {
            EntryKind.Person => db.People.Where(p => people.Contains(p.Id) && shown.Any(m => m.PersonId == p.Id && m.Property == MentionProperty.Post)).Select(p => p.Slug),
            EntryKind.Organization => db.Organizations.Where(o => bodies.Contains(o.Id) && shown.Any(m => m.OrganizationId == o.Id)).Select(o => o.Slug),
            _ => db.Events.Where(e => had.Contains(e.Id) && shown.Any(m => m.EventId == e.Id && m.Property == MentionProperty.Event)).Select(e => e.Slug),
        };
        return now.Where(s => s != slug).FirstOrDefaultAsync(cancel);
    }
}
