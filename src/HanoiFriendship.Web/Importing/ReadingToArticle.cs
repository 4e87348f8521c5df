using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Importing;

/// <summary>From what was read to what is stored.</summary>
internal static class ReadingToArticle
{
    private const int LongestTitle = 500;
    private const int MadeTitleLength = 90;

    /// <summary>Notes that tell how a text was read, and no doubt about what it says.</summary>
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal) { "encoding-guessed", "date-inferred" };

    public static ArticleContent Content(ReadArticle read)
    {
        var title = read.Title?.Text ?? FirstWords(read);
        return new()
        {
            Kicker = Cut(read.Kicker?.Text.TrimEnd(':', ' '), LongestTitle),
            Title = Cut(title, LongestTitle) ?? "",
            TitleIsMade = read.Title is null,
            Lead = read.Lead?.Text,
            Body = MarkdownWriter.Write(read.Blocks),
            Byline = Cut(read.Byline?.Text, 200),
            Origin = Origin.Republished,
            Paper = Cut(read.Paper?.Text, 200),
            SourceTag = Cut(read.SourceTag?.Text, 200),
            SourceAddress = SafeAddress(read.Address?.Text),
            Printed = Printed(read.Date),
        };
    }

    public static IEnumerable<Figure> Figures(ReadArticle read) => read.Figures.Select(f => new Figure
    {
        Number = f.Number,
        Caption = Cut(f.Caption?.Text, 2000),
        Credit = Cut(f.Credit?.Text, 200),
        SourceName = Cut(f.SourceName?.Text, 500),
    });

    public static bool IsDoubted(DumpReading reading) => reading.Notes.Any(n => !Harmless.Contains(n.Code));

    /// <summary>Nothing was printed after it was imported: such a date is a slip of the page, and would stand above all news.</summary>
    public static DumpReading WithoutFutureDate(DumpReading reading, DateOnly today)
    {
        if (reading.Article is not { Date: { Date: { First: { } first } date, Words: var words } } article || first <= today)
        {
            return reading;
        }
        var note = new ReadingNote("date-in-future", words.Count > 0 ? words[0].Span : default, 0, $"Ngày in trên trang ({date.ToVietnamese()}) chưa đến; không dùng.");
        return reading with { Article = article with { Date = SourceDate.None }, Notes = [.. reading.Notes, note] };
    }

    private static PrintDate Printed(SourceDate date) => new()
    {
        Date = date.Date,
        Time = date.Time,
        Basis = date.Basis,
        Words = Cut(string.Join("; ", date.Words.Select(w => w.Text)), 200),
    };

    /// <summary>A title made of the first words, where the dump has lost the headline.</summary>
    private static string FirstWords(ReadArticle read)
    {
        var text = read.Lead?.Text ?? read.Blocks.FirstOrDefault(b => b.Text.Length > 0)?.Text ?? "";
        if (text.Length <= MadeTitleLength)
        {
            return text;
        }
        var blank = text.LastIndexOf(' ', MadeTitleLength);
        return text[..(blank > 0 ? blank : MadeTitleLength)].TrimEnd(',', ';', ':', ' ') + " …";
    }

    /// <summary>Only what a reader's browser may follow: an address of the web.</summary>
    private static string? SafeAddress(string? address)
    {
        var full = address is not null && address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + address : address;
        return Uri.TryCreate(full, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && full!.Length <= 1000 ? uri.AbsoluteUri : null;
    }

    private static string? Cut(string? text, int length)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        // never between the two halves of one character
        return text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
