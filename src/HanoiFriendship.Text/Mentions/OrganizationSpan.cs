using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The name of an organization as a run of tokens.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Head">The entry of its first words.</param>
/// <param name="Prefix">A word the name has and the text leaves to the post before: "Ban" in "Trưởng ban Dân vận".</param>
/// <param name="HasBody">Whether words follow the head.</param>
/// <param name="Abbreviation">What stands in brackets inside or behind it.</param>
internal sealed record OrganizationSpan(int Start, int End, LexiconEntry Head, string Prefix, bool HasBody, string? Abbreviation)
{
    /// <summary>The body it is a unit of, named right behind: "Vụ Châu Mỹ, Bộ Ngoại giao".</summary>
    public OrganizationSpan? Parent { get; init; }

    public string Kind => Head.Value;

    public bool Is(string flag) => Head.Columns.Count > 1 && Head.Columns[1].Contains(flag, StringComparison.Ordinal);

    /// <summary>A name by itself; else only a head word that points back ("Hội", "Liên hiệp").</summary>
    public bool IsFull => HasBody || Is("alone") || (Is("home") && !Is("open"));
}
