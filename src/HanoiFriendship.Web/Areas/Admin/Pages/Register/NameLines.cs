using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>Names as an editor types them: one a line, " | en" behind a name that is not Vietnamese.</summary>
internal static class NameLines
{
    public static string Of(IEnumerable<(string Name, string? Language)> names) => string.Join('\n', names.Select(n => n.Language is null ? n.Name : $"{n.Name} | {n.Language}"));

    public static IReadOnlyList<(string Name, string? Language)> Read(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(l => l.Split('|')).Select(p => (Name: Name(p[0]), Language: p.Length > 1 && Line(p[1]) is { Length: > 1 and <= 8 } language ? language.ToLowerInvariant() : null)).Where(n => n.Name.Length > 0).DistinctBy(n => n.Name, StringComparer.Ordinal)];

    /// <summary>One line that can be seen: no sign hides in a name or turns it round.</summary>
    public static string Line(string? typed) => Folding.Line(typed ?? "");

    /// <summary>A name has a letter or a digit; empty where there is none.</summary>
    public static string Name(string? typed) => Line(typed) is var line && Folding.IsReadable(line) ? line : "";

    public static string? OrNull(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : Folding.Nfc(typed.Trim().ReplaceLineEndings("\n"));

    /// <summary>The list says what is wanted and nothing else; what is there stays as it is.</summary>
    public static void Settle<TName>(ICollection<TName> names, IEnumerable<(string Name, string? Language)> wanted, Func<TName, (string, string?)> read, Func<(string Name, string? Language), TName> make)
    {
        var list = wanted.DistinctBy(n => n.Name, StringComparer.Ordinal).ToList();
        foreach (var gone in names.Where(n => !list.Contains(read(n))).ToList())
        {
            names.Remove(gone);
        }
        foreach (var added in list.Where(w => !names.Any(n => read(n) == w)).ToList())
        {
            names.Add(make(added));
        }
    }
}
