using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>A fact beside its sentence, as lists of the newsroom show it.</summary>
public sealed record FactRow(int Id, MentionProperty Property, string Value, string Sentence, int ArticleId, string ArticleTitle, Decision Decision)
{
    /// <summary>Whom it is said of.</summary>
    public string? Subject { get; init; }

    public string? Title { get; init; }

    public string? Body { get; init; }

    public required string Rule { get; init; }

    public double Confidence { get; init; }

    public string? DecidedBy { get; init; }

    public string? MatchReason { get; init; }

    /// <summary>The value as people say it.</summary>
    public string Words => Property switch
    {
        MentionProperty.Post => Body is null ? Title ?? Value : $"{Title}, {Body}",
        MentionProperty.Participant => RegisterWords.Capacity(Value),
        MentionProperty.Start or MentionProperty.End => Text.Vietnamese.FuzzyDate.ParseEdtf(Value)?.ToVietnamese() ?? Value,
        _ => Value,
    };

    public static IQueryable<FactRow> Of(IQueryable<Mention> mentions) => mentions.Select(m => new FactRow(m.Id, m.Property, m.Value, m.Sentence, m.ArticleId, m.Article!.Content.Title, m.Decision)
    {
        Subject = m.Person!.Name ?? (m.Property == MentionProperty.Organizer || m.Property == MentionProperty.Party ? m.Organization!.Name : m.Agreement!.Title ?? m.Award!.To ?? m.Event!.Name ?? m.Organization!.Name),
        Title = m.Appointment!.Position!.Title,
        Body = m.Appointment.Position.Organization!.Name,
        Rule = m.Rule,
        Confidence = m.Confidence,
        DecidedBy = m.DecidedBy,
        MatchReason = m.MatchReason,
    });
}
