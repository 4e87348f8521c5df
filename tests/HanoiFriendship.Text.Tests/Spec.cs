using System.Text;
using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Text.Tests;

/// <summary>
/// One golden example out of <c>Specs/*.md</c>: the quirk it is there for (its heading), the lines of a dump each with the kind it must be
/// taken for, and what must be read from them. <c>kind | words of the line</c>; a blank line is a blank line.
/// </summary>
internal sealed class Spec
{
    public required string File { get; init; }

    public required string Quirk { get; init; }

    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public List<(string Kind, string Text)> Lines { get; } = [];

    public List<(string Key, string Value)> Expected { get; } = [];

    public override string ToString() => $"{File}: {Quirk}";

    /// <summary>The dump as a file would hold it.</summary>
    public byte[] ToBytes()
    {
        if (Settings.TryGetValue("seed", out var seed))
        {
            return System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", seed + ".txt"));
        }
        var newLine = Settings.GetValueOrDefault("newline") switch { "crlf" => "\r\n", "cr" => "\r", _ => "\n" };
        var text = string.Join(newLine, Lines.Select(l => l.Text)).Replace("\\u200B", "\u200B", StringComparison.Ordinal).Replace("\\u00A0", "\u00A0", StringComparison.Ordinal);
        return Settings.GetValueOrDefault("encoding") switch
        {
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            "utf-16-without-mark" => Encoding.Unicode.GetBytes(text),
            "nfd" => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
            "windows-1258" => Windows1258(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
    }

    /// <summary>Windows-1258 has the base letters and five tone marks apart: the vowel keeps its own mark, the tone follows.</summary>
    private static byte[] Windows1258(string text)
    {
        const string Tones = "\u0300\u0301\u0303\u0309\u0323";
        var parts = new StringBuilder();
        foreach (var letter in text)
        {
            var apart = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = apart.FirstOrDefault(c => Tones.Contains(c, StringComparison.Ordinal));
            var rest = tone == '\0' ? letter.ToString() : apart.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
            parts.Append(rest).Append(tone == '\0' ? "" : tone.ToString());
        }
        return CodePagesEncodingProvider.Instance.GetEncoding(1258)!.GetBytes(parts.ToString());
    }

    public static IEnumerable<Spec> Load(string folder) => Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs", folder), "*.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(Parse);

    private static IEnumerable<Spec> Parse(string path)
    {
        Spec? spec = null;
        var block = "";
        foreach (var line in System.IO.File.ReadLines(path))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                block = block.Length == 0 ? line[3..] : "";
            }
            else if (block.Length == 0 && line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (spec is not null)
                {
                    yield return spec;
                }
                spec = new() { File = Path.GetFileNameWithoutExtension(path), Quirk = line[3..] };
            }
            else
            {
                spec?.Take(block, line);
            }
        }
        if (spec is not null)
        {
            yield return spec;
        }
    }

    private void Take(string block, string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        if (block == "dump")
        {
            var bar = line.IndexOf("| ", StringComparison.Ordinal);
            Lines.Add(bar < 0 ? ("", "") : (line[..bar].Trim(), line[(bar + 2)..]));
        }
        else if (block == "reading" && colon > 0)
        {
            Expected.Add((line[..colon], line[(colon + 2)..]));
        }
        else if (block.Length == 0 && colon > 0 && line[..colon] is "encoding" or "newline" or "seed")
        {
            Settings[line[..colon]] = line[(colon + 2)..];
        }
    }

    /// <summary>The word of the specs for a kind of line.</summary>
    public static string Word(LineKind kind) => kind switch
    {
        LineKind.Paragraph => "body",
        LineKind.ListItem => "item",
        LineKind.PullQuote => "quote",
        LineKind.QuoteAttribution => "speaker",
        LineKind.RelatedInArticle => "related",
        LineKind.OtherArticle => "other",
        LineKind.ImagePlaceholder => "picture",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
