using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>The positions, appointments and terms behind the posts an article names.</summary>
internal sealed class PostMatcher(SiteDbContext db, CancellationToken cancel)
{
    public async Task<Term?> TermAsync(Organization? body, string? words)
    {
        if (body is null || words is null || Term.Read(words) is not var (ordinal, first, last))
        {
            return null;
        }
        var known = db.Terms.Local.Where(t => t.Organization == body).Concat(body.Id == 0 ? [] : await db.Terms.Where(t => t.OrganizationId == body.Id).ToListAsync(cancel)).ToList();
        var term = known.Find(t => ordinal is not null && t.Ordinal == ordinal || first is not null && t.FirstYear == first) ?? db.Add(new Term { Organization = body }).Entity;
        (term.Ordinal, term.FirstYear, term.LastYear) = (term.Ordinal ?? ordinal, term.FirstYear ?? first, term.LastYear ?? last);
        return term;
    }

    public async Task<Appointment> AppointmentAsync(Person person, FoundPost post, Organization? body)
    {
        var key = NameKeys.Person(post.Title);
        var held = person.Appointments.FirstOrDefault(a => a.Position!.TitleKey == key && a.Position.Organization == body);
        if (held is not null)
        {
            return held;
        }
        var position = db.Positions.Local.FirstOrDefault(p => p.TitleKey == key && p.Organization == body)
            ?? (body is { Id: > 0 } ? await db.Positions.FirstOrDefaultAsync(p => p.TitleKey == key && p.OrganizationId == body.Id, cancel)
                : body is null ? await db.Positions.FirstOrDefaultAsync(p => p.TitleKey == key && p.OrganizationId == null, cancel) : null);
        position ??= db.Add(new Position { Organization = body, Title = post.Title, TitleKey = key, IsSingle = post is { How: "one", IsFormer: false } && !post.Title.StartsWith("Phó", StringComparison.Ordinal), IsFormer = post.IsFormer }).Entity;
        var appointment = new Appointment { Person = person, Position = position };
        person.Appointments.Add(appointment);
        return appointment;
    }
}
