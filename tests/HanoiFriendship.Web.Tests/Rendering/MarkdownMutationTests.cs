namespace HanoiFriendship.Web.Tests.Rendering;

/// <summary>Hostile texts broken, joined and disguised at random: still nothing runs.</summary>
public sealed class MarkdownMutationTests
{
    private const int Mutations = 12_000;

    private static readonly string[] Pieces =
    [
        "javascript:", "JaVaScRiPt:", "java\tscript:", "java&#10;script:", "&#106;avascript:", "data:text/html;base64,", "vbscript:", "<script>", "</script>", "<svg onload=alert(1)>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)",
        "![", "](", "[a]: ", "[a]", "<http://", ">", "`", "```", "~~~", "|", "\n|-|-|\n", "> ", "- ", "1. ", "# ", "**", "_", "^[", "[^1]", "[^1]: ", "{#id .class onclick=x}", "\\", "&lt;", "&#x3C;", "\0", "\u202e", "\u2028", "figure:1", "![](figure:1)", "\n\n", "\t", "    ", "<!--", "-->", "]]>", "{{", "mailto:",
    ];

    [Fact]
    public void Nothing_runs_however_the_texts_are_broken_and_joined()
    {
        var (random, vectors) = (new Random(20261122), MarkdownSafetyTests.Lines.ToList());
        for (var i = 0; i < Mutations; i++)
        {
            MarkdownSafetyTests.Check(MarkdownSafetyTests.Render(Mutate(random, vectors)));
        }
    }

    private static string Mutate(Random random, List<string> vectors)
    {
        var text = vectors[random.Next(vectors.Count)];
        for (var step = random.Next(1, 8); step > 0; step--)
        {
            var at = random.Next(text.Length + 1);
            text = random.Next(6) switch
            {
                0 => text[..at] + Pieces[random.Next(Pieces.Length)] + text[at..],
                1 => text[..at] + vectors[random.Next(vectors.Count)] + text[at..],
                2 => text.Remove(at, Math.Min(random.Next(4), text.Length - at)),
                3 => text[at..] + text[..at],
                4 => text[..at] + (char)random.Next(1, 0x300) + text[at..],
                _ => string.Concat(text.Select(c => random.Next(8) == 0 ? char.ToUpperInvariant(c) : c)),
            };
        }
        return text.Length > 4000 ? text[..4000] : text;
    }
}
