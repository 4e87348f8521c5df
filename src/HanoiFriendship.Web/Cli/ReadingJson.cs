using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HanoiFriendship.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Cli;

/// <summary>A reading as the JSON that <c>read</c> prints.</summary>
internal static class ReadingJson
{
    private static readonly JsonSerializerOptions OneLine = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static string Write(string file, DumpReading reading, bool indented) => JsonSerializer.Serialize(
        new
        {
            SourceFile = file,
            IsArticle = reading.Article is not null,
            Encoding = reading.Source.EncodingName,
            Article = reading.Article is { } article ? Article(article) : null,
            Lines = reading.Lines.Select(l => new { l.Number, Kind = KindName(l.Kind), l.Rule, l.Confidence, l.Span.Start, l.Span.Length }),
            Notes = reading.Notes.Select(n => new { n.Code, n.Line, n.Text, n.Span.Start, n.Span.Length }),
        },
        indented ? Indented : OneLine);

    private static object Article(ReadArticle article) => new
    {
        Title = article.Title?.Text,
        Kicker = article.Kicker?.Text,
        Lead = article.Lead?.Text,
        SourceTag = article.SourceTag?.Text,
        Paper = article.Paper?.Text,
        Address = article.Address?.Text,
        Byline = article.Byline?.Text,
        Published = Published(article.Date),
        Body = article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select(b => b.Text),
        Captions = article.Figures.Where(f => f.Printed is not null).Select(f => new { Text = f.Printed, Credit = f.Credit?.Text, f.Caption?.Span.Start, f.Caption?.Span.Length }),
        People = article.Mentions.People.Select(p => MentionJson.Person(p, article.Mentions.Organizations)),
        Organizations = article.Mentions.Organizations.Select(MentionJson.Organization),
        Events = article.Mentions.Events.Select(MentionJson.Event),
        Agreements = article.Mentions.Agreements.Select(MentionJson.Agreement),
        Awards = article.Mentions.Awards.Select(MentionJson.Award),
        RelatedTitles = article.RelatedTitles.Select(t => t.Text),
        Spans = new
        {
            Title = article.Title?.Span,
            Kicker = article.Kicker?.Span,
            Lead = article.Lead?.Span,
            Byline = article.Byline?.Span,
            SourceTag = article.SourceTag?.Span,
            Body = article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select(b => b.Span),
        },
    };

    private static object Published(SourceDate source) => new
    {
        Value = source.Date is { } date ? date.ToEdtf().Replace("XXXX", "-", StringComparison.Ordinal) + (source.Time is { } time ? time.ToString("'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture) : "") : null,
        Precision = source.Date is not { } d ? "none" : source.Time is not null ? "minute" : d.Precision switch { DatePrecision.Year => "year", DatePrecision.Month => "month", _ => "day" },
        Basis = source.Basis.ToString().ToLowerInvariant(),
        Words = source.Words.Select(w => new { w.Text, w.Span.Start, w.Span.Length }),
    };

    /// <summary>The words of the annotation; a list item is body there, a credit belongs to the caption.</summary>
    private static string KindName(LineKind kind) => kind switch
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
