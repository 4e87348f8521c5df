using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>Makes one entry of two, one of them two again, and takes both back; says before what will move.</summary>
public sealed partial class RegisterMerger(SiteDbContext db, TimeProvider clock)
{
    /// <summary>What a merge would move.</summary>
    /// <param name="Facts">Mentions, with article.</param>
    public sealed record Preview(IRegisterEntry From, IRegisterEntry Into, IReadOnlyList<Mention> Facts, IReadOnlyList<string> Names);

    /// <returns>Null where the two can not be merged: one is no more, or they are one.</returns>
    public async Task<Preview?> PreviewAsync(EntryKind kind, int from, int into, CancellationToken cancel)
    {
        if (from == into)
        {
            return null;
        }
        if (kind == EntryKind.Person)
        {
            var people = await db.People.Include(p => p.Names).Include(p => p.Appointments).ThenInclude(a => a.Position).AsSplitQuery().Where(p => (p.Id == from || p.Id == into) && p.MergedIntoId == null).ToListAsync(cancel);
            var (one, other) = (people.Find(p => p.Id == from), people.Find(p => p.Id == into));
            return one is null || other is null ? null : new(one, other, await Facts(m => m.PersonId == from).ToListAsync(cancel), [.. one.Names.Select(n => n.Name)]);
        }
        var bodies = await db.Organizations.Include(o => o.Names).Include(o => o.Positions).AsSplitQuery().Where(o => (o.Id == from || o.Id == into) && o.MergedIntoId == null).ToListAsync(cancel);
        var (body, whole) = (bodies.Find(o => o.Id == from), bodies.Find(o => o.Id == into));
        return kind != EntryKind.Organization || body is null || whole is null ? null
            : new(body, whole, await Facts(m => m.OrganizationId == from || m.Appointment!.Position!.OrganizationId == from).ToListAsync(cancel), [.. body.Names.Select(n => n.Name)]);
    }

    /// <returns>Whether it was done.</returns>
    public async Task<bool> MergeAsync(EntryKind kind, int from, int into, Actor actor, CancellationToken cancel)
    {
        if (await PreviewAsync(kind, from, into, cancel) is not { } preview)
        {
            return false;
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var merge = kind == EntryKind.Person ? Merge.People((Person)preview.From, (Person)preview.Into, [.. preview.Facts], actor.Name, now)
            : Merge.Organizations((Organization)preview.From, (Organization)preview.Into, [.. preview.Facts], actor.Name, now);
        merge.Followed = kind == EntryKind.Person
            ? Lead(await db.People.Where(p => p.MergedIntoId == from).ToListAsync(cancel), p => p.MergedInto = (Person)preview.Into)
            : Lead(await db.Organizations.Where(o => o.MergedIntoId == from).ToListAsync(cancel), o => o.MergedInto = (Organization)preview.Into);
        db.Add(merge);
        // the other way round at the same moment, or the same twice: the second finds other versions
        (preview.From.Version, preview.Into.Version) = (Guid.NewGuid(), Guid.NewGuid());
        db.Add(AuditEntry.Of(actor, now, "register.merge", $"{EntryKinds.WordOf(kind)}/{from}", $"{preview.From.Name} → {preview.Into.Name} ({preview.Into.Id})"));
        return await SaveAsync(cancel);
    }

    public async Task<bool> UndoAsync(int id, Actor actor, CancellationToken cancel)
    {
        var merge = await db.Merges.Include(m => m.FromPerson).Include(m => m.IntoPerson).Include(m => m.FromOrganization).Include(m => m.IntoOrganization).AsSplitQuery().SingleOrDefaultAsync(m => m.Id == id && m.UndoneAt == null, cancel);
        // what was merged on since is parted first
        if (merge is null || merge.IntoPerson?.MergedIntoId is not null || merge.IntoOrganization?.MergedIntoId is not null)
        {
            return false;
        }
        var ids = merge.Moved.Select(m => m.MentionId).ToList();
        merge.Undo(await db.Mentions.Include(m => m.Person).Include(m => m.Organization).Include(m => m.Appointment).Where(m => ids.Contains(m.Id)).ToListAsync(cancel), clock.GetUtcNow().UtcDateTime);
        await SettleAppointmentsAsync(ids, cancel);
        var isPerson = merge.FromPerson is not null;
        Lead(await db.People.Where(p => isPerson && merge.Followed.Contains(p.Id)).ToListAsync(cancel), p => p.MergedInto = merge.FromPerson);
        Lead(await db.Organizations.Where(o => !isPerson && merge.Followed.Contains(o.Id)).ToListAsync(cancel), o => o.MergedInto = merge.FromOrganization);
        db.Add(AuditEntry.Of(actor, clock.GetUtcNow().UtcDateTime, "register.unmerge", $"gop/{id}", merge.FromPerson?.Name ?? merge.FromOrganization?.Name));
        foreach (var entry in new IRegisterEntry?[] { merge.FromPerson, merge.IntoPerson, merge.FromOrganization, merge.IntoOrganization }.OfType<IRegisterEntry>())
        {
            entry.Version = Guid.NewGuid();
        }
        return await SaveAsync(cancel);
    }

    /// <summary>Somebody merged meanwhile holds the post that is given back, not the one he was before.</summary>
    private async Task SettleAppointmentsAsync(List<int> ids, CancellationToken cancel)
    {
        var moved = db.Mentions.Local.Where(m => ids.Contains(m.Id) && m is { AppointmentId: not null, Person: not null }).ToList();
        var held = moved.Select(m => m.AppointmentId).ToList();
        var appointments = await db.Appointments.Include(a => a.Position).Where(a => held.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        foreach (var mention in moved.Where(m => appointments[m.AppointmentId!.Value].PersonId != m.Person!.Id))
        {
            await db.Entry(mention.Person!).Collection(p => p.Appointments).Query().Include(a => a.Position).LoadAsync(cancel);
            mention.Appointment = mention.Person!.Hold(appointments[mention.AppointmentId!.Value].Position!);
        }
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static int[] Lead<TEntry>(List<TEntry> entries, Action<TEntry> to)
        where TEntry : IRegisterEntry
    {
        entries.ForEach(to);
        return [.. entries.Select(e => e.Id)];
    }

    private IQueryable<Mention> Facts(System.Linq.Expressions.Expression<Func<Mention, bool>> ofWhom) =>
        db.Mentions.Where(ofWhom).Include(m => m.Article).Include(m => m.Appointment!.Position).Include(m => m.Person!.Appointments).Include(m => m.Organization).OrderBy(m => m.ArticleId).ThenBy(m => m.Order).AsSplitQuery();
}
