using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>
/// What editors say of what the reader has found. A mention that was decided on is never made anew, moved or dropped by a later reading:
/// a correction rejects what was read and puts what is right beside it, on the same sentence.
/// </summary>
public sealed class FactDecisions(SiteDbContext db, TimeProvider clock)
{
    /// <summary>Rule of what an editor says instead.</summary>
    public const string EditorRule = "editor";

    /// <summary>So sure a finding is confirmed together with others, unread.</summary>
    public const double Certain = 0.9;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <returns>How many were decided.</returns>
    public async Task<int> DecideAsync(IReadOnlyCollection<int> ids, Decision decision, Actor actor, CancellationToken cancel)
    {
        var mentions = await db.Mentions.Include(m => m.Article).Where(m => ids.Contains(m.Id) && m.Decision != decision).ToListAsync(cancel);
        foreach (var mention in mentions)
        {
            Decide(mention, decision, actor);
        }
        var action = decision switch { Decision.Confirmed => "fact.confirm", Decision.Rejected => "fact.reject", _ => "fact.reopen" };
        foreach (var mention in mentions)
        {
            db.Add(AuditEntry.Of(actor, Now, action, $"du-kien/{mention.Id}", mention.Value));
        }
        await db.SaveChangesAsync(cancel);
        return mentions.Count;
    }

    /// <summary>Findings of an article that nobody has decided on and that the reader is sure of.</summary>
    public static IQueryable<Mention> CertainOnes(IQueryable<Mention> mentions) => mentions.Where(m => m.Decision == Decision.Pending && m.Confidence >= Certain);

    /// <summary>Another value for what was read: a title and its body, a name, a day.</summary>
    /// <param name="fact">With article, person, appointment and position.</param>
    /// <returns>The fact as it is right.</returns>
    public async Task<Mention> CorrectAsync(Mention fact, string value, Actor actor, CancellationToken cancel, Organization? body = null)
    {
        var same = fact.Rule == EditorRule && fact.Decision == Decision.Confirmed;
        var right = Beside(fact, value);
        (right.Person, right.Appointment, right.Term, right.Organization) = (fact.Person, fact.Appointment, fact.Term, body ?? fact.Organization);
        return await ReplaceAsync([fact], right, same, actor, cancel);
    }

    /// <summary>Another post; every sentence of the article that was read the same wrong way follows.</summary>
    /// <param name="fact">With article, person with appointments and positions, and appointment.</param>
    public async Task<Mention> CorrectPostAsync(Mention fact, string title, Organization? body, Actor actor, CancellationToken cancel)
    {
        var position = await PositionAsync(title, body, cancel);
        var alike = await db.Mentions.Where(m => m.ArticleId == fact.ArticleId && m.AppointmentId == fact.AppointmentId && m.Decision != Decision.Rejected).ToListAsync(cancel);
        Mention? first = null;
        foreach (var wrong in alike.Append(fact).Distinct().OrderBy(m => m != fact))
        {
            var right = Beside(wrong, body is null || title.Contains(body.Name, StringComparison.OrdinalIgnoreCase) ? title : $"{title} {body.Name}");
            (right.Person, right.Organization) = (fact.Person, wrong.Organization);
            right.Appointment = fact.Person!.Hold(position);
            await ReplaceAsync([wrong], right, wrong.Rule == EditorRule, actor, cancel);
            first ??= right;
        }
        return first!;
    }

    /// <summary>A fact an editor knows that no sentence was read for: it stands on the sentence that names its subject.</summary>
    public async Task<Mention> AddAsync(Mention beside, MentionProperty property, string value, Action<Mention> subject, Actor actor, CancellationToken cancel)
    {
        var added = new Mention { Article = beside.Article, Property = property, Value = value, Sentence = beside.Sentence, Start = beside.Start, Length = beside.Length, Order = beside.Order, Rule = EditorRule, Confidence = 1 };
        subject(added);
        Decide(added, Decision.Confirmed, actor);
        db.Add(added);
        db.Add(AuditEntry.Of(actor, Now, "fact.add", $"bai/{beside.ArticleId}", value));
        await db.SaveChangesAsync(cancel);
        return added;
    }

    private async Task<Mention> ReplaceAsync(IEnumerable<Mention> wrong, Mention right, bool isOwn, Actor actor, CancellationToken cancel)
    {
        foreach (var fact in wrong)
        {
            if (isOwn)
            {
                // what an editor had put there is not evidence that anything else was read: it goes
                db.Remove(fact);
            }
            else
            {
                Decide(fact, Decision.Rejected, actor);
            }
            db.Add(AuditEntry.Of(actor, Now, "fact.correct", $"du-kien/{fact.Id}", $"{fact.Value} → {right.Value}"));
        }
        Decide(right, Decision.Confirmed, actor);
        db.Add(right);
        await db.SaveChangesAsync(cancel);
        return right;
    }

    private void Decide(Mention mention, Decision decision, Actor actor) =>
        (mention.Decision, mention.DecidedBy, mention.DecidedAt) = (decision, actor.Name, Now);

    private static Mention Beside(Mention fact, string value) => new()
    {
        Article = fact.Article,
        Property = fact.Property,
        Value = value,
        Sentence = fact.Sentence,
        TermAsWritten = fact.TermAsWritten,
        Start = fact.Start,
        Length = fact.Length,
        Order = fact.Order,
        Rule = EditorRule,
        Confidence = 1,
        EventId = fact.EventId,
        AgreementId = fact.AgreementId,
        AwardId = fact.AwardId,
    };

    private async Task<Position> PositionAsync(string title, Organization? body, CancellationToken cancel)
    {
        var (key, bodyId) = (NameKeys.Person(title), body?.Id);
        return await db.Positions.FirstOrDefaultAsync(p => p.TitleKey == key && p.OrganizationId == bodyId, cancel)
            ?? db.Add(new Position
            {
                Organization = body,
                Title = title,
                TitleKey = key,
                IsSingle = Lexicon.Load("posts").Find(title)?.Columns.ElementAtOrDefault(1) == "one",
                IsFormer = title.StartsWith("nguyên ", StringComparison.OrdinalIgnoreCase) || title.StartsWith("cựu ", StringComparison.OrdinalIgnoreCase),
            }).Entity;
    }
}
