namespace HanoiFriendship.Web.Model;

/// <summary>The evidence: which sentence of which article says what of whom.</summary>
public sealed class Mention
{
    /// <summary>Rule of what an editor says instead of what was read.</summary>
    public const string EditorRule = "editor";

    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public Article? Article { get; init; }

    public MentionProperty Property { get; init; }

    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    public int? OrganizationId { get; set; }

    public Organization? Organization { get; set; }

    public int? AppointmentId { get; set; }

    public Appointment? Appointment { get; set; }

    /// <summary>The term a post was said to be held for.</summary>
    public int? TermId { get; set; }

    public Term? Term { get; set; }

    public int? EventId { get; set; }

    public Event? Event { get; set; }

    public int? AgreementId { get; set; }

    public Agreement? Agreement { get; set; }

    public int? AwardId { get; set; }

    public Award? Award { get; set; }

    /// <summary>What was read: the name, the title as written, the event's name.</summary>
    public required string Value { get; init; }

    /// <summary>The sentence, as the article prints it; of a lost one, as it printed it.</summary>
    public required string Sentence { get; set; }

    /// <summary>The term as this article writes it: another article's words must not complete it.</summary>
    /// <remarks>Of an agreement its years, of an award who gives it.</remarks>
    public string? TermAsWritten { get; init; }

    /// <summary>Place of the words in the source dump: first UTF-16 unit and length.</summary>
    public int Start { get; set; }

    public int Length { get; set; }

    /// <summary>From 0, in the order of the text; <see cref="Lost"/> where its article does not say it any more.</summary>
    public int Order { get; set; }

    /// <summary>What was decided on is kept when its sentence is gone, and is no fact of the article until an editor says so.</summary>
    public const int Lost = -1;

    public required string Rule { get; set; }

    /// <summary>Why the person named is taken for one the register had before; null for a new entry.</summary>
    public string? MatchReason { get; set; }

    /// <summary>0–1.</summary>
    public double Confidence { get; init; }

    public Decision Decision { get; set; }

    public string? DecidedBy { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? DecidedAt { get; set; }
}
