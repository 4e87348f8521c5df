using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>Which block is the headline: the heading that the page's own title repeats.</summary>
/// <param name="Index">Its block; -1 where no block is.</param>
/// <param name="Text">Its words; null where the page has none.</param>
/// <param name="IsCertain">Whether a heading or the page's own word says so.</param>
internal sealed record Headline(int Index, string? Text, bool IsCertain)
{
    private const int MostWords = 50;

    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " » "];

    public static Headline Find(IReadOnlyList<PageBlock> blocks, PageFacts facts)
    {
        var key = Key(facts.Title ?? facts.WindowTitle ?? "");
        if (Best(blocks, b => Repeats(b, key) is > 0 and var repeats ? repeats + Level(b) : 0) is { Index: >= 0 } repeated)
        {
            return new(repeated.Index, Flat(blocks[repeated.Index]), true);
        }
        // the page's title says something else, as where it is the paper's name on every page
        if (Best(blocks, b => b.IsLinks || b.Words < 3 ? 0 : Level(b)) is { Index: >= 0 } heading)
        {
            return new(heading.Index, Flat(blocks[heading.Index]), heading.Score >= 2);
        }
        return facts.Title is { } own && Key(own) != Key(facts.Paper ?? "") ? new(-1, WithoutPaper(own, facts.Paper), true) : new(-1, facts.WindowTitle is { } shown ? WithoutPaper(shown, facts.Paper) : null, false);
    }

    private static (int Index, double Score) Best(IReadOnlyList<PageBlock> blocks, Func<PageBlock, double> score)
    {
        var (best, bestScore) = (-1, 0.0);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Words <= MostWords && !blocks[i].IsPicture && score(blocks[i]) is var found && found > bestScore)
            {
                (best, bestScore) = (i, found);
            }
        }
        return (best, bestScore);
    }

    private static double Level(PageBlock block) => block.HeadingLevel switch
    {
        1 => 2,
        _ when block.Is(Role.Headline) => 1.5,
        2 => 1,
        3 => 0.5,
        _ => 0,
    };

    /// <summary>How much of the page's title the block says; the paper's name behind it ("… | Báo Mẫu") is none of the headline.</summary>
    private static double Repeats(PageBlock block, string title)
    {
        var key = title.Length == 0 ? "" : Key(block.Text);
        if (key.Length >= 8 && key.Length >= title.Length * 0.4 && title.StartsWith(key, StringComparison.Ordinal))
        {
            return 2 + ((double)key.Length / title.Length);
        }
        return title.Length >= 20 && key.StartsWith(title, StringComparison.Ordinal) && block.HeadingLevel > 0 ? 2 : 0;
    }

    private static string WithoutPaper(string title, string? paper)
    {
        foreach (var joint in Joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 10 && (title.Length - at < 30 || Key(title[(at + joint.Length)..]) == Key(paper ?? "")))
            {
                return title[..at];
            }
        }
        return title;
    }

    private static string Key(string text) => string.Concat(Folding.Key(text).Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c)));

    private static string Flat(PageBlock block) => block.Text.Replace('\n', ' ');
}
