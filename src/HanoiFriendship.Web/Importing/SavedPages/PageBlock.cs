namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>What the marks of a page say about the text inside of them.</summary>
[Flags]
internal enum Role
{
    None = 0,
    Headline = 1,
    Kicker = 2,
    Lead = 4,
    Date = 8,
    Author = 16,
    Caption = 32,
    Quote = 64,
    Attribution = 128,
    Row = 256,

    /// <summary>Boxes of other articles.</summary>
    Related = 512,

    /// <summary>Menus, comments, forms: never of the article.</summary>
    Furniture = 1024,

    /// <summary>Words that furniture has, and now and then the box around an article too.</summary>
    MaybeFurniture = 2048,

    /// <summary>The text of the article, as the page says in so many words.</summary>
    Body = 4096,
    Article = 8192,

    /// <summary>Class words that boxes of articles have.</summary>
    Content = 16384,
    Main = 32768,
}

/// <summary>A stretch of text that a browser would set apart.</summary>
/// <param name="Text">Its words; a forced line break is LF.</param>
/// <param name="Tag">Name of the element right around it.</param>
/// <param name="Role">What the marks around and inside of it say.</param>
internal sealed record PageBlock(string Text, string Tag, Role Role)
{
    /// <summary>So many of its characters are links.</summary>
    public int Linked { get; init; }

    /// <summary>"- " or "2. ", for the first words of a list's item.</summary>
    public string? ItemMark { get; init; }

    /// <summary>The text is a picture's file name.</summary>
    public bool IsPicture { get; init; }

    public int Words { get; } = Text.AsSpan().CountAny(' ', '\n') + 1;

    public int HeadingLevel => Tag is ['h', >= '1' and <= '6'] ? Tag[1] - '0' : 0;

    public bool IsLinks => Linked * 10 >= Text.Length * 9;

    public bool EndsSentence => Text.TrimEnd('”', '"', ')', ' ', '/', '’') is [.., '.' or '!' or '?' or '…' or ':' or ';'];

    /// <summary>What a running text weighs: nothing for buttons, headlines, lists of links.</summary>
    public int Weight => IsPicture || IsLinks || Words < 10 || HeadingLevel == 1 || Role.HasFlag(Role.Caption) ? 0 : Math.Max(0, Text.Length - (2 * Linked));

    public bool Is(Role role) => (Role & role) != Role.None;
}

/// <summary>An element that holds the blocks from <paramref name="From"/> up to, not including, <paramref name="To"/>.</summary>
internal readonly record struct PageBox(int From, int To, Role Role)
{
    public bool Holds(int block) => block >= From && block < To;
}
