using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>
/// What editors say of what the reader has found. A mention that was decided on is never made anew or dropped by a later reading, it goes along with its sentence:
/// a correction rejects what was read and puts what is right beside it, on the same sentence.
/// </summary>
public sealed class FactDecisions(SiteDbContext db, TimeProvider clock)
{
    /// <summary>So sure a finding is confirmed together with others, unread.</summary>
    public const double Certain = 0.9;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who decides at the same moment as others does it again, with what they have left.</summary>
    private const int Tries = 3;

    /// <summary>A lost fact that is confirmed is an editor's own statement from then on.</summary>
    /// <returns>How many were decided.</returns>
    public async Task<int> DecideAsync(IReadOnlyCollection<int> ids, Decision decision, Actor actor, CancellationToken cancel)
    {
        var action = decision switch { Decision.Confirmed => "fact.confirm", Decision.Rejected => "fact.reject", _ => "fact.reopen" };
        for (var left = Tries; ; left--)
        {
            var mentions = await db.Mentions.Where(m => ids.Contains(m.Id) && (m.Decision != decision || (m.Order == Mention.Lost && decision == Decision.Confirmed))).ToListAsync(cancel);
            foreach (var mention in mentions)
            {
                Decide(mention, decision, actor);
                db.Add(AuditEntry.Of(actor, Now, action, $"du-kien/{mention.Id}", mention.Value));
            }
            try
            {
                await db.SaveChangesAsync(cancel);
                return mentions.Count;
            }
            catch (DbUpdateConcurrencyException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Findings of an article that nobody has decided on and that the reader is sure of.</summary>
    public static IQueryable<Mention> CertainOnes(IQueryable<Mention> mentions) => mentions.Where(m => m.Decision == Decision.Pending && m.Confidence >= Certain);

    /// <summary>Another value for what was read: a title and its body, a name, a day.</summary>
    /// <param name="fact">With article, person, appointment and position.</param>
    /// <returns>The fact as it is right.</returns>
    public async Task<Mention> CorrectAsync(Mention fact, string value, Actor actor, CancellationToken cancel, Organization? body = null)
    {
        var right = Beside(fact, value);
        (right.Person, right.Appointment, right.Term, right.Organization) = (fact.Person, fact.Appointment, fact.Term, body ?? fact.Organization);
        return await ReplaceAsync([(fact, right)], actor, cancel);
    }

    /// <summary>Another post; every sentence of the article that was read the same wrong way follows.</summary>
    /// <param name="fact">With article, person with appointments and positions, and appointment.</param>
    public async Task<Mention> CorrectPostAsync(Mention fact, string title, Organization? body, Actor actor, CancellationToken cancel)
    {
        var position = await PositionAsync(title, body, cancel);
        var alike = await db.Mentions.Where(m => m.ArticleId == fact.ArticleId && m.AppointmentId == fact.AppointmentId && m.Decision != Decision.Rejected).ToListAsync(cancel);
        var pairs = new List<(Mention Wrong, Mention Right)>();
        foreach (var wrong in alike.Append(fact).Distinct().OrderBy(m => m != fact))
        {
            var right = Beside(wrong, body is null || title.Contains(body.Name, StringComparison.OrdinalIgnoreCase) ? title : $"{title} {body.Name}");
            (right.Person, right.Organization) = (fact.Person, wrong.Organization);
            right.Appointment = fact.Person!.Hold(position);
            pairs.Add((wrong, right));
        }
        return await ReplaceAsync(pairs, actor, cancel);
    }

    /// <summary>Title, years, day and status of an agreement over what articles say; what stood before is in the log.</summary>
    /// <param name="fact">With its agreement.</param>
    public async Task StateAsync(Mention fact, (SeenAgreement.Stated Old, SeenAgreement.Stated New) said, Actor actor, CancellationToken cancel)
    {
        var agreement = fact.Agreement!;
        (agreement.Title, agreement.Period, agreement.SignedOn, agreement.Status, agreement.IsStated) = (said.New.Title, said.New.Period, said.New.SignedOn, said.New.Status, true);
        Decide(fact, Decision.Confirmed, actor);
        db.Add(AuditEntry.Of(actor, Now, "agreement.save", $"du-kien/{fact.Id}", $"{said.Old} → {said.New}"));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A fact an editor knows that no sentence was read for: it stands on the sentence that names its subject.</summary>
    public async Task<Mention> AddAsync(Mention beside, MentionProperty property, string value, Action<Mention> subject, Actor actor, CancellationToken cancel)
    {
        var added = new Mention { Article = beside.Article, Property = property, Value = value, Sentence = beside.Sentence, Start = beside.Start, Length = beside.Length, Order = Math.Max(0, beside.Order), Rule = Mention.EditorRule, Confidence = 1 };
        subject(added);
        var known = await db.Mentions.FirstOrDefaultAsync(m => m.ArticleId == beside.ArticleId && m.Property == property && m.Value == value && m.Rule == Mention.EditorRule && m.Decision == Decision.Confirmed && m.EventId == added.EventId && m.PersonId == added.PersonId, cancel);
        if (known is not null)
        {
            return known;
        }
        Decide(added, Decision.Confirmed, actor);
        db.Add(added);
        db.Add(AuditEntry.Of(actor, Now, "fact.add", $"bai/{beside.ArticleId}", value));
        await db.SaveChangesAsync(cancel);
        return added;
    }

    /// <summary>All or nothing; where somebody else has decided meanwhile the database says so (<see cref="DbUpdateException"/>).</summary>
    /// <returns>What is right instead of the first.</returns>
    private async Task<Mention> ReplaceAsync(List<(Mention Wrong, Mention Right)> pairs, Actor actor, CancellationToken cancel)
    {
        if (await SaidAsync(pairs[0].Wrong, pairs[0].Right, cancel) is { } said)
        {
            return said;
        }
        foreach (var (wrong, right) in pairs)
        {
            if (wrong is { Rule: Mention.EditorRule, Decision: Decision.Confirmed })
            {
                // what an editor had put there is not evidence that anything else was read: it goes
                db.Remove(wrong);
            }
            else
            {
                Decide(wrong, Decision.Rejected, actor);
            }
            db.Add(AuditEntry.Of(actor, Now, "fact.correct", $"du-kien/{wrong.Id}", $"{wrong.Value} → {right.Value}"));
            Decide(right, Decision.Confirmed, actor);
            db.Add(right);
        }
        await db.SaveChangesAsync(cancel);
        return pairs[0].Right;
    }

    /// <summary>The same said before, by a second press of the button or by somebody who saw the same fault; null where nobody has.</summary>
    private async Task<Mention?> SaidAsync(Mention wrong, Mention right, CancellationToken cancel)
    {
        var (person, body, held) = (right.Person?.Id, right.Organization?.Id, right.Appointment?.Id);
        return wrong.Decision != Decision.Rejected ? null : await db.Mentions.FirstOrDefaultAsync(
            m => m.ArticleId == wrong.ArticleId && m.Property == wrong.Property && m.Rule == Mention.EditorRule && m.Decision == Decision.Confirmed && m.Sentence == wrong.Sentence && m.Value == right.Value
                && m.PersonId == person && m.OrganizationId == body && m.AppointmentId == held && m.EventId == right.EventId && m.AgreementId == right.AgreementId && m.AwardId == right.AwardId, cancel);
    }

    private void Decide(Mention mention, Decision decision, Actor actor)
    {
        (mention.Decision, mention.DecidedBy, mention.DecidedAt) = (decision, actor.Name, Now);
        if (mention.Order == Mention.Lost && decision == Decision.Confirmed)
        {
            (mention.Rule, mention.Order) = (Mention.EditorRule, 0);
        }
    }

    private static Mention Beside(Mention fact, string value) => new()
    {
        Article = fact.Article,
        Property = fact.Property,
        Value = value,
        Sentence = fact.Sentence,
        TermAsWritten = fact.TermAsWritten,
        Start = fact.Start,
        Length = fact.Length,
        Order = Math.Max(0, fact.Order),
        Rule = Mention.EditorRule,
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
