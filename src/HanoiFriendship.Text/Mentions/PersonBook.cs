using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>All persons of an article: each once; "ông Kỳ" and other short mentions belong to the full name.</summary>
internal sealed class PersonBook
{
    /// <summary>More posts than anybody holds in one article.</summary>
    private const int MostPosts = 60;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);

    /// <summary>The last person with a given name, and the last of them who was met so far: "ông Kỳ" is the one or the other.</summary>
    private readonly Dictionary<string, (Entry Last, Entry? Met)> byGiven = new(StringComparer.Ordinal);

    private sealed record Entry(int Number, string Name, string[] Words, List<string> Addresses, List<Held> Posts, List<Evidence> Sightings)
    {
        public string Given => Words[^1];
    }

    /// <summary>A post with the keys by which it is compared.</summary>
    private sealed record Held(FoundPost Post, string Title, string? Body)
    {
        public bool IsGuessed => Post.Evidence.Rule.EndsWith("+body-from-context", StringComparison.Ordinal);
    }

    public IEnumerable<FoundPerson> All => entries.Select(e => new FoundPerson(e.Name, e.Addresses, e.Posts.ConvertAll(h => h.Post), e.Sightings));

    /// <summary>Full names first, in a pass of their own: a caption may name in short whom the text names in full below.</summary>
    public void AddFull(NameSpan name)
    {
        var key = Folding.Key(name.Name);
        if (!name.IsShort && !byKey.ContainsKey(key))
        {
            var entry = new Entry(entries.Count, name.Name, key.Split(' '), [], [], []);
            byKey[key] = entry;
            entries.Add(entry);
        }
    }

    /// <summary>Names that are parts of longer ones ("Sumanatissa" of "Walpola Sumanatissa") are no persons of their own.</summary>
    public void JoinParts()
    {
        var wholes = new Dictionary<string, Queue<Entry>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var part in PartsOf(entry.Words))
            {
                (wholes.TryGetValue(part, out var list) ? list : wholes[part] = []).Enqueue(entry);
            }
        }
        var joined = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
        // the longer parts first: what they leave is nobody's part any more
        foreach (var part in entries.Where(e => e.Words.Length <= 2).OrderByDescending(e => e.Words.Length))
        {
            var key = string.Join(' ', part.Words);
            if (!wholes.TryGetValue(key, out var list))
            {
                continue;
            }
            while (list.TryPeek(out var gone) && joined.Contains(gone))
            {
                list.Dequeue();
            }
            if (list.TryPeek(out var whole))
            {
                joined.Add(part);
                byKey[key] = whole;
            }
        }
        entries.RemoveAll(joined.Contains);
        foreach (var entry in entries)
        {
            byGiven[entry.Given] = (entry, null);
        }
    }

    /// <summary>What of a name may stand for it: its last two words where it has more, and any one of its words.</summary>
    private static IEnumerable<string> PartsOf(string[] words)
    {
        var parts = words.Length > 1 ? words : [];
        return (words.Length > 2 ? parts.Append(words[^2] + " " + words[^1]) : parts).Distinct(StringComparer.Ordinal);
    }

    public void Sight(NameSpan name, Evidence evidence)
    {
        if (Find(name) is { } entry)
        {
            entry.Sightings.Add(evidence);
            var (last, met) = byGiven[entry.Given];
            byGiven[entry.Given] = (last, met is null || entry.Number > met.Number ? entry : met);
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
        var held = new Held(post, Folding.Key(post.Title), post.Organization is null ? null : OrganizationNames.KeyOf(post.Organization));
        if (held.IsGuessed && entry.Posts.Exists(p => p.Title == held.Title))
        {
            return;
        }
        entry.Posts.RemoveAll(p => p.Body is null && p.Post.How == "envoy" && post.Title.StartsWith(p.Post.Title + " ", StringComparison.Ordinal));
        var at = entry.Posts.FindIndex(p => p.Title == held.Title && (p.Body is null || p.IsGuessed || held.Body is null || p.Body == held.Body));
        if (at < 0)
        {
            // a bare "Chủ tịch" behind a full post of the same core repeats it
            var core = Folding.Key(post.Title.Split(' ')[^1]);
            if (entry.Posts.Count < MostPosts && !(held.Body is null && post.How is "one" or "envoy" && entry.Posts.Exists(p => p.Title.Contains(core, StringComparison.Ordinal))))
            {
                entry.Posts.Add(held);
            }
            return;
        }
        // the sentence of the election tells more than the first one did, and one that names the body more than one that does not
        var same = entry.Posts[at];
        if (same.Post.Term is null && post.Term is not null || same.Body is null && held.Body is not null || same.IsGuessed)
        {
            entry.Posts[at] = held;
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
        return byGiven.TryGetValue(Folding.Key(name.Name.Split(' ')[^1]), out var given) ? given.Met ?? given.Last : null;
    }

    private static bool IsCommon(string address) => address is "ông" or "bà" or "đồng chí" or "anh" or "chị" or "em" or "cô" or "ngài" or "bác" or "cụ" or "thầy" or "chú" or "các đồng chí";
}
