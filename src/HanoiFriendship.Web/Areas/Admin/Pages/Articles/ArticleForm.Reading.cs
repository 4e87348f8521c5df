using System.Globalization;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Articles;

/// <content>From what is stored to the fields, and back.</content>
public sealed partial class ArticleForm
{
    /// <summary>What the reader of the dump knew and the form does not ask: a made title, the words a date rests on.</summary>
    public static ArticleForm Of(ArticleRevision words, Article article, IEnumerable<string> related, string? translationOf) => new()
    {
        Title = words.Content.Title,
        Kicker = words.Content.Kicker,
        Lead = words.Content.Lead,
        Body = words.Content.Body,
        Byline = words.Content.Byline,
        Origin = words.Content.Origin,
        Paper = words.Content.Paper,
        SourceTag = words.Content.SourceTag,
        SourceAddress = words.Content.SourceAddress,
        Rights = words.Content.Rights,
        Date = words.Content.Printed.Date?.ToVietnamese(),
        Time = words.Content.Printed.Time?.ToString("HH:mm", CultureInfo.InvariantCulture),
        SectionId = words.SectionId ?? article.SectionId,
        Slug = words.Slug,
        Language = article.Language,
        TranslationOf = translationOf,
        EnglishTitle = words.Content.EnglishTitle,
        EnglishSummary = words.Content.EnglishSummary,
        Related = string.Join('\n', related),
        Figures = [.. (words.Figures ?? [.. article.Figures.OrderBy(f => f.Number).Select(f => f.Content)]).Select(FigureForm.Of)],
        Version = words.Version,
    };

    /// <summary>Nothing in it differs but the words it began from.</summary>
    public bool SaysAs(ArticleForm other) =>
        Content(null) == other.Content(null) && SectionId == other.SectionId && Line(Slug) == Line(other.Slug) && Line(TranslationOf) == Line(other.TranslationOf) && Line(Related) == Line(other.Related) && Line(Date) == Line(other.Date) && Line(Time) == Line(other.Time) && FigureContents().SequenceEqual(other.FigureContents());

    /// <summary>The pictures that stay, each number once, one of them leading at most.</summary>
    public IReadOnlyList<FigureContent> FigureContents()
    {
        var lead = Figures.FirstOrDefault(f => f is { IsLead: true, IsGone: false, Number: > 0 and < 1000 });
        return [.. Figures.Where(f => f is { IsGone: false, Number: > 0 and < 1000 }).DistinctBy(f => f.Number).OrderBy(f => f.Number).Select(f => f.Content() with { IsLead = f == lead })];
    }

    /// <summary>A number no picture of the article has had in this form.</summary>
    public int NextNumber => Figures.OfType<FigureForm>().Select(f => f.Number).DefaultIfEmpty().Max() + 1;

    /// <summary>The words without what only a database knows.</summary>
    /// <param name="before">What the article said before: keeps what the form does not ask.</param>
    public ArticleContent Content(ArticleContent? before)
    {
        var title = Line(Title, 500) ?? "";
        return new()
        {
            Kicker = Line(Kicker, 500),
            Title = title,
            TitleIsMade = before is { TitleIsMade: true } && before.Title == title,
            Lead = Text(Lead, MostLead),
            Body = Text(Body, MostBody) ?? "",
            EnglishTitle = Line(EnglishTitle, 500),
            EnglishSummary = Text(EnglishSummary, MostLead),
            Byline = Line(Byline, 200),
            Origin = Origin,
            Paper = Line(Paper, 200),
            SourceTag = Line(SourceTag, 200),
            SourceAddress = IsWebAddress(SourceAddress) ? Line(SourceAddress, 1000) : null,
            Rights = Line(Rights, 500),
            Printed = Printed(before?.Printed),
        };
    }

    private PrintDate Printed(PrintDate? before)
    {
        var date = TypedDate.Read(Date);
        TimeOnly? time = TryTime(out var read) ? read : null;
        return date is null ? PrintDate.Unknown : before?.Date == date && before.Time == time ? before : new() { Date = date, Time = time, Basis = DateBasis.Printed };
    }

    private bool TryTime(out TimeOnly time) => TimeOnly.TryParseExact(Line(Time), ["HH:mm", "H:mm", "HH'h'mm", "H'h'mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static bool IsWebAddress(string? typed) => Uri.TryCreate(Line(typed), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    /// <summary>Cut where it is too long: what was checked never is, what comes by another way may be.</summary>
    internal static string? Line(string? typed, int most = int.MaxValue) => Kept(string.Join(' ', Whole(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), most);

    private static string? Text(string? typed, int most) => Kept(Whole(typed).ReplaceLineEndings("\n").Trim(), most);

    private static string? Kept(string text, int most) => text.Length == 0 ? null : text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>In NFC; half a character, which no database keeps, becomes a mark.</summary>
    private static string Whole(string? typed) => Folding.Nfc((typed ?? "").Replace("\0", "", StringComparison.Ordinal));
}
