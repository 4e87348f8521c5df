using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Lexicons;

/// <summary>Titles of posts as a line or a name may open with them: a post of posts.txt with its qualifiers ("Phó", "nguyên").</summary>
internal static class Titles
{
    private static readonly Lexicon Posts = Lexicon.Load("posts");
    private static readonly string[] Before = [.. Lexicon.Load("post-qualifiers").Entries.Where(q => q.Columns[1] == "before").Select(q => Folding.Key(q.Phrase))];

    /// <summary>The length of the title that opens a text; 0 where none does.</summary>
    /// <param name="key">Made comparable by <see cref="Folding.Key"/>.</param>
    public static int OpeningLength(string key)
    {
        var from = 0;
        while (Array.Find(Before, q => key.AsSpan(from).StartsWith(q + " ", StringComparison.Ordinal)) is { } qualifier)
        {
            from += qualifier.Length + 1;
        }
        return Posts.FindOpening(key[from..]) is { } post ? from + Folding.Key(post.Phrase).Length : from;
    }

    /// <summary>Whether the text is a title and nothing else.</summary>
    public static bool Contains(string text) => Folding.Key(text) is var key && OpeningLength(key) == key.Length;
}
