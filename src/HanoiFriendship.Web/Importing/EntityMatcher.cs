using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using HanoiFriendship.Web.Rendering;
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
    private readonly Dictionary<string, Person> people = new(StringComparer.Ordinal);
    private readonly List<Mention> made = [];

    /// <summary>Whom each is said of, by the name found.</summary>
    private readonly Dictionary<Mention, string> subjects = new(ReferenceEqualityComparer.Instance);
    private const double Sure = 0.8;
    private const int LongestValue = 500;

    /// <summary>No article names more people or bodies; a list that does would fill the register and keep the database busy for minutes.</summary>
    private const int MostOfAKind = 2000;
    private readonly PostMatcher posts = new(db, cancel);

    /// <summary>Stores the findings as mentions; decisions of editors on the same sentence stay.</summary>
    /// <param name="words">Of the article as it is now.</param>
    public async Task StoreAsync(FoundMentions found, ArticleWords words)
    {
        foreach (var organization in found.Organizations.Take(MostOfAKind))
        {
            organizations[organization.Name] = await OrganizationAsync(organization);
        }
        foreach (var person in found.People.Where(p => p.Posts.Count > 0).Take(MostOfAKind))
        {
            await PersonAsync(person);
        }
        Event? occasion = null;
        foreach (var main in found.Events.Where(e => e.IsMain))
        {
            occasion = await EventAsync(main);
        }
        await DeedsAsync(found, occasion);
        await ReplaceAsync(words);
    }

    private async Task<Organization> OrganizationAsync(FoundOrganization found)
    {
        var key = NameKeys.Organization(found.Name);
        var known = await db.Set<OrganizationName>().Where(n => n.Key == key && !n.IsContextual).Select(n => n.Organization!.MergedIntoId ?? n.OrganizationId).FirstOrDefaultAsync(cancel);
        var organization = known == 0 ? null : await db.Organizations.Include(o => o.Names).SingleAsync(o => o.Id == known, cancel);
        if (organization is null)
        {
            organization = new() { Slug = await addresses.FreeAsync(db.SlugsOf(EntryKind.Organization), found.Name, "to-chuc", cancel), Name = found.Name, Kind = found.Kind };
            organization.Names.Add(new() { Name = found.Name, Key = key });
            db.Add(organization);
        }
        // a name an editor has rejected does not come back
        var rejected = organization.Id == 0 ? [] : await db.Mentions.Where(m => m.OrganizationId == organization.Id && m.Property == MentionProperty.Alias && m.Decision == Decision.Rejected).Select(m => m.Value).ToListAsync(cancel);
        foreach (var alias in found.Aliases.Where(a => !rejected.Contains(a) && organization.Names.All(n => n.Name != a)))
        {
            organization.Names.Add(new() { Name = alias, Key = NameKeys.Organization(alias), IsContextual = !NameKeys.IsGlobal(alias, found.Name) });
        }
        var sure = found.Sightings.Max(s => s.Confidence);
        Add(MentionProperty.Name, found.Name, found.Sightings[0] with { Confidence = sure }, m => m.Organization = organization);
        foreach (var alias in found.Aliases)
        {
            Add(MentionProperty.Alias, alias, (found.Sightings.FirstOrDefault(s => s.Text.Contains(alias, StringComparison.Ordinal)) ?? found.Sightings[0]) with { Confidence = sure }, m => m.Organization = organization);
        }
        return organization;
    }

    private async Task PersonAsync(FoundPerson found)
    {
        var key = NameKeys.Person(found.Name);
        // a body guessed from context proves nothing about who somebody is
        var bodies = found.Posts.Where(p => p.Evidence.Confidence >= Sure).Select(p => p.Organization).OfType<string>().Select(o => organizations.GetValueOrDefault(o)).OfType<Organization>().ToHashSet();
        var known = await db.Set<PersonName>().Where(n => n.Key == key).Select(n => n.Person!.MergedIntoId ?? n.PersonId).Distinct().ToListAsync(cancel);
        var same = known.Count == 0 ? [] : await db.People.Where(p => known.Contains(p.Id))
            .Include(p => p.Appointments).ThenInclude(a => a.Mentions).Include(p => p.Appointments).ThenInclude(a => a.Position).ThenInclude(p => p!.Organization).AsSplitQuery().ToListAsync(cancel);
        // read again, the article's people stay who they were: an editor may have decided it
        var here = article.Id == 0 ? null : await db.Mentions.Where(m => m.ArticleId == article.Id && m.Property == MentionProperty.Name && m.PersonId != null && known.Contains(m.PersonId.Value)).Select(m => m.PersonId).FirstOrDefaultAsync(cancel);
        var (person, reason) = Same(same, here, bodies);
        if (person is null)
        {
            person = new() { Slug = await addresses.FreeAsync(db.SlugsOf(EntryKind.Person), found.Name, "nhan-vat", cancel), Name = found.Name, SortKey = VietnameseOrder.OfPerson(found.Name) };
            person.Names.Add(new() { Name = found.Name, Key = key });
            db.Add(person);
        }
        people[found.Name] = person;
        Add(MentionProperty.Name, found.Name, found.Sightings[0], m => (m.Person, m.MatchReason) = (person, reason));
        if (found.Addresses.FirstOrDefault(a => a.Any(char.IsUpper)) is { } honorific)
        {
            Add(MentionProperty.Honorific, honorific, found.Sightings[0], m => m.Person = person);
        }
        foreach (var post in found.Posts.SelectMany(p => p.Each))
        {
            var appointment = await posts.AppointmentAsync(person, post, post.Organization is { } at ? organizations.GetValueOrDefault(at) : null);
            var term = await posts.TermAsync(appointment.Position!.Organization, post.Term);
            Add(MentionProperty.Post, post.TitleAsWritten, post.Evidence, m => (m.Person, m.Appointment, m.Term) = (person, appointment, term), post.Term, found.Name);
        }
    }

    /// <summary>Who this article has always meant, else the one seen in most of the same bodies; with the reason for it.</summary>
    private static (Person? Person, string? Reason) Same(List<Person> same, int? here, HashSet<Organization> bodies)
    {
        if (same.Find(p => p.Id == here) is { } before)
        {
            return (before, null);
        }
        var (person, common) = same.Select(p => (Person: p, Common: p.Appointments.Where(a => a.Position!.Organization is { } o && bodies.Contains(o) && a.Mentions.Any(m => m.Confidence >= Sure && m.Decision != Decision.Rejected)).Select(a => a.Position!.Organization!.Name).Distinct(StringComparer.Ordinal).ToList()))
            .Where(p => p.Common.Count > 0).OrderByDescending(p => p.Common.Count).FirstOrDefault();
        var reason = person is null ? null : "Cùng họ tên, cùng cơ quan: " + string.Join("; ", common);
        return (person, reason?.Length > 400 ? reason[..400] : reason);
    }

    private async Task<Event> EventAsync(FoundEvent found)
    {
        var day = found.Starts is { Day: not null, Year: not null, First: { } first } ? first : (DateOnly?)null;
        var near = day is null ? [] : await db.Events.Where(e => e.Kind == found.Kind && e.FirstDay == day).ToListAsync(cancel);
        // read again, the article tells of the event it told of: an editor may have named or dated it anew
        var told = article.Id == 0 ? null : await db.Mentions.Where(m => m.ArticleId == article.Id && m.Property == MentionProperty.Event && m.EventId != null).OrderBy(m => m.Id).Select(m => m.Event).FirstOrDefaultAsync(cancel);
        var meeting = told is not null && (told.IsStated || (told.Kind == found.Kind && NameKeys.AreAlikeEvents(told.Name, found.Name))) ? told : near.Find(e => NameKeys.AreAlikeEvents(e.Name, found.Name));
        if (meeting is null)
        {
            meeting = new()
            {
                Slug = await addresses.FreeAsync(db.SlugsOf(EntryKind.Event), found.Name, "su-kien", cancel),
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
        // what this article says of it, apart: a draft's words must not show through another article
        (MentionProperty Property, string? Value)[] facts = [(MentionProperty.Event, found.Name), (MentionProperty.Start, found.Starts?.ToEdtf()), (MentionProperty.End, found.Ends?.ToEdtf()), (MentionProperty.Place, found.Place)];
        foreach (var (property, value) in facts)
        {
            if (value is not null)
            {
                Add(property, value, found.Evidence with { Rule = SeenEvent.RuleOf(found.NameIsInferred, found.Status) }, m => m.Event = meeting);
            }
        }
        foreach (var organizer in found.Organizers.Select(o => organizations.GetValueOrDefault(o)).OfType<Organization>())
        {
            Add(MentionProperty.Organizer, organizer.Name, found.Evidence with { Rule = "event.organizer" }, m => (m.Event, m.Organization) = (meeting, organizer));
        }
        foreach (var participant in found.Participants.Where(p => people.ContainsKey(p.Name)))
        {
            Add(MentionProperty.Participant, participant.Capacity, participant.Evidence, m => (m.Event, m.Person) = (meeting, people[participant.Name]));
        }
        return meeting;
    }

    private async Task DeedsAsync(FoundMentions found, Event? occasion)
    {
        var deeds = new DeedMatcher(db, article, cancel);
        foreach (var signed in found.Agreements)
        {
            var agreement = await deeds.AgreementAsync(signed, occasion, found.Events.FirstOrDefault(e => e.IsMain)?.Starts);
            Add(MentionProperty.Agreement, signed.Title, signed.Evidence with { Rule = SeenAgreement.RuleOf(signed.Evidence.Rule, signed.IsSigned) }, m => (m.Agreement, m.Event) = (agreement, occasion), signed.Period);
            foreach (var party in signed.Parties.Select(p => organizations.GetValueOrDefault(p)).OfType<Organization>().Distinct())
            {
                Add(MentionProperty.Party, party.Name, signed.Evidence, m => (m.Agreement, m.Organization) = (agreement, party));
            }
            foreach (var name in signed.Signatories.Where(people.ContainsKey).Distinct(StringComparer.Ordinal))
            {
                Add(MentionProperty.Signatory, name, signed.Evidence, m => (m.Agreement, m.Person) = (agreement, people[name]));
            }
        }
        foreach (var given in found.Awards)
        {
            var receiver = given is { ToIs: AwardSide.Organization, To: { } body } ? organizations.GetValueOrDefault(body) : null;
            var award = await deeds.AwardAsync(given, occasion, receiver);
            Add(MentionProperty.Award, given.What, given.Evidence, m => (m.Award, m.Event, m.Organization, m.Person) = (award, occasion, receiver, given is { ToIs: AwardSide.Person, To: { } person } ? people.GetValueOrDefault(person) : null), given.By, given.To ?? "");
        }
    }

    private void Add(MentionProperty property, string value, Evidence evidence, Action<Mention> subject, string? term = null, string? of = null)
    {
        var mention = new Mention
        {
            Article = article,
            Property = property,
            Value = value.Length > LongestValue ? value[..LongestValue] : value,
            TermAsWritten = term?.Length > 200 ? null : term,
            Sentence = evidence.Text,
            Start = evidence.Span.Start,
            Length = evidence.Span.Length,
            Order = made.Count,
            Rule = evidence.Rule,
            Confidence = evidence.Confidence,
        };
        subject(mention);
        subjects[mention] = of ?? value;
        made.Add(mention);
    }

    /// <summary>What is found again stays as it is, with its number (links lead to it) and its decision; what is found no more and nobody has decided on goes.</summary>
    private async Task ReplaceAsync(ArticleWords words)
    {
        var before = article.Id == 0 ? [] : await db.Mentions.Where(m => m.ArticleId == article.Id).ToListAsync(cancel);
        var said = article.Id == 0 ? [] : await db.NameDecisions.Where(d => d.ArticleId == article.Id).ToDictionaryAsync(d => d.Key, StringComparer.Ordinal, cancel);
        db.RemoveRange(before.Where(b => b.Decision == Decision.Pending && !made.Exists(m => KeptDecisions.IsSame(b, m))));
        var decisions = new KeptDecisions(before, made, words);
        var carried = decisions.Settle();
        foreach (var (mention, found) in carried.Concat(decisions.New.Select(m => (m, m))))
        {
            // said of these words while they were a draft
            if (said.GetValueOrDefault(NameDecision.KeyOf(found.Property, subjects.GetValueOrDefault(found) ?? "", found.Value, found.Sentence)) is { } decision && !(decision.At < mention.DecidedAt))
            {
                (mention.Decision, mention.DecidedBy, mention.DecidedAt) = (decision.Decision, decision.By, decision.At);
            }
        }
        db.AddRange(decisions.New);
    }
}
