using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>An agreement as the articles visible now tell of it; what only a draft says of it stays out.</summary>
public sealed record SeenAgreement(int Id, int MentionId, string Title, string? Period, FuzzyDate? SignedOn, EventStatus Status)
{
    /// <summary>One fact of an agreement in one article.</summary>
    public sealed record Fact(int AgreementId, int MentionId, MentionProperty Property, string Value, string? Period, string Rule, Decision Decision)
    {
        public string? Slug { get; init; }

        public string? Name { get; init; }

        public string? EnglishName { get; init; }

        public string? EventSlug { get; init; }

        public string? EventName { get; init; }

        /// <summary>Day of the event, EDTF, as the same article says it: the agreement's own may be what a draft said.</summary>
        public string? SignedOn { get; init; }

        public Stated? Stated { get; init; }

        public required string Sentence { get; init; }

        public required string ArticleSlug { get; init; }

        public required string ArticleTitle { get; init; }

        public int ArticleId { get; init; }
    }

    public sealed record Stated(string Title, string? Period, FuzzyDate? SignedOn, EventStatus Status)
    {
        /// <summary>As the log has it.</summary>
        public override string ToString() => string.Join("; ", new[] { Title, Period, SignedOn?.ToVietnamese(), Status.ToString() }.OfType<string>());
    }

    /// <summary>The fact that names it.</summary>
    public required Fact Named { get; init; }

    /// <summary>Bodies that are its sides, in the order of the text.</summary>
    public IReadOnlyList<Fact> Parties { get; init; } = [];

    public IReadOnlyList<Fact> Signatories { get; init; } = [];

    /// <summary>The posts the signatories held then, by address of the person: as the article writes them.</summary>
    public ILookup<string, string> Posts { get; init; } = Array.Empty<string>().ToLookup(p => p, StringComparer.Ordinal);

    /// <summary>With the posts that the same articles give.</summary>
    public SeenAgreement With(IEnumerable<Sighting> sightings) => this with { Posts = sightings.Where(s => s.ArticleSlug == Named.ArticleSlug && Signatories.Any(p => p.Slug == s.PersonSlug)).OrderBy(s => s.MentionId).DistinctBy(s => (s.PersonSlug, s.PositionId)).ToLookup(s => s.PersonSlug, s => s.InOneLine, StringComparer.Ordinal) };

    /// <summary>The sentence, marked in its article.</summary>
    public string Evidence => $"/tin-tuc/{Named.ArticleSlug}?trich={MentionId}#trich";

    /// <summary>How the matcher notes that something is still to be signed.</summary>
    public static string RuleOf(string rule, bool isSigned) => isSigned ? rule : rule + "-planned";

    public static IQueryable<Fact> Facts(IQueryable<Mention> shown) => shown.Where(m => m.AgreementId != null).Select(m => new Fact(m.AgreementId!.Value, m.Id, m.Property, m.Value, m.TermAsWritten, m.Rule, m.Decision)
    {
        Slug = m.Organization!.Slug ?? m.Person!.Slug,
        Name = m.Organization.Name ?? m.Person!.Name,
        EnglishName = m.Organization.EnglishName,
        EventSlug = m.Event!.Slug,
        EventName = m.Event.Name,
        SignedOn = m.Event!.Mentions.Where(s => s.ArticleId == m.ArticleId && s.Property == MentionProperty.Start && s.Decision != Decision.Rejected && s.Order != Mention.Lost).OrderBy(s => s.Id).Select(s => s.Value).FirstOrDefault(),
        Stated = m.Agreement!.IsStated ? new Stated(m.Agreement.Title, m.Agreement.Period, m.Agreement.SignedOn, m.Agreement.Status) : null,
        Sentence = m.Sentence,
        ArticleSlug = m.Article!.Slug,
        ArticleTitle = m.Article.Content.Title,
        ArticleId = m.ArticleId,
    });

    /// <summary>Each agreement once; the latest first, those without a day last.</summary>
    public static IReadOnlyList<SeenAgreement> Of(IEnumerable<Fact> facts) =>
        [.. facts.GroupBy(f => f.AgreementId).Select(g => Read([.. g.OrderBy(f => f.MentionId)])).OfType<SeenAgreement>().OrderByDescending(a => a.SignedOn?.First).ThenByDescending(a => a.MentionId)];

    private static SeenAgreement? Read(IReadOnlyList<Fact> facts)
    {
        var names = facts.Where(f => f.Property == MentionProperty.Agreement).ToList();
        if (names.Count == 0)
        {
            return null;
        }
        var named = names.FirstOrDefault(n => n.Decision == Decision.Confirmed) ?? names.MaxBy(n => n.Value.Length)!;
        var isPlanned = names.TrueForAll(n => n.Rule.EndsWith("-planned", StringComparison.Ordinal));
        var (title, period, day, status) = named.Stated is { } stated ? (stated.Title, stated.Period, stated.SignedOn, stated.Status) : (named.Value, names.Select(n => n.Period).FirstOrDefault(p => p is not null), isPlanned ? null : FuzzyDate.ParseEdtf(named.SignedOn ?? names.Select(n => n.SignedOn).FirstOrDefault(d => d is not null)), isPlanned ? EventStatus.Planned : EventStatus.Held);
        return new(named.AgreementId, named.MentionId, title, period, day, status)
        {
            Named = named,
            Parties = [.. facts.Where(f => f is { Property: MentionProperty.Party, Slug: not null }).DistinctBy(f => f.Slug, StringComparer.Ordinal)],
            Signatories = [.. facts.Where(f => f is { Property: MentionProperty.Signatory, Slug: not null }).DistinctBy(f => f.Slug, StringComparer.Ordinal)],
        };
    }
}

/// <summary>An award as an article tells of it.</summary>
public sealed record SeenAward(int MentionId, string What, string? By, string? To, string? ToSlug, string? EventSlug, string Sentence, string ArticleSlug, string ArticleTitle)
{
    /// <summary>English name of the body it went to.</summary>
    public string? ToEnglish { get; init; }

    /// <summary>The sentence, marked in its article.</summary>
    public string Evidence => $"/tin-tuc/{ArticleSlug}?trich={MentionId}#trich";

    public static IQueryable<SeenAward> Of(IQueryable<Mention> shown) => shown.Where(m => m.Property == MentionProperty.Award).OrderBy(m => m.ArticleId).ThenBy(m => m.Order)
        .Select(m => new SeenAward(m.Id, m.Value, m.TermAsWritten, m.Award!.To, m.Organization!.Slug ?? m.Person!.Slug, m.Event!.Slug, m.Sentence, m.Article!.Slug, m.Article.Content.Title) { ToEnglish = m.Organization!.EnglishName });

    /// <summary>Two papers on one award tell of it once.</summary>
    public static IReadOnlyList<SeenAward> Once(IEnumerable<SeenAward> all) => [.. all.DistinctBy(a => (a.What, a.To, a.EventSlug))];
}
