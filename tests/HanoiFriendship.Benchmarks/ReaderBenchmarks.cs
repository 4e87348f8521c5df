using System.Runtime.CompilerServices;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;

namespace HanoiFriendship.Benchmarks;

/// <summary>
/// Reading a dump, from 10 KB to 10 MB, beside the least that any folding of the same text costs: decoding it and bringing it to
/// Unicode form D. Growth is the ratio of two rows; speed is the Ratio column, never a time.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 7)]
public class ReaderBenchmarks
{
    private byte[] dump = [];
    private Passage[] passages = [];

    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Bytes { get; set; }

    [GlobalSetup]
    public void FillDump()
    {
        var seeds = Directory.EnumerateFiles(Path.Combine(Here(), "..", "..", "seeds"), "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        var text = new StringBuilder();
        for (var i = 0; text.Length < Bytes; i++)
        {
            text.Append(seeds[i % seeds.Count]).Append('\n');
        }
        var all = Encoding.UTF8.GetBytes(text.ToString());
        dump = all[..Math.Min(all.Length, Bytes)];
        passages = [.. Encoding.UTF8.GetString(dump).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new Passage(PassageKind.Text, l.Trim()))];
    }

    [Benchmark(Baseline = true)]
    public int FormD() => Encoding.UTF8.GetString(dump).Normalize(NormalizationForm.FormD).Length;

    [Benchmark]
    public int Read() => DumpReader.Read(dump).Lines.Count;

    /// <summary>Names, posts, organizations and events in the same text, a paragraph a line.</summary>
    [Benchmark]
    public int FindMentions() => MentionFinder.Find(passages, SourceDate.None).People.Count;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
