using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>Names of persons in Vietnamese order: surname first, given name last.</summary>
public static class PersonName
{
    private static readonly Lexicon Surnames = Lexicon.Load("surnames");

    /// <summary>Whether the words begin with a Vietnamese surname.</summary>
    /// <param name="words">The words of what may be a name.</param>
    public static bool HasSurname(IReadOnlyList<string> words) => words.Count > 0 && Surnames.Contains(words[0]);

    /// <summary>
    /// Where a full Vietnamese name at the end of <paramref name="text"/> begins: two to five capitalized words, the first a surname.
    /// </summary>
    /// <param name="text">A line without its final marks.</param>
    /// <returns>The UTF-16 place of the name in <paramref name="text"/>; -1 where no name ends it.</returns>
    public static int AtEnd(string text)
    {
        var (start, best) = (text.Length, -1);
        for (var words = 1; words <= 5 && start > 0; words++)
        {
            var blank = text.LastIndexOf(' ', start - 1);
            var word = text[(blank + 1)..start];
            if (word.Length == 0 || !char.IsUpper(word[0]) || !word.All(char.IsLetter))
            {
                break;
            }
            best = words >= 2 && Surnames.Contains(word) ? blank + 1 : best;
            start = blank;
        }
        return best;
    }
}
