namespace HanoiFriendship.Text.Mentions;

/// <summary>What an element of a sentence is.</summary>
internal enum ElementKind
{
    Word,
    Mark,
    Name,
    Post,
    Organization,
    Place,
}

/// <summary>A part of a sentence that means one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Key">The key of a word or mark.</param>
internal sealed record Element(ElementKind Kind, int Start, int End, string Key)
{
    public bool IsCapital { get; init; }

    public NameSpan? Name { get; init; }

    public PostSpan? Post { get; init; }

    public OrganizationSpan? Organization { get; init; }

    public bool IsMark(string mark) => Kind == ElementKind.Mark && Key.Equals(mark, StringComparison.Ordinal);
}

/// <summary>A sentence of a passage, read into names, posts, organizations, places, words and marks.</summary>
internal sealed class Sentence
{
    /// <summary>
    /// No sentence of a newspaper has more tokens, not even one that lists a committee. What has is read as several:
    /// the rules below look at a sentence as often as it names somebody, and each finding keeps its text.
    /// </summary>
    internal const int Longest = 500;

    private Sentence(Passage passage, List<Token> tokens, (int Start, int End) at, List<Element> elements)
    {
        (Passage, Tokens, Start, End, Elements) = (passage, tokens, at.Start, at.End, elements);
        Text = passage.Text[TextStart..tokens[End - 1].End];
    }

    public Passage Passage { get; }

    /// <summary>The tokens of the whole passage.</summary>
    public List<Token> Tokens { get; }

    public int Start { get; }

    public int End { get; }

    public List<Element> Elements { get; }

    public int TextStart => Tokens[Start].Start;

    /// <summary>One string for all findings of the sentence.</summary>
    public string Text { get; }

    /// <summary>The words of some tokens, as written.</summary>
    public string Words(int from, int to) => Passage.Text[Tokens[from].Start..Tokens[to - 1].End];

    public TextSpan SpanOf(int from, int to) => Passage.SpanOf(Tokens[from].Start, Tokens[to - 1].End - Tokens[from].Start);

    public static IEnumerable<Sentence> Of(Passage passage, List<Token> tokens)
    {
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == tokens.Count - 1 || Ends(tokens, i))
            {
                foreach (var part in Parts(passage, tokens, start, i + 1))
                {
                    yield return part;
                }
                start = i + 1;
            }
        }
    }

    /// <summary>The sentence itself; one that is too long is cut behind a mark, never inside a name.</summary>
    private static IEnumerable<Sentence> Parts(Passage passage, List<Token> tokens, int start, int end)
    {
        var elements = Read(tokens, start, end);
        var first = 0;
        while (end - start > Longest)
        {
            var last = Cut(elements, first, start + Longest);
            var cut = last > first ? elements[last - 1].End : start + Longest;
            if (cut >= end)
            {
                break;
            }
            yield return new(passage, tokens, (start, cut), elements[first..last]);
            (start, first) = (cut, last);
        }
        yield return new(passage, tokens, (start, end), first == 0 ? elements : elements[first..]);
    }

    /// <summary>The element with which the next part begins: behind a semicolon, else a comma, else whatever word stands at the limit.</summary>
    private static int Cut(List<Element> elements, int first, int limit)
    {
        var end = elements.FindIndex(first, e => e.End > limit) is >= 0 and var over ? over : elements.Count;
        var late = first + (end - first) / 2;
        foreach (var mark in (string[])[";", ","])
        {
            if (end > late && elements.FindLastIndex(end - 1, end - late, e => e.IsMark(mark)) is >= 0 and var at)
            {
                return at + 1;
            }
        }
        return end;
    }

    /// <summary>Short words whose full stop ends no sentence.</summary>
    private static readonly HashSet<string> Abbreviations = new(["TP", "Tp", "PGS", "TS", "GS", "ThS", "Ths", "BS", "HT", "TT", "ĐĐ", "KS", "LS", "NS", "Mr", "Mrs", "Ms", "Dr", "St", "Q", "TX", "Nxb", "TSKH", "CN"], StringComparer.Ordinal);

    private static bool Ends(List<Token> t, int i)
    {
        if (!(t[i].IsMark('.') || t[i].IsMark('!') || t[i].IsMark('?') || t[i].IsMark('…')))
        {
            return false;
        }
        var next = t[i + 1];
        if (next.Glued && !next.IsMark('"') || i > 0 && t[i].IsMark('.') && t[i].Glued && (Abbreviations.Contains(t[i - 1].Text) || t[i - 1].Text.Length == 1 && t[i - 1].IsCapital))
        {
            return false;
        }
        return next.IsCapital || next.IsNumber || !next.IsWord;
    }

    private static List<Element> Read(List<Token> tokens, int start, int end)
    {
        var elements = new List<Element>();
        // a line in capitals tells no name from another word
        if (!Enumerable.Range(start, end - start).Any(i => tokens[i].Text.Any(char.IsLower)))
        {
            return elements;
        }
        for (var i = start; i < end;)
        {
            var element = At(tokens, i, elements.Count > 0 && elements[^1].Kind == ElementKind.Post);
            elements.Add(element);
            i = Math.Max(element.End, i + 1);
        }
        return elements;
    }

    private static Element At(List<Token> t, int i, bool afterPost)
    {
        if (!t[i].IsWord)
        {
            return new(ElementKind.Mark, i, i + 1, t[i].Key);
        }
        if (OrganizationReader.PartLength(t, i) is > 0 and var part)
        {
            return new(ElementKind.Word, i, i + part, "");
        }
        if (NameReader.Match(t, i, afterPost) is { } announced && (announced.Addresses.Count > 0 || afterPost))
        {
            return new(ElementKind.Name, i, announced.End, "") { Name = announced };
        }
        var (head, title) = (OrganizationReader.HeadLength(t, i), Posts.CoreLength(t, i));
        if (title > 0 && title >= head && Posts.Match(t, i) is { } post)
        {
            return new(ElementKind.Post, i, post.End, "") { Post = post, Organization = post.Organization };
        }
        if (OrganizationReader.Match(t, i, afterPost: false) is { } organization)
        {
            return new(ElementKind.Organization, i, organization.End, "") { Organization = organization };
        }
        if (NameReader.Match(t, i, false) is { } bare)
        {
            return new(ElementKind.Name, i, bare.End, "") { Name = bare };
        }
        return Places.Match(t, i) is var (_, count) ? new(ElementKind.Place, i, i + count, "") : new(ElementKind.Word, i, i + 1, t[i].Key) { IsCapital = t[i].IsCapital };
    }
}
