using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>All organizations of an article: each once, with its other names; short forms ("Hội", "Liên hiệp") lead to the one named before.</summary>
internal sealed class OrganizationBook(HomePlace home)
{
    private readonly OrganizationNames names = new(home);
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganizationSpan, Entry> bySpan = new(ReferenceEqualityComparer.Instance);


    /// <summary>For the first words of names, the organization seen last that begins with them.</summary>
    private readonly Dictionary<string, Entry> byOpening = new(StringComparer.Ordinal);

    /// <summary>The first organization that the text calls so.</summary>
    private readonly Dictionary<string, Entry> byAlias = new(StringComparer.Ordinal);

    /// <summary>For the first words that posts ask for, all organizations that begin with them, by the place where they were seen last.</summary>
    private readonly Dictionary<string, List<Entry>> openings = new(StringComparer.Ordinal);

    private sealed record Entry(int Number, string Name, string Kind, HashSet<string> Aliases, List<Evidence> Sightings)
    {
        public string Key { get; } = Folding.Key(Name);

        public int LastSeen { get; set; }

        /// <summary>Its first word, its first two, and so on, as far as first words of organizations reach.</summary>
        public IEnumerable<string> Openings()
        {
            var end = Key.IndexOf(' ', StringComparison.Ordinal);
            for (var words = 0; end > 0 && words < OrganizationReader.LongestHead; words++)
            {
                yield return Key[..end];
                end = Key.IndexOf(' ', end + 1);
            }
        }
    }

    public IEnumerable<FoundOrganization> All => entries.Select(e => new FoundOrganization(e.Name, [.. e.Aliases.Where(a => !a.Equals(e.Name, StringComparison.Ordinal))], e.Kind, e.Sightings));

    /// <summary>Takes a name where it stands, in the order of the text: short forms come after what they stand for.</summary>
    public void Add(Sentence sentence, OrganizationSpan span, int passage, int order)
    {
        if (span.Parent is { } parent)
        {
            Add(sentence, parent, passage, order);
        }
        if (span.Head.Value == "part" || Find(sentence, span) is not { } entry)
        {
            return;
        }
        var written = sentence.Words(span.Start, span.Parent is null ? span.End : span.Parent.Start - 1);
        bySpan[span] = entry;
        See(entry, order);
        Call(entry, span.Prefix.Length > 0 ? span.Prefix + " " + written : written);
        if (span.Abbreviation is { } shortForm)
        {
            Call(entry, shortForm);
        }
        entry.Sightings.Add(new(sentence.Text, sentence.SpanOf(span.Start, span.End), passage, span.IsFull ? "organization.name" : "organization.short", span.IsFull ? 0.9 : 0.7));
    }

    private void See(Entry entry, int order)
    {
        entry.LastSeen = order;
        foreach (var opening in entry.Openings())
        {
            // a body and its unit are seen at one place: the one named earlier counts
            if (!byOpening.TryGetValue(opening, out var last) || last.LastSeen < order || last.Number > entry.Number)
            {
                byOpening[opening] = entry;
            }
        }
    }

    private void Call(Entry entry, string alias)
    {
        if (entry.Aliases.Add(alias) && !(byAlias.TryGetValue(alias, out var first) && first.Number < entry.Number))
        {
            byAlias[alias] = entry;
        }
    }

    /// <summary>The full name behind a span; null where nothing tells it.</summary>
    public string? NameOf(OrganizationSpan? span) => span is not null && bySpan.TryGetValue(span, out var entry) ? entry.Name : null;

    /// <summary>"Thành ủy viên" sits in the committee of the article's own city.</summary>
    public string? OwnCommittee(PostSpan post) =>
        post.Organization is null && post.Core.Phrase.EndsWith("ủy viên", StringComparison.Ordinal) && post.Units is [var committee] ? Own(committee) : null;

    private string? Own(string committee)
    {
        var place = committee is "Thành ủy" or "Tỉnh ủy" ? home.Province : committee is "Quận ủy" or "Huyện ủy" ? home.District : null;
        var name = place is null ? null : $"{committee} {place}";
        if (name is not null && !byKey.ContainsKey(OrganizationNames.KeyOf(name)))
        {
            return null;
        }
        return name;
    }

    /// <summary>"Bí thư Đảng ủy, Hiệu trưởng Trường …": the Party committee of the body named next.</summary>
    public string? CommitteeOf(OrganizationSpan? span, OrganizationSpan? next) =>
        span is { HasBody: false } && span.Kind == "party" && !span.Is("alone") && NameOf(next) is { } body ? $"{span.Head.Phrase} {body}" : null;

    /// <summary>The organization named last before, whose name begins with one of the words.</summary>
    public string? LastWith(IEnumerable<string> firstWords, int order)
    {
        var last = firstWords.Select(w => LastBefore(Opening(Folding.Key(w.Trim()) + " "), order)).OfType<Entry>();
        return last.OrderBy(e => e.Number).MaxBy(e => e.LastSeen)?.Name;
    }

    private static Entry? LastBefore(List<Entry> bySeen, int order)
    {
        var (low, high) = (0, bySeen.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = bySeen[middle].LastSeen <= order ? (middle + 1, high) : (low, middle);
        }
        return low == 0 ? null : bySeen[low - 1];
    }

    /// <summary>Asked only when all names are in the book.</summary>
    private List<Entry> Opening(string words) => openings.TryGetValue(words, out var known) ? known
        : openings[words] = [.. entries.Where(e => e.Key.StartsWith(words, StringComparison.Ordinal)).OrderBy(e => e.LastSeen).ThenByDescending(e => e.Number)];

    private Entry? Find(Sentence sentence, OrganizationSpan span)
    {
        if (span.Is("local"))
        {
            return byAlias.GetValueOrDefault(span.Head.Phrase);
        }
        if (span.IsFull)
        {
            var name = names.Full(sentence, span with { End = span.Parent is null ? span.End : span.Parent.Start - 1 }) + (NameOf(span.Parent) is { } whole ? ", " + whole : "");
            var key = OrganizationNames.KeyOf(name);
            if (!byKey.TryGetValue(key, out var entry))
            {
                entry = new(entries.Count, name, KindOf(name, span.Kind), new(StringComparer.Ordinal), []);
                byKey[key] = entry;
                entries.Add(entry);
            }
            return entry;
        }
        return byOpening.GetValueOrDefault(Folding.Key(span.Head.Phrase));
    }

    /// <summary>A unit is of the kind of the body it belongs to; a "Hội" of two nations is a friendship association.</summary>
    private static string KindOf(string name, string kind)
    {
        var key = Folding.Key(name);
        bool Has(string words) => key.Contains(Folding.Key(words), StringComparison.Ordinal);
        // a foreign association of friends is no member of the union
        if (kind == "member_association" && key.Contains(Folding.Key(" - Việt"), StringComparison.Ordinal) && !key.Contains(Folding.Key("hữu nghị Việt"), StringComparison.Ordinal) && !key.Contains(Folding.Key("hợp tác Việt"), StringComparison.Ordinal) && !key.StartsWith(Folding.Key("Hội Việt"), StringComparison.Ordinal))
        {
            return "other";
        }
        if (kind is "government" or "embassy" or "academic" or "press" or "front" or "national_assembly" or "international" or "member_association" or "friendship_union" && !Has("Văn phòng"))
        {
            return kind;
        }
        return Has("hội hữu nghị Việt") || key.StartsWith(Folding.Key("Hội Việt "), StringComparison.Ordinal) || Has("Hội Việt Nam - ") || Has("Hội Việt - ") ? "member_association"
            : Has("tổ chức hữu nghị") || Has("liên hiệp hữu nghị") ? "friendship_union"
            : Has("đại sứ quán") || Has("lãnh sự quán") ? "embassy"
            : key.StartsWith(Folding.Key("Ban "), StringComparison.Ordinal) && key.EndsWith(Folding.Key(" Trung ương"), StringComparison.Ordinal) ? "party"
            : Has("thành ủy") || Has("tỉnh ủy") || Has("quận ủy") || Has("huyện ủy") || Has(" đảng") || Has("trung ương đảng") ? "party"
            : Has("quốc hội") ? "national_assembly"
            : Has("ủy ban nhân dân") || Has("hội đồng nhân dân") ? "government"
            : Has("đại học") || Has("học viện") ? "academic"
            : kind;
    }
}
