using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>All organizations of an article: each once, with its other names; short forms ("Hội", "Liên hiệp") lead to the one named before.</summary>
internal sealed class OrganizationBook(HomePlace home)
{
    private readonly OrganizationNames names = new(home);
    private readonly List<Entry> entries = [];
    private readonly Dictionary<string, Entry> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<OrganizationSpan, Entry> bySpan = new(ReferenceEqualityComparer.Instance);

    private sealed record Entry(string Name, string Kind, HashSet<string> Aliases, List<Evidence> Sightings)
    {
        public int LastSeen { get; set; }
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
        entry.LastSeen = order;
        entry.Aliases.Add(span.Prefix.Length > 0 ? span.Prefix + " " + written : written);
        if (span.Abbreviation is { } shortForm)
        {
            entry.Aliases.Add(shortForm);
        }
        entry.Sightings.Add(new(sentence.Text, sentence.SpanOf(span.Start, span.End), passage, span.IsFull ? "organization.name" : "organization.short", span.IsFull ? 0.9 : 0.7));
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
        var keys = firstWords.Select(w => Folding.Key(w.Trim()) + " ").ToList();
        return entries.Where(e => e.LastSeen <= order && keys.Exists(k => Folding.Key(e.Name).StartsWith(k, StringComparison.Ordinal))).MaxBy(e => e.LastSeen)?.Name;
    }

    private Entry? Find(Sentence sentence, OrganizationSpan span)
    {
        if (span.Is("local"))
        {
            return entries.Find(e => e.Aliases.Contains(span.Head.Phrase));
        }
        if (span.IsFull)
        {
            var name = names.Full(sentence, span with { End = span.Parent is null ? span.End : span.Parent.Start - 1 }) + (NameOf(span.Parent) is { } whole ? ", " + whole : "");
            var key = OrganizationNames.KeyOf(name);
            if (!byKey.TryGetValue(key, out var entry))
            {
                entry = new(name, KindOf(name, span.Kind), new(StringComparer.Ordinal), []);
                byKey[key] = entry;
                entries.Add(entry);
            }
            return entry;
        }
        var head = Folding.Key(span.Head.Phrase);
        return entries.Where(e => Folding.Key(e.Name).StartsWith(head + " ", StringComparison.Ordinal)).MaxBy(e => e.LastSeen);
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
