using System.Text.Encodings.Web;
using System.Text.Json;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>What editors have left of a reading, in the format of the annotations that readings are scored against (haufo-reading/1).</summary>
public static class ExpectedJson
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<string> WriteAsync(SiteDbContext db, SourceDump dump, DumpReading reading, CancellationToken cancel)
    {
        var kept = dump.ArticleId is null ? [] : await db.Mentions.AsNoTracking().Where(m => m.ArticleId == dump.ArticleId && m.Decision != Decision.Rejected)
            .Include(m => m.Person).Include(m => m.Organization).Include(m => m.Event).Include(m => m.Agreement).Include(m => m.Award).Include(m => m.Appointment!.Position!.Organization).OrderBy(m => m.Order).AsSplitQuery().ToListAsync(cancel);
        var article = reading.Article;
        var id = Path.GetFileNameWithoutExtension(dump.Name);
        return JsonSerializer.Serialize(
            new
            {
                Schema = "haufo-reading/1",
                Id = id,
                TextFile = dump.Name,
                Encoding = reading.Source.EncodingName,
                IsArticle = article is not null,
                Title = article?.Title?.Text,
                Kicker = article?.Kicker?.Text,
                Lead = article?.Lead?.Text,
                SourceTag = article?.SourceTag?.Text,
                Byline = article?.Byline?.Text,
                PhotoCredits = article?.Figures.Select(f => f.Credit?.Text).OfType<string>() ?? [],
                PublishedAt = Published(article?.Date),
                LineLabels = reading.Lines.ToDictionary(l => l.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), l => Label(l.Kind), StringComparer.Ordinal),
                BodyParagraphLines = reading.Lines.Where(l => l.Kind is LineKind.Paragraph or LineKind.ListItem).Select(l => l.Number),
                Captions = article?.Figures.Where(f => f.Caption is not null).Select(f => new { Line = LineOf(reading, f.Caption!.Span.Start), f.Caption.Text, Photographer = f.Credit?.Text }) ?? [],
                People = kept.Where(m => m is { Property: MentionProperty.Name, Person: not null }).DistinctBy(m => m.PersonId).Select(p => new
                {
                    p.Person!.Name,
                    Aliases = Array.Empty<string>(),
                    Honorifics = kept.Where(m => m.Property == MentionProperty.Honorific && m.PersonId == p.PersonId).Select(m => m.Value),
                    Roles = kept.Where(m => m is { Property: MentionProperty.Post, Appointment: not null } && m.PersonId == p.PersonId).DistinctBy(m => m.AppointmentId).Select(m => new { m.Appointment!.Position!.Title, Organization = m.Appointment.Position.Organization?.Name, AsOf = Day(article?.Date.Date), m.Sentence, Decision = Word(m.Decision) }),
                    Lines = Lines(reading, kept, m => m.PersonId == p.PersonId),
                    Optional = false,
                }),
                Organizations = kept.Where(m => m is { Property: MentionProperty.Name, Organization: not null, Person: null }).DistinctBy(m => m.OrganizationId).Select(o => new
                {
                    CanonicalName = o.Organization!.Name,
                    Aliases = kept.Where(m => m.Property == MentionProperty.Alias && m.OrganizationId == o.OrganizationId).Select(m => m.Value).Distinct(StringComparer.Ordinal),
                    Kind = o.Organization.Kind == "mass_organization" ? "other" : o.Organization.Kind,
                    Lines = Lines(reading, kept, m => m.OrganizationId == o.OrganizationId),
                    Optional = false,
                }),
                Events = kept.Where(m => m is { Property: MentionProperty.Event, Event: not null }).DistinctBy(m => m.EventId).Select(e => EventOf(e, kept, reading)),
                Awards = kept.Where(m => m is { Property: MentionProperty.Award, Award: not null }).Select(a => new { What = a.Value, a.Award!.By, a.Award.To, Lines = Lines(reading, kept, m => m == a) }),
                Agreements = kept.Where(m => m is { Property: MentionProperty.Agreement, Agreement: not null }).Select(a => new { Title = a.Value, Parties = kept.Where(m => m.Property == MentionProperty.Party && m.AgreementId == a.AgreementId).Select(m => m.Value), Period = a.TermAsWritten, Lines = Lines(reading, kept, m => m == a) }),
            },
            Json);
    }

    private static object EventOf(Mention told, List<Mention> kept, DumpReading reading)
    {
        string? Said(MentionProperty property) => kept.Find(m => m.Property == property && m.EventId == told.EventId)?.Value;
        var (starts, ends) = told.Event!.IsStated ? (told.Event.Starts, told.Event.Ends) : (FuzzyDate.ParseEdtf(Said(MentionProperty.Start)), FuzzyDate.ParseEdtf(Said(MentionProperty.End)));
        return new
        {
            Name = told.Event.IsStated ? told.Event.Name : told.Value,
            told.Event.Kind,
            StartsOn = Day(starts),
            EndsOn = Day(ends),
            Precision = starts is null ? "none" : starts.Precision switch { DatePrecision.Year => "year", DatePrecision.Month => "month", _ => "day" },
            Place = Said(MentionProperty.Place),
            Organizers = kept.Where(m => m.Property == MentionProperty.Organizer && m.EventId == told.EventId).Select(m => m.Value),
            Participants = kept.Where(m => m is { Property: MentionProperty.Participant, Person: not null } && m.EventId == told.EventId).Select(m => m.Person!.Name).Distinct(StringComparer.Ordinal),
            IsMain = true,
            Lines = Lines(reading, kept, m => m == told),
            Optional = false,
        };
    }

    private static object Published(SourceDate? date) => new
    {
        Value = date?.Date is { } day ? Day(day) + (date.Time is { } time ? time.ToString("'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "") : null,
        Precision = date?.Date is not { } d ? "none" : date.Time is not null ? "minute" : d.Precision switch { DatePrecision.Year => "year", DatePrecision.Month => "month", _ => "day" },
        Timezone = "Asia/Ho_Chi_Minh",
        Inferred = date?.Basis == DateBasis.Inferred,
        Basis = date is null ? null : string.Join("; ", date.Words.Select(w => w.Text)),
    };

    private static IEnumerable<int> Lines(DumpReading reading, List<Mention> kept, Func<Mention, bool> which) => kept.Where(which).Select(m => LineOf(reading, m.Start)).Where(n => n > 0).Distinct().Order();

    private static int LineOf(DumpReading reading, int start) => reading.Lines.LastOrDefault(l => l.Span.Start <= start)?.Number ?? 0;

    private static string? Day(FuzzyDate? date) => date?.ToEdtf().Replace("XXXX", "-", StringComparison.Ordinal);

    private static string Word(Decision decision) => decision == Decision.Confirmed ? "confirmed" : "pending";

    private static string Label(LineKind kind) => kind switch
    {
        LineKind.Paragraph or LineKind.ListItem => "body",
        LineKind.Credit => "caption",
        LineKind.PullQuote => "pull_quote",
        LineKind.QuoteAttribution => "quote_attribution",
        LineKind.RelatedInArticle => "related_in_article",
        LineKind.OtherArticle => "other_article",
        LineKind.ImagePlaceholder => "image_placeholder",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
