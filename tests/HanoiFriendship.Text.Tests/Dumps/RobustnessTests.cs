using System.Text;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Tests.Dumps;

/// <summary>Any bytes whatever: no exception, every line accounted for once, the same result each time. Each round has a seed of its own, told on failure.</summary>
public sealed class RobustnessTests
{
    private const int Inputs = 20_000;

    private static readonly byte[][] Originals =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
        .. Spec.Load("").Select(s => s.ToBytes()),
    ];

    private static readonly string[] Pieces =
    [
        "\0", "\r", "\n", "\r\n", "\t", "\u2028", "\uFEFF", "\u200B", "\u0301", "\u0323\u0302", "Ð", "&", "&amp;", "&amp;nbsp;", "&#xD800;", "&#0;", "<", "<b>", "</p>", "<!--", "-->",
        "<script>", "</script>", "![](", "![]()|", "|", "••", "15/11/2022", "31/2", "20:58", "(LĐTĐ)", "./.", "Ảnh:", "(Ảnh: A)", "Một là, ", "Tin khác", "“", "”", "…", "🙂", "ﷺ", "\uFFFD", "\uFFFE", "&#xFFFE;", new string('\u0302', 40),
        "Nguyễn Văn Mẫu", "http://x.vn", "Ð|Ð|", "năm 9999", "99/99/9999", "''", "\\", "#", "# ", "* ", "- ", "1. ", "(((((", ")))))", "AAAA", "ẾẶỮ",
    ];

    [Fact]
    public void Survives_mutated_and_random_inputs() => Parallel.For(0, Inputs, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, Check);

    private static void Check(int seed)
    {
        var bytes = Make(new Random(seed));
        try
        {
            var reading = DumpReader.Read(bytes);
            Assert.Equal(ExpectedLines(reading.Source.Text), reading.Lines.Select(l => l.Number));
            Assert.All(reading.Lines, l => Assert.InRange(l.Span.End, l.Span.Start, reading.Source.Text.Length));
            Assert.All(reading.Lines, l => Assert.InRange(l.Confidence, 0, 1));
            if (seed % 4 == 0)
            {
                Assert.Equal(Summary(reading), Summary(DumpReader.Read(bytes)));
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Input of seed {seed} ({bytes.Length} bytes): {e.Message}", e);
        }
    }

    private static byte[] Make(Random random)
    {
        if (random.Next(10) == 0)
        {
            var noise = new byte[random.Next(600)];
            random.NextBytes(noise);
            return noise;
        }
        var bytes = Originals[random.Next(Originals.Length)].ToList();
        // a window, so that each round is quick and starts and ends anywhere, in the middle of a letter too
        var start = random.Next(bytes.Count);
        bytes = bytes.GetRange(start, Math.Min(bytes.Count - start, random.Next(50, 2500)));
        for (var edits = random.Next(1, 12); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1 when at < bytes.Count:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                    break;
                case 2 when bytes.Count > 0:
                    var from = random.Next(bytes.Count);
                    bytes.InsertRange(at, bytes.GetRange(from, Math.Min(bytes.Count - from, random.Next(1, 200))));
                    break;
                default:
                    bytes.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), random.Next(1, 4)).SelectMany(p => p));
                    break;
            }
        }
        return [.. bytes];
    }

    private static IEnumerable<int> ExpectedLines(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        return Enumerable.Range(1, lines.Length).Where(n => !string.IsNullOrWhiteSpace(lines[n - 1]));
    }

    private static string Summary(DumpReading reading)
    {
        var all = new StringBuilder(reading.Article?.Title?.Text);
        reading.Lines.ToList().ForEach(l => all.Append(l));
        reading.Article?.Blocks.ToList().ForEach(b => all.Append(b));
        reading.Notes.ToList().ForEach(n => all.Append(n));
        return all.Append(reading.Article?.Date.Date).ToString();
    }
}
