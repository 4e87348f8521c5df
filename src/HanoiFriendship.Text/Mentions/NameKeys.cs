using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>When two names are one.</summary>
public static class NameKeys
{
    /// <summary>The key of a person's name: no case, one tone placement.</summary>
    /// <param name="name">A full name.</param>
    public static string Person(string name) => Folding.Key(name);

    /// <summary>The key of an organization's name: also without "tỉnh" or "thành phố" before a place, known short forms opened.</summary>
    /// <param name="name">A full name.</param>
    public static string Organization(string name) => OrganizationNames.KeyOf(name);

    /// <summary>Whether two names may be of one event: more than half of their words are the same.</summary>
    /// <param name="one">A name of an event.</param>
    /// <param name="other">Another.</param>
    public static bool AreAlikeEvents(string one, string other) => EventFinder.SameEvent(one, other);

    /// <summary>Whether a name of an organization means it everywhere: an abbreviation, or as many words as its full name has.</summary>
    /// <param name="alias">The name.</param>
    /// <param name="full">The full name.</param>
    public static bool IsGlobal(string alias, string full) =>
        Organization(alias) == Organization(full) || (alias.Length >= 3 && alias.All(char.IsUpper) && !Contextual.Contains(alias));

    private static readonly HashSet<string> Contextual = new(["UBND", "HĐND", "MTTQ", "UBMTTQ", "CLB", "LHHN"], StringComparer.Ordinal);
}
