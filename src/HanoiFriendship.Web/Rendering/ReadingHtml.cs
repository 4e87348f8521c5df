using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Rendering;

/// <summary>The heart at a glance: source lines coloured by what they were taken for, the article beside them; one self-contained file.</summary>
internal sealed class ReadingHtml(ArticleRenderer renderer)
{
    private const int LongestShown = 5000;

    /// <summary>Vietnamese letters are letters, also to who reads the file's source.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly StringBuilder html = new();

    /// <summary>Where the findings begin that are marked in the lines of the text that is written.</summary>
    private HashSet<int> marked = [];

    /// <summary>The page for some texts.</summary>
    /// <param name="readings">File name and reading of each.</param>
    public string Write(IReadOnlyList<(string Name, DumpReading Reading)> readings)
    {
        html.Clear();
        html.Append("<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Append("<title>Đọc bản tải</title><style>").Append(Style()).Append("</style></head><body>")
            .Append("<header><h1>Trình đọc thấy gì</h1><p>Mỗi dòng của bản tải được tô theo loại; cột bên là quy tắc quyết định và độ chắc. Bên phải là bài ghép được.</p>");
        Legend();
        Contents(readings);
        html.Append("</header><main>");
        foreach (var ((name, reading), i) in readings.Select((r, i) => (r, i)))
        {
            Text(name, reading, $"t{i.ToString(CultureInfo.InvariantCulture)}");
        }
        return html.Append("</main></body></html>\n").ToString();
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("reading.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private void Legend()
    {
        html.Append("<ul class=\"legend\" aria-label=\"Các loại dòng\">");
        foreach (var kind in Enum.GetValues<LineKind>())
        {
            html.Append("<li class=\"k-").Append(Class(kind)).Append("\">").Append(KindNames.Of(kind)).Append("</li>");
        }
        html.Append("</ul>");
    }

    private void Contents(IReadOnlyList<(string Name, DumpReading Reading)> readings)
    {
        html.Append("<nav aria-label=\"Các văn bản\"><ol>");
        foreach (var ((name, reading), i) in readings.Select((r, i) => (r, i)))
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#t{i}\">").Append(Encode(name)).Append("</a>: ")
                .Append(Encode(reading.Article is { } article ? article.Title?.Text ?? "(mất tít)" : "không phải bài báo")).Append("</li>");
        }
        html.Append("</ol></nav>");
    }

    private void Text(string name, DumpReading reading, string id)
    {
        html.Append("<section id=\"").Append(id).Append("\"><h2>").Append(Encode(name)).Append("</h2><div class=\"two\"><div class=\"source\"><table><caption>Bản tải, ")
            .Append(Encode(reading.Source.EncodingName)).Append("</caption><thead><tr><th><abbr title=\"Số dòng\">#</abbr></th><th>Loại</th><th>Chữ trong bản tải</th><th>Quy tắc, độ chắc</th></tr></thead><tbody>");
        var found = Findings(reading).OrderBy(f => f.Span.Start).ToList();
        marked = [.. found.Select(f => f.Span.Start)];
        var next = 0;
        foreach (var line in reading.Lines)
        {
            var first = next;
            while (next < found.Count && found[next].Span.Start < line.Span.End)
            {
                next++;
            }
            Line(line, reading.Source.Text, id, found[first..next]);
        }
        html.Append("</tbody></table></div><div class=\"article\">");
        Article(reading, id);
        html.Append("</div></div></section>");
    }

    /// <summary>Findings smaller than their line: those are marked in it.</summary>
    private static IEnumerable<Finding> Findings(DumpReading reading)
    {
        var article = reading.Article;
        IEnumerable<Finding?> all = article is null ? [] : [article.Byline, article.Paper, article.SourceTag, article.Address, .. article.Date.Words, .. article.Figures.SelectMany(f => new[] { f.Credit, f.SourceName }), .. MentionHtml.Words(article.Mentions)];
        return all.OfType<Finding>();
    }

    private void Line(ReadLine line, string source, string id, List<Finding> found)
    {
        html.Append(CultureInfo.InvariantCulture, $"<tr id=\"{id}l{line.Number}\" class=\"k-{Class(line.Kind)}\"><td>{line.Number}</td><td>").Append(KindNames.Of(line.Kind)).Append("</td><td>");
        var (at, end) = (line.Span.Start, Math.Min(line.Span.End, line.Span.Start + LongestShown));
        foreach (var finding in found.Where(f => f.Span.End <= end))
        {
            // two findings on the same words: the first is marked, both link there
            if (finding.Span.Start >= at)
            {
                html.Append(Encode(source[at..finding.Span.Start])).Append(CultureInfo.InvariantCulture, $"<mark id=\"{id}s{finding.Span.Start}\">").Append(Encode(source[finding.Span.Start..finding.Span.End])).Append("</mark>");
                at = finding.Span.End;
            }
        }
        html.Append(Encode(source[at..end])).Append("</td><td><code>").Append(Encode(line.Rule)).Append("</code> ").Append(Encode(line.Reason))
            .Append(CultureInfo.InvariantCulture, $" <meter value=\"{line.Confidence:0.00}\">{line.Confidence:0.00}</meter> ").Append(line.Confidence.ToString("0.00", Vietnamese)).Append("</td></tr>\n");
    }

    private void Article(DumpReading reading, string id)
    {
        if (reading.Article is { } article)
        {
            Field("Dòng trên tít", article.Kicker, reading, id);
            html.Append("<h3>").Append(Encode(article.Title?.Text ?? "(mất tít)")).Append(Link(article.Title, reading, id)).Append("</h3><p class=\"meta\">")
                .Append(Encode(article.Date.Date is { } date ? $"{date.ToVietnamese()}{(article.Date.Time is { } time ? $" {time:HH:mm}" : "")}, {Basis(article.Date.Basis)}" : "không rõ ngày"))
                .Append(Link(article.Date.Words.Count > 0 ? article.Date.Words[0] : null, reading, id)).Append("</p>");
            Field("Tác giả", article.Byline, reading, id);
            Field("Báo", article.Paper ?? article.SourceTag, reading, id);
            Field("Sapo", article.Lead, reading, id);
            html.Append("<div class=\"text\">").Append(renderer.Render(MarkdownWriter.Write(article.Blocks), [.. article.Figures.Select(f => new Figure { Number = f.Number, Caption = f.Caption?.Text, Credit = f.Credit?.Text, SourceName = f.SourceName?.Text })])).Append("</div>");
        }
        if (reading.Article is { } read)
        {
            html.Append(MentionHtml.Write(read.Mentions, finding => Link(finding, reading, id), Encode));
        }
        html.Append("<h4>Ghi chú</h4><ul class=\"notes\">");
        foreach (var note in reading.Notes)
        {
            html.Append("<li><code>").Append(Encode(note.Code)).Append("</code> ").Append(Encode(note.Text)).Append(note.Line > 0 ? LinkTo(note.Line, id) : "").Append("</li>");
        }
        html.Append("</ul>");
    }

    private void Field(string label, Finding? finding, DumpReading reading, string id)
    {
        if (finding is not null)
        {
            html.Append("<p class=\"field\"><b>").Append(label).Append("</b> ").Append(Encode(finding.Text)).Append(Link(finding, reading, id)).Append("</p>");
        }
    }

    private string Link(Finding? finding, DumpReading reading, string id)
    {
        var (at, end) = (-1, finding is null ? 0 : reading.Lines.Count);
        // the last line that begins before it
        while (end - at > 1)
        {
            var middle = (at + end) / 2;
            (at, end) = reading.Lines[middle].Span.Start <= finding!.Span.Start ? (middle, end) : (at, middle);
        }
        return at < 0 ? "" : LinkTo(reading.Lines[at].Number, id, marked.Contains(finding!.Span.Start) ? finding.Span.Start : null);
    }

    private static string LinkTo(int line, string id, int? words = null) => string.Create(
        CultureInfo.InvariantCulture, $" <a class=\"to\" href=\"#{id}{(words is null ? "l" : "s")}{words ?? line}\">dòng {line}</a>");

    private static string Basis(DateBasis basis) => basis == DateBasis.Inferred ? "suy ra từ nội dung" : "in trên trang";

    private static string Class(LineKind kind) => kind.ToString().ToLowerInvariant();

    private static string Encode(string text) => Encoder.Encode(text);
}
