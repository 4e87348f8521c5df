using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Searching;

/// <summary>The words of a text around what was searched for, as the text writes them, marks and all.</summary>
public static partial class Excerpt
{
    private const int WordsAround = 34;

    /// <summary>A run of words, marked or not.</summary>
    public sealed record Part(string Text, bool IsMarked);

    /// <summary>The text of an article's HTML.</summary>
    public static string PlainText(string html) => WebUtility.HtmlDecode(Blank().Replace(Tag().Replace(html, " "), " ")).Trim();

    /// <summary>The stretch of the text with most of the words, each of them marked; the beginning where it has none.</summary>
    public static IReadOnlyList<Part> Of(string text, SearchQuery query, int around = WordsAround)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var folded = Array.ConvertAll(words, w => SearchText.Folded(w).Trim());
        var marks = new bool[words.Length];
        var densest = (Start: 0, Score: 0);
        var found = new List<(int At, int Term)>();
        for (var i = 0; i < words.Length; i++)
        {
            for (var t = 0; t < query.Terms.Count; t++)
            {
                var length = MatchLength(folded, i, query.Terms[t]);
                Array.Fill(marks, true, i, length);
                if (length > 0)
                {
                    found.Add((i, t));
                }
            }
        }
        foreach (var (at, _) in found)
        {
            // most of the words, and of such stretches the one where they follow one another
            var near = found.Where(f => f.At >= at && f.At < at + (around / 2)).ToList();
            var score = (10 * near.Select(f => f.Term).Distinct().Count()) + near.Zip(near.Skip(1)).Count(p => p.Second.At == p.First.At + 1 && p.Second.Term != p.First.Term && p.First.At == at);
            densest = score > densest.Score ? (at, score) : densest;
        }
        var first = words.Length <= around ? 0 : Math.Clamp(densest.Start - 6, 0, words.Length - around);
        return Parts(words, marks, first, Math.Min(words.Length, first + around));
    }

    /// <summary>A whole short text with the words marked.</summary>
    public static IReadOnlyList<Part> Whole(string text, SearchQuery query) => Of(text, query, int.MaxValue / 2);

    private static int MatchLength(string[] folded, int i, SearchQuery.Term term)
    {
        var words = term.Folded.Split(' ');
        if (i + words.Length > folded.Length)
        {
            return 0;
        }
        for (var k = 0; k < words.Length; k++)
        {
            // a token may hold several words ("Việt-Nga"): one of them is enough
            var isOpen = term.IsPrefix && k == words.Length - 1;
            if (!folded[i + k].Split(' ').Any(w => isOpen ? w.StartsWith(words[k], StringComparison.Ordinal) : w.Equals(words[k], StringComparison.Ordinal)))
            {
                return 0;
            }
        }
        return words.Length;
    }

    private static List<Part> Parts(string[] words, bool[] marks, int from, int to)
    {
        var parts = new List<Part> { new(from > 0 ? "… " : "", false) };
        for (var i = from; i < to; i++)
        {
            var last = parts[^1];
            if (last.IsMarked == marks[i])
            {
                parts[^1] = last with { Text = last.Text + (last.Text.Length > 0 && !last.Text.EndsWith(' ') ? " " : "") + words[i] };
                continue;
            }
            // the blank between a marked word and its neighbour is not marked
            parts[^1] = !last.IsMarked && last.Text.Length > 0 && !last.Text.EndsWith(' ') ? last with { Text = last.Text + " " } : last;
            parts.Add(new((last.IsMarked ? " " : "") + words[i], marks[i]));
        }
        parts[^1] = parts[^1] with { Text = parts[^1].Text + (to < words.Length && !parts[^1].IsMarked ? " …" : "") };
        return parts;
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blank();
}
