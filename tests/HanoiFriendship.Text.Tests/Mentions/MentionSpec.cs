using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Tests.Mentions;

/// <summary>
/// A golden example: lines after "> " are the text ("> # …" its title, "> [ảnh] …" a caption, "> (in ngày …)" when it was printed),
/// "- Name: title @ body; …" a person with posts, "[to-chuc] …" an organization with its kind, "[su-kien] kind | start | end" the main event.
/// "[du] Name: capacity, …" a participant of it; with such lines nothing else is compared.
/// "[van-ban] title | party; party | signatories | period" an agreement, "[khen] what | by | to" an award: likewise; "không" stands for none.
/// "[chua-dat] why" names an example that is known to fail.
/// </summary>
public sealed record MentionSpec(string File, string Name, IReadOnlyList<string> Lines)
{
    public string? KnownFailure => Lines.FirstOrDefault(l => l.StartsWith("[chua-dat]", StringComparison.Ordinal));

    public override string ToString() => $"{File}: {Name}";

    public static IEnumerable<MentionSpec> All() =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Specs", "mentions"), "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<MentionSpec> Read(string path)
    {
        var parts = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n## ");
        return parts.Skip(1).Select(p => p.Split('\n')).Select(l => new MentionSpec(Path.GetFileNameWithoutExtension(path), l[0].Trim(), [.. l.Skip(1).Where(x => x.Trim().Length > 0)]));
    }

    private bool IsOfParticipants => Lines.Any(l => l.StartsWith("[du]", StringComparison.Ordinal));

    private string? Deeds => Array.Find(DeedTags, t => Lines.Any(l => l.StartsWith(t, StringComparison.Ordinal)));

    private static readonly string[] DeedTags = ["[van-ban]", "[khen]"];

    public string Expected() => Deeds is { } tag ? Sorted(Lines.Where(l => l.StartsWith(tag, StringComparison.Ordinal) && l != tag + " không")) : IsOfParticipants ? string.Join('\n', Lines.Where(l => l.StartsWith("[du] ", StringComparison.Ordinal))) : string.Join('\n', Lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal) || l.StartsWith("[to-chuc]", StringComparison.Ordinal) || l.StartsWith("[su-kien]", StringComparison.Ordinal)).Select(Normal).Order(StringComparer.Ordinal));

    public string Found()
    {
        var found = MentionFinder.Find([.. Passages()], Date());
        if (Deeds is { } tag)
        {
            return Sorted(tag == "[khen]" ? found.Awards.Select(Line) : found.Agreements.Select(Line));
        }
        if (IsOfParticipants)
        {
            return string.Join('\n', found.Events.SelectMany(e => e.Participants).GroupBy(p => p.Name, StringComparer.Ordinal).Select(p => $"[du] {p.Key}: {string.Join(", ", p.Select(c => c.Capacity))}"));
        }
        var lines = found.People.Select(p => $"- {p.Name}: {string.Join("; ", p.Posts.SelectMany(r => r.Each).Select(r => r.Organization is null ? r.Title : $"{r.Title} @ {r.Organization}"))}").ToList();
        if (Lines.Any(l => l.StartsWith("[to-chuc]", StringComparison.Ordinal)))
        {
            lines.AddRange(found.Organizations.Select(o => $"[to-chuc] {o.Name} | {o.Kind}"));
        }
        if (Lines.Any(l => l.StartsWith("[su-kien]", StringComparison.Ordinal)) && found.Events.FirstOrDefault(e => e.IsMain) is { } main)
        {
            lines.Add($"[su-kien] {main.Kind} | {main.Starts?.ToEdtf()} | {main.Ends?.ToEdtf()}");
        }
        return string.Join('\n', lines.Select(Normal).Order(StringComparer.Ordinal));
    }

    /// <summary>The line that expects such an agreement.</summary>
    public static string Line(FoundAgreement a) => $"[van-ban] {(a.IsSigned ? "" : "(dự kiến) ")}{a.Title} | {string.Join("; ", a.Parties)} | {string.Join("; ", a.Signatories)} | {a.Period}";

    /// <summary>The line that expects such an award.</summary>
    public static string Line(FoundAward a) => $"[khen] {a.What} | {a.By} | {a.To}";

    /// <summary>Lines made comparable, in an order of their own.</summary>
    public static string Sorted(IEnumerable<string> lines) => string.Join('\n', lines.Select(Normal).Order(StringComparer.Ordinal));

    private IEnumerable<Passage> Passages()
    {
        var isFirst = true;
        foreach (var line in Lines.Where(l => l.StartsWith("> ", StringComparison.Ordinal)).Select(l => l[2..].Trim()).Where(l => !l.StartsWith("(in ngày", StringComparison.Ordinal)))
        {
            var (kind, text) = line.StartsWith("# ", StringComparison.Ordinal) ? (PassageKind.Title, line[2..])
                : line.StartsWith("[ảnh] ", StringComparison.Ordinal) ? (PassageKind.Caption, line[6..]) : (isFirst ? PassageKind.Lead : PassageKind.Text, line);
            isFirst &= kind is PassageKind.Title;
            yield return new(kind, text);
        }
    }

    private SourceDate Date() => Lines.Select(l => VietnameseDateOf(l)).FirstOrDefault(d => d is not null) is { } day ? new(day, null, DateBasis.Printed, []) : SourceDate.None;

    private static FuzzyDate? VietnameseDateOf(string line)
    {
        var at = line.IndexOf("(in ngày ", StringComparison.Ordinal);
        return at < 0 ? null : FuzzyDate.ParseEdtf(line[(at + 9)..line.IndexOf(')', at)].Trim());
    }

    /// <summary>Case and tone placement decide nothing here.</summary>
    private static string Normal(string line) => Folding.Key(string.Join("; ", line.TrimEnd().TrimEnd(':').Split("; ")).Replace(" – ", " - ", StringComparison.Ordinal)).TrimEnd(' ', '|', ':');
}
