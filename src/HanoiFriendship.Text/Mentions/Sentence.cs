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
    private Sentence(Passage passage, List<Token> tokens, int start, int end)
    {
        (Passage, Tokens, Start, End) = (passage, tokens, start, end);
        Elements = Read();
    }

    public Passage Passage { get; }

    /// <summary>The tokens of the whole passage.</summary>
    public List<Token> Tokens { get; }

    public int Start { get; }

    public int End { get; }

    public List<Element> Elements { get; }

    public int TextStart => Tokens[Start].Start;

    public string Text => Passage.Text[TextStart..Tokens[End - 1].End];

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
                yield return new(passage, tokens, start, i + 1);
                start = i + 1;
            }
        }
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

    private List<Element> Read()
    {
        var elements = new List<Element>();
        // a line in capitals tells no name from another word
        if (!Text.Any(char.IsLower))
        {
            return elements;
        }
        for (var i = Start; i < End;)
        {
            var element = At(i, elements.Count > 0 && elements[^1].Kind == ElementKind.Post);
            elements.Add(element);
            i = Math.Max(element.End, i + 1);
        }
        return elements;
    }

    private Element At(int i, bool afterPost)
    {
        var t = Tokens;
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
