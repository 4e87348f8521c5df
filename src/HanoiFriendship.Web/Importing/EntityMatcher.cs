using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>
/// Links what an article names to the register. A wrong split is a nuisance, a wrong merge a libel:
/// only the same full name and an organization in common make one person.
/// </summary>
internal sealed class EntityMatcher(SiteDbContext db, Article article, CancellationToken cancel)
{
    private readonly RegisterAddresses addresses = new();
    private readonly Dictionary<string, Organization> organizations = new(StringComparer.Ordinal);
    private readonly List<Mention> made = [];
    private readonly PostMatcher posts = new(db, cancel);

    /// <summary>Stores the findings as mentions; decisions of editors on the same sentence stay.</summary>
    public async Task StoreAsync(FoundMentions found)
    {
        foreach (var organization in found.Organizations)
        {
            organizations[organization.Name] = await OrganizationAsync(organization);
        }
        foreach (var person in found.People.Where(p => p.Posts.Count > 0))
        {
            await PersonAsync(person);
        }
        foreach (var main in found.Events.Where(e => e.IsMain))
        {
            await EventAsync(main);
        }
        await ReplaceAsync();
    }

    private async Task<Organization> OrganizationAsync(FoundOrganization found)
    {
        var key = NameKeys.Organization(found.Name);
        var known = await db.Set<OrganizationName>().Where(n => n.Key == key && !n.IsContextual).Select(n => n.Organization!.MergedIntoId ?? n.OrganizationId).FirstOrDefaultAsync(cancel);
        var organization = known == 0 ? null : await db.Organizations.Include(o => o.Names).SingleAsync(o => o.Id == known, cancel);
        if (organization is null)
        {
            organization = new() { Slug = await addresses.FreeAsync(db.Organizations.Select(o => o.Slug), found.Name, "to-chuc", cancel), Name = found.Name, Kind = found.Kind };
            organization.Names.Add(new() { Name = found.Name, Key = key });
            db.Add(organization);
        }
        foreach (var alias in found.Aliases.Where(a => organization.Names.All(n => n.Name != a)))
        {
            organization.Names.Add(new() { Name = alias, Key = NameKeys.Organization(alias), IsContextual = !NameKeys.IsGlobal(alias, found.Name) });
        }
        Add(new() { Article = article, Property = MentionProperty.Name, Organization = organization, Value = found.Name, Sentence = found.Sightings[0].Text, Start = found.Sightings[0].Span.Start, Length = found.Sightings[0].Span.Length, Order = made.Count, Rule = found.Sightings[0].Rule, Confidence = found.Sightings.Max(s => s.Confidence) });
        return organization;
    }

    private async Task PersonAsync(FoundPerson found)
    {
        var key = NameKeys.Person(found.Name);
        var bodies = found.Posts.Select(p => p.Organization).OfType<string>().Select(o => organizations.GetValueOrDefault(o)).OfType<Organization>().ToHashSet();
        var known = await db.Set<PersonName>().Where(n => n.Key == key).Select(n => n.Person!.MergedIntoId ?? n.PersonId).Distinct().ToListAsync(cancel);
        var same = known.Count == 0 ? [] : await db.People.Where(p => known.Contains(p.Id))
            .Include(p => p.Appointments).ThenInclude(a => a.Position).ThenInclude(p => p!.Organization).AsSplitQuery().ToListAsync(cancel);
        var person = same.Select(p => (Person: p, Common: p.Appointments.Count(a => a.Position!.Organization is { } o && bodies.Contains(o)))).Where(p => p.Common > 0).OrderByDescending(p => p.Common).FirstOrDefault().Person;
        if (person is null)
        {
            person = new() { Slug = await addresses.FreeAsync(db.People.Select(p => p.Slug), found.Name, "nhan-vat", cancel), Name = found.Name, SortKey = VietnameseOrder.OfPerson(found.Name) };
            person.Names.Add(new() { Name = found.Name, Key = key });
            db.Add(person);
        }
        person.Honorific ??= found.Addresses.FirstOrDefault(a => a.Any(char.IsUpper));
        var first = found.Sightings[0];
        Add(new() { Article = article, Property = MentionProperty.Name, Person = person, Value = found.Name, Sentence = first.Text, Start = first.Span.Start, Length = first.Span.Length, Order = made.Count, Rule = first.Rule, Confidence = first.Confidence });
        foreach (var post in found.Posts)
        {
            var appointment = await posts.AppointmentAsync(person, post, post.Organization is { } at ? organizations.GetValueOrDefault(at) : null);
            Add(new() { Article = article, Property = MentionProperty.Post, Person = person, Appointment = appointment, Term = await posts.TermAsync(appointment.Position!.Organization, post.Term), Value = post.TitleAsWritten, Sentence = post.Evidence.Text, Start = post.Evidence.Span.Start, Length = post.Evidence.Span.Length, Order = made.Count, Rule = post.Evidence.Rule, Confidence = post.Evidence.Confidence });
        }
    }

    private async Task EventAsync(FoundEvent found)
    {
        var day = found.Starts is { Day: not null, Year: not null, First: { } first } ? first : (DateOnly?)null;
        var near = day is null ? [] : await db.Events.Where(e => e.Kind == found.Kind && e.FirstDay == day).ToListAsync(cancel);
        var meeting = near.Find(e => NameKeys.AreAlikeEvents(e.Name, found.Name));
        if (meeting is null)
        {
            meeting = new()
            {
                Slug = await addresses.FreeAsync(db.Events.Select(e => e.Slug), found.Name, "su-kien", cancel),
                Kind = found.Kind,
                Name = found.Name.Length > 500 ? found.Name[..500] : found.Name,
                NameIsInferred = found.NameIsInferred,
                Starts = found.Starts,
                Ends = found.Ends,
                Place = found.Place?.Length > 300 ? null : found.Place,
                Status = found.Status,
            };
            db.Add(meeting);
        }
        Add(new() { Article = article, Property = MentionProperty.Event, Event = meeting, Value = meeting.Name, Sentence = found.Evidence.Text, Start = found.Evidence.Span.Start, Length = found.Evidence.Span.Length, Order = made.Count, Rule = found.Evidence.Rule, Confidence = found.Evidence.Confidence });
        foreach (var organizer in found.Organizers.Select(o => organizations.GetValueOrDefault(o)).OfType<Organization>())
        {
            Add(new() { Article = article, Property = MentionProperty.Organizer, Event = meeting, Organization = organizer, Value = organizer.Name, Sentence = found.Evidence.Text, Start = found.Evidence.Span.Start, Length = found.Evidence.Span.Length, Order = made.Count, Rule = "event.organizer", Confidence = found.Evidence.Confidence });
        }
    }

    private void Add(Mention mention) => made.Add(mention);

    /// <summary>What was found before and nobody has decided on makes room; a decision stays with its sentence.</summary>
    private async Task ReplaceAsync()
    {
        var before = article.Id == 0 ? [] : await db.Mentions.Where(m => m.ArticleId == article.Id).ToListAsync(cancel);
        var decided = before.Where(m => m.Decision != Decision.Pending).ToList();
        db.RemoveRange(before.Except(decided));
        db.AddRange(made.Where(m => !decided.Exists(d => IsSame(d, m))));
    }

    private static bool IsSame(Mention one, Mention other) =>
        one.Property == other.Property && one.Value == other.Value && one.Sentence == other.Sentence
        && (one.PersonId ?? 0) == (other.Person?.Id ?? 0) && (one.AppointmentId ?? 0) == (other.Appointment?.Id ?? 0) && (one.OrganizationId ?? 0) == (other.Organization?.Id ?? 0) && (one.EventId ?? 0) == (other.Event?.Id ?? 0);
}
