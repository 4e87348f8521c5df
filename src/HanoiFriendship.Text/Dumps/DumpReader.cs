using System.Text;

namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// Reads the text dump of a newspaper page. The pipeline, top to bottom: bytes → characters → lines → cleaned lines →
/// page → best path through its parts → article, date, notes. Pure: no files, no clock, no database.
/// </summary>
public static class DumpReader
{
    /// <summary>Most bytes a text may have: 32 MiB.</summary>
    public const int MaxBytes = 32 * 1024 * 1024;

    /// <summary>Most bytes a line may have, as UTF-8: 4 MiB.</summary>
    public const int MaxLineBytes = 4 * 1024 * 1024;

    /// <summary>Most lines a text may have.</summary>
    public const int MaxLines = 500_000;

    /// <summary>So many lines are weighed as a page; what follows is taken for furniture and said in a note.</summary>
    public const int MaxWeighedLines = 20_000;

    /// <summary>Whether a note says that the text was refused unread, for its size.</summary>
    /// <param name="code">The code of a note.</param>
    public static bool IsRefusal(string code) => code is "text-too-long" or "too-many-lines" or "line-too-long";

    /// <summary>Reads a dump.</summary>
    /// <param name="bytes">The file, any bytes whatever.</param>
    /// <returns>What was read; never throws. Time and memory are linear in the length.</returns>
    public static DumpReading Read(ReadOnlySpan<byte> bytes) => Read(bytes, new Dictionary<int, LineKind>());

    /// <summary>Reads a dump of which some lines are known: an editor has said what they are, or the marks of a saved page have.</summary>
    /// <param name="bytes">The file, any bytes whatever.</param>
    /// <param name="known">Kinds by line number, from 1; the rest of the page is read around them.</param>
    /// <returns>What was read; a known line has its kind wherever the page has room for it. Never throws.</returns>
    public static DumpReading Read(ReadOnlySpan<byte> bytes, IReadOnlyDictionary<int, LineKind> known)
    {
        if (bytes.Length > MaxBytes)
        {
            return Refused(new("", "none", []), "text-too-long", 0, $"Tệp dài {bytes.Length} byte, vượt giới hạn {MaxBytes / (1024 * 1024)} MiB.");
        }
        var source = SourceDecoder.Decode(bytes);
        var lines = SourceLine.Split(source.Text);
        if (lines.Count > MaxLines)
        {
            return Refused(source, "too-many-lines", 0, $"Tệp có {lines.Count} dòng, vượt giới hạn {MaxLines} dòng.");
        }
        var longest = lines.Find(l => l.Span.Length > MaxLineBytes / 4 && Encoding.UTF8.GetByteCount(source.Text.AsSpan(l.Span.Start, l.Span.Length)) > MaxLineBytes);
        return longest.Number > 0
            ? Refused(source, "line-too-long", longest.Number, $"Dòng {longest.Number} vượt giới hạn {MaxLineBytes / (1024 * 1024)} MiB.")
            : Read(source, lines, known);
    }

    private static DumpReading Refused(DecodedSource source, string code, int line, string text) =>
        new(source, [], null, [new(code, default, line, text)]);

    private static DumpReading Read(DecodedSource source, List<SourceLine> lines, IReadOnlyDictionary<int, LineKind> known)
    {
        var cleaner = new LineCleaner(source.Text);
        var joined = LineJoiner.Join(FieldLabels.Strip(lines.ConvertAll(cleaner.Clean)), known);
        var weighed = joined.Take(MaxWeighedLines).Select((l, i) => new Line(i, l.Line, l.BlanksBefore) { Known = known.TryGetValue(l.Line.Source.Number, out var kind) ? kind : null }).ToList();
        var notes = source.Notes.ToList();
        var page = LineClassifier.Classify(new Page(weighed));
        var date = new SourceDateFinder(page).Find(notes);
        var article = ArticleTest.IsArticle(page) || known.Values.Any(k => k is LineKind.Paragraph or LineKind.Lead or LineKind.ListItem) ? new ArticleAssembler(page).Assemble(date) : null;
        ArticleNotes.Add(notes, page, article);
        return new(source, LineReport.Of(source.Text, lines, joined, page, article is not null), article, notes);
    }
}
