using System.Text;
using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Searching;

/// <summary>
/// What a reader typed, taken for words and for phrases in quotes, never for an expression.
/// Marks may be left out; where they are typed, what has the very marks comes first.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>More characters are not looked at: no reader types as many.</summary>
    public const int Longest = 200;

    private const int MostTerms = 12;

    private SearchQuery(string typed, IReadOnlyList<Term> terms) => (Typed, Terms) = (typed, terms);

    /// <summary>As typed, cut to <see cref="Longest"/>.</summary>
    public string Typed { get; }

    public IReadOnlyList<Term> Terms { get; }

    public bool IsEmpty => Terms.Count == 0;

    /// <summary>One word, or several that must follow one another.</summary>
    /// <param name="Folded">Words without marks.</param>
    /// <param name="Marked">The same with the marks that were typed.</param>
    /// <param name="IsPrefix">The last word typed may be only begun.</param>
    public sealed record Term(string Folded, string Marked, bool IsPrefix)
    {
        public bool HasMarks => Marked != Folded;

        /// <summary>For LIKE over words that are parted and surrounded by blanks.</summary>
        public string FoldedPattern => $"% {Folded}{(IsPrefix ? "" : " ")}%";

        public string MarkedPattern => $"% {Marked}{(IsPrefix ? "" : " ")}%";
    }

    /// <summary>For LIKE: all words as they follow one another.</summary>
    internal string FoldedInOrder => $"% {string.Join(' ', Terms.Select(t => t.Folded))}{(Terms[^1].IsPrefix ? "" : " ")}%";

    internal string MarkedInOrder => $"% {string.Join(' ', Terms.Select(t => t.Marked))}{(Terms[^1].IsPrefix ? "" : " ")}%";

    /// <param name="typed">Anything whatever; null is nothing.</param>
    public static SearchQuery Read(string? typed)
    {
        typed = Folding.Nfc(typed ?? "").Trim();
        typed = typed.Length <= Longest ? typed : typed[..(char.IsHighSurrogate(typed[Longest - 1]) ? Longest - 1 : Longest)];
        var terms = new List<Term>();
        var parts = typed.Split('"', '“', '”');
        for (var i = 0; i < parts.Length && terms.Count < MostTerms; i++)
        {
            // every second part stands between two quotation marks; a lone mark at the end opens nothing
            var (folded, marked) = (SearchText.Folded(parts[i]).Trim(), SearchText.Marked(parts[i]).Trim());
            if (i % 2 == 1 && i < parts.Length - 1)
            {
                terms.AddRange(folded.Length > 0 ? [new Term(folded, marked, IsPrefix: false)] : []);
                continue;
            }
            var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(marked.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var isOpen = i == parts.Length - 1;
            terms.AddRange(words.Select((w, n) => new Term(w.First, w.Second, isOpen && n == words.Count - 1)));
        }
        return new(typed, [.. terms.DistinctBy(t => (t.Folded, t.Marked)).Take(MostTerms)]);
    }

    /// <summary>Whether words as <see cref="SearchText.Folded"/> makes them have every term.</summary>
    public bool IsIn(string folded) => Terms.All(t => folded.Contains(' ' + t.Folded + (t.IsPrefix ? "" : " "), StringComparison.Ordinal));

    /// <summary>How well a name fits: 0 the very words with their marks, 1 the words, 2 only their beginnings.</summary>
    public int Fit(string name)
    {
        var (folded, marked) = (SearchText.Folded(name), SearchText.Marked(name));
        var isWhole = Terms.All(t => folded.Contains($" {t.Folded} ", StringComparison.Ordinal));
        return Terms.All(t => marked.Contains(' ' + t.Marked, StringComparison.Ordinal)) && isWhole ? 0 : isWhole ? 1 : 2;
    }

    /// <summary>For SQLite's FTS5: every word quoted, so that no word is an operator.</summary>
    /// <param name="marked">In the columns that keep their marks.</param>
    /// <param name="inOrder">The words must follow one another as typed.</param>
    internal string Match(bool marked, bool inOrder)
    {
        var match = new StringBuilder(marked ? "{Search_MarkedTitle Search_MarkedBody} : (" : "{Search_Title Search_Body} : (");
        match.AppendJoin(inOrder ? " + " : " AND ", Terms.Select(t => $"\"{(marked ? t.Marked : t.Folded)}\"{(t.IsPrefix ? "*" : "")}"));
        return match.Append(')').ToString();
    }
}
