using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Cli;

/// <summary>Findings as the JSON that <c>read</c> prints.</summary>
internal static class MentionJson
{
    public static object Person(FoundPerson person, IReadOnlyList<FoundOrganization> organizations) => new
    {
        person.Name,
        Honorifics = person.Addresses,
        Roles = person.Posts.Select(p => new
        {
            Title = p.Also is null ? p.Title : $"{p.Title} kiêm {p.Also}",
            p.Organization,
            p.TitleAsWritten,
            TitleEn = EnglishTitles.Of(p.Title, organizations.FirstOrDefault(o => o.Name == p.Organization)?.Kind),
            Evidence = p.Evidence.Text,
            p.Evidence.Span.Start,
            p.Evidence.Span.Length,
            p.Evidence.Rule,
            p.Evidence.Confidence,
        }),
        Evidence = person.Sightings.Count > 0 ? person.Sightings[0].Text : null,
        Mentions = person.Sightings.Select(s => new { s.Span.Start, s.Span.Length, s.Rule, s.Confidence }),
    };

    public static object Organization(FoundOrganization organization) => new
    {
        organization.Name,
        organization.Aliases,
        // the published schema has no word of its own for these
        Kind = organization.Kind == "mass_organization" ? "other" : organization.Kind,
        Evidence = organization.Sightings[0].Text,
        Mentions = organization.Sightings.Select(s => new { s.Span.Start, s.Span.Length, s.Rule, s.Confidence }),
    };

    public static object Event(FoundEvent found) => new
    {
        found.Name,
        found.NameIsInferred,
        found.Kind,
        StartsOn = Edtf(found.Starts),
        EndsOn = Edtf(found.Ends),
        Precision = found.Starts is null ? "none" : found.Starts.Precision switch { DatePrecision.Year => "year", DatePrecision.Month => "month", _ => "day" },
        found.Place,
        found.Organizers,
        Participants = found.Participants.Select(p => new { p.Name, p.Capacity, Evidence = p.Evidence.Text, p.Evidence.Span.Start, p.Evidence.Span.Length, p.Evidence.Rule, p.Evidence.Confidence }),
        found.IsMain,
        Status = found.Status.ToString().ToLowerInvariant(),
        Evidence = found.Evidence.Text,
        found.Evidence.Span.Start,
        found.Evidence.Span.Length,
        found.Evidence.Rule,
        found.Evidence.Confidence,
    };

    public static object Agreement(FoundAgreement found) => new
    {
        found.Title,
        found.Parties,
        found.Signatories,
        found.Period,
        Signed = found.IsSigned,
        Evidence = found.Evidence.Text,
        found.Evidence.Span.Start,
        found.Evidence.Span.Length,
        found.Evidence.Rule,
        found.Evidence.Confidence,
    };

    public static object Award(FoundAward found) => new
    {
        found.What,
        found.By,
        found.To,
        ByIs = found.By is null ? null : found.ByIs.ToString().ToLowerInvariant(),
        ToIs = found.To is null ? null : found.ToIs.ToString().ToLowerInvariant(),
        found.Presenter,
        Evidence = found.Evidence.Text,
        found.Evidence.Span.Start,
        found.Evidence.Span.Length,
        found.Evidence.Rule,
        found.Evidence.Confidence,
    };

    private static string? Edtf(FuzzyDate? date) => date?.ToEdtf().Replace("XXXX", "-", StringComparison.Ordinal);
}
