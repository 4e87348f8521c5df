using System.Globalization;
using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Web.Model;

/// <summary>What readers call the kinds of the register, in the language of the page; the words are data (register-kinds.txt).</summary>
public static class RegisterWords
{
    private static readonly ILookup<string, LexiconEntry> Kinds = Lexicon.Load("register-kinds").Entries.ToLookup(e => e.Value, StringComparer.Ordinal);

    /// <summary>The codes of a sort, in the order readers see them.</summary>
    public static IEnumerable<string> EventKinds => Kinds["event"].Select(e => e.Phrase);

    public static IEnumerable<string> OrganizationKinds => Kinds["organization"].Select(e => e.Phrase);

    public static IEnumerable<string> Capacities => Kinds["capacity"].Select(e => e.Phrase);

    public static string OrganizationKind(string kind) => Word("organization", kind);

    public static string EventKind(string kind) => Word("event", kind);

    /// <summary>What somebody did at an event.</summary>
    public static string Capacity(string capacity) => Word("capacity", capacity);

    private static string Word(string sort, string code)
    {
        var entry = Kinds[sort].FirstOrDefault(e => e.Phrase == code) ?? Kinds[sort].Last();
        return entry.Columns[CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? 2 : 1];
    }
}
