using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>All persons of an article: each once; "ông Kỳ" and other short mentions belong to the full name.</summary>
internal sealed class PersonBook
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);

    private sealed record Entry(string Name, List<string> Addresses, List<FoundPost> Posts, List<Evidence> Sightings);

    public IEnumerable<FoundPerson> All => entries.Select(e => new FoundPerson(e.Name, e.Addresses, e.Posts, e.Sightings));

    /// <summary>Full names first, in a pass of their own: a caption may name in short whom the text names in full below.</summary>
    public void AddFull(NameSpan name)
    {
        if (!name.IsShort && !byKey.ContainsKey(Folding.Key(name.Name)))
        {
            var entry = new Entry(name.Name, [], [], []);
            byKey[Folding.Key(name.Name)] = entry;
            entries.Add(entry);
        }
    }

    /// <summary>Names that are parts of longer ones ("Sumanatissa" of "Walpola Sumanatissa") are no persons of their own.</summary>
    public void JoinParts()
    {
        foreach (var part in entries.ToList())
        {
            var words = Words(part.Name);
            var whole = words.Length <= 2 ? entries.Find(e => e != part && Words(e.Name).Length > words.Length && (EndsWith(e.Name, words) || words.Length == 1 && Words(e.Name).Contains(words[0], StringComparer.Ordinal))) : null;
            if (whole is not null)
            {
                entries.Remove(part);
                byKey[Folding.Key(part.Name)] = whole;
            }
        }
    }

    public void Sight(NameSpan name, Evidence evidence)
    {
        if (Find(name) is { } entry)
        {
            entry.Sightings.Add(evidence);
            entry.Addresses.AddRange(name.Addresses.Select(a => a.ToLowerInvariant() is var low && IsCommon(low) ? low : a).Where(a => !entry.Addresses.Contains(a, StringComparer.OrdinalIgnoreCase)));
        }
    }

    /// <summary>Adds a post unless the person has it already, more exactly said.</summary>
    public void Hold(NameSpan name, FoundPost post)
    {
        if (Find(name) is not { } entry)
        {
            return;
        }
        var guessed = post.Evidence.Rule.EndsWith("+body-from-context", StringComparison.Ordinal);
        if (guessed && entry.Posts.Exists(p => SameTitle(p.Title, post.Title)))
        {
            return;
        }
        entry.Posts.RemoveAll(p => p.Organization is null && p.How == "envoy" && post.Title.StartsWith(p.Title + " ", StringComparison.Ordinal));
        var same = entry.Posts.Find(p => SameTitle(p.Title, post.Title) && (p.Organization is null || p.Evidence.Rule.EndsWith("+body-from-context", StringComparison.Ordinal) || post.Organization is null || OrganizationNames.KeyOf(p.Organization) == OrganizationNames.KeyOf(post.Organization)));
        if (same is null)
        {
            // a bare "Chủ tịch" behind a full post of the same core repeats it
            if (post.Organization is null && post.How is "one" or "envoy" && entry.Posts.Exists(p => Folding.Key(p.Title).Contains(Folding.Key(post.Title.Split(' ')[^1]), StringComparison.Ordinal)))
            {
                return;
            }
            entry.Posts.Add(post);
        }
        else if (same.Term is null && post.Term is not null)
        {
            // the sentence of the election tells more than the first one did
            entry.Posts[entry.Posts.IndexOf(same)] = post;
        }
        else if (same.Organization is null && post.Organization is not null || same.Evidence.Rule.EndsWith("+body-from-context", StringComparison.Ordinal))
        {
            entry.Posts[entry.Posts.IndexOf(same)] = post;
        }
    }

    /// <summary>The full name of whom a name means here.</summary>
    public string? FullName(NameSpan name) => Find(name)?.Name;

    private Entry? Find(NameSpan name)
    {
        if (byKey.TryGetValue(Folding.Key(name.Name), out var entry))
        {
            return entry;
        }
        var given = Folding.Key(name.Name.Split(' ')[^1]);
        return entries.FindLast(e => Words(e.Name)[^1].Equals(given, StringComparison.Ordinal) && e.Sightings.Count > 0) ?? entries.FindLast(e => Words(e.Name)[^1].Equals(given, StringComparison.Ordinal));
    }

    private static bool SameTitle(string a, string b) => Folding.Key(a).Equals(Folding.Key(b), StringComparison.Ordinal);

    private static bool IsCommon(string address) => address is "ông" or "bà" or "đồng chí" or "anh" or "chị" or "em" or "cô" or "ngài" or "bác" or "cụ" or "thầy" or "chú" or "các đồng chí";

    private static string[] Words(string name) => Folding.Key(name).Split(' ');

    private static bool EndsWith(string name, string[] words)
    {
        var all = Words(name);
        return all.AsSpan(all.Length - words.Length).SequenceEqual(words);
    }
}
