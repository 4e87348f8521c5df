using System.Globalization;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Tests;

/// <summary>Runs the golden examples that are the documentation of the reader.</summary>
public sealed class SpecTests
{
    public static TheoryData<string> Layouts => [.. Spec.Load("").Select(s => s.ToString())];

    public static TheoryData<string> Seeds => [.. Spec.Load("seeds").Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Reads_a_layout(string name) => Check(Spec.Load("").Single(s => s.ToString() == name));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Reads_a_seed(string name) => Check(Spec.Load("seeds").Single(s => s.ToString() == name));

    [Fact]
    public void There_are_enough_examples_each_for_a_quirk_of_its_own()
    {
        var specs = Spec.Load("").ToList();
        Assert.True(specs.Count >= 40, $"{specs.Count} examples");
        Assert.True(specs.Select(s => s.File).Distinct(StringComparer.Ordinal).Count() >= 15);
        Assert.Equal(specs.Count, specs.Select(s => s.Quirk).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(specs.Count, specs.Select(s => string.Join('\n', s.Lines)).Distinct(StringComparer.Ordinal).Count());
    }

    private static void Check(Spec spec)
    {
        var reading = DumpReader.Read(spec.ToBytes());
        var wrong = new List<string>();
        for (var i = 0; i < spec.Lines.Count; i++)
        {
            var (kind, text) = spec.Lines[i];
            var got = reading.Lines.FirstOrDefault(l => l.Number == i + 1);
            if (kind.Length > 0 && (got is null || Spec.Word(got.Kind) != kind))
            {
                wrong.Add($"line {i + 1}: want {kind}, got {(got is null ? "nothing" : Spec.Word(got.Kind))} by {got?.Rule}: {text}");
            }
        }
        if (spec.Lines.Count > 0 && reading.Article is { } article)
        {
            CompareWords(spec, reading, article, wrong);
        }
        var facts = Facts(reading);
        foreach (var (key, value) in spec.Expected)
        {
            if (facts.GetValueOrDefault(key, "-") is var got && got != value)
            {
                wrong.Add($"{key}: want {value}\n      got {got}");
            }
        }
        Assert.True(wrong.Count == 0, spec + "\n" + string.Join('\n', wrong));
    }

    /// <summary>The words of the body, exactly and in order: nothing added, lost or moved.</summary>
    private static void CompareWords(Spec spec, DumpReading reading, ReadArticle article, List<string> wrong)
    {
        string[] ofBody = ["body", "item", "quote", "speaker", "heading"];
        var bullets = new[] { ' ', '-', '•' };
        var lines = reading.Lines.Where(l => ofBody.Contains(spec.Lines.ElementAtOrDefault(l.Number - 1).Kind ?? "", StringComparer.Ordinal));
        var want = string.Join(' ', lines.Select(l => Clean(reading.Source.Text.Substring(l.Span.Start, l.Span.Length)).Trim(bullets)));
        var got = string.Join(' ', article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select(b => b.Text.Trim(bullets)));
        want = article.Byline is { } byline && want.EndsWith(byline.Text, StringComparison.Ordinal) ? want[..^byline.Text.Length].TrimEnd() : want;
        if (!string.Equals(want, got, StringComparison.Ordinal))
        {
            wrong.Add($"body: want {want}\n      got  {got}");
        }
    }

    /// <summary>The cleaning that a reader of the spec does in his head.</summary>
    private static string Clean(string line)
    {
        var text = System.Net.WebUtility.HtmlDecode(System.Net.WebUtility.HtmlDecode(line)).Normalize(System.Text.NormalizationForm.FormC);
        foreach (var tag in new[] { "<p>", "</p>" })
        {
            text = text.Replace(tag, "", StringComparison.Ordinal);
        }
        return string.Join(' ', text.Replace('Ð', 'Đ').Replace('\u00A0', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim(' ', '|');
    }

    private static Dictionary<string, string> Facts(DumpReading reading)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["article"] = reading.Article is null ? "no" : "yes",
            ["encoding"] = reading.Source.EncodingName,
            ["notes"] = string.Join(", ", reading.Notes.Select(n => n.Code).Distinct(StringComparer.Ordinal)),
        };
        if (reading.Article is not { } article)
        {
            return facts;
        }
        Put(facts, "title", article.Title);
        Put(facts, "kicker", article.Kicker);
        Put(facts, "lead", article.Lead);
        Put(facts, "byline", article.Byline);
        Put(facts, "tag", article.SourceTag);
        Put(facts, "paper", article.Paper);
        Put(facts, "address", article.Address);
        facts["date"] = Date(article.Date);
        facts["date-words"] = string.Join(", ", article.Date.Words.Select(w => w.Text));
        facts["related"] = string.Join(" / ", article.RelatedTitles.Select(r => r.Text));
        foreach (var (block, i) in article.Blocks.Where(b => b.Kind != BlockKind.Figure).Select((b, i) => (b, i + 1)))
        {
            facts["block " + i.ToString(CultureInfo.InvariantCulture)] = $"{block.Kind}: {block.Text}";
        }
        foreach (var figure in article.Figures)
        {
            facts[$"figure {figure.Number}"] = $"{figure.Caption?.Text ?? "-"} / {figure.Credit?.Text ?? "-"} / {figure.SourceName?.Text ?? "-"}";
        }
        facts["blocks"] = article.Blocks.Count(b => b.Kind != BlockKind.Figure).ToString(CultureInfo.InvariantCulture);
        facts["figures"] = article.Figures.Count.ToString(CultureInfo.InvariantCulture);
        return facts;
    }

    private static string Date(SourceDate source) =>
        (source.Date?.ToEdtf() ?? "none") + (source.Time is { } time ? time.ToString("'T'HH:mm", CultureInfo.InvariantCulture) : "") + " " + source.Basis.ToString().ToLowerInvariant();

    private static void Put(Dictionary<string, string> facts, string key, Finding? finding)
    {
        if (finding is not null)
        {
            facts[key] = finding.Text;
        }
    }
}
