using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>
/// Where an article is at home: the province and the district it names most, headline and lead before all. "Thành ủy" and "UBND quận" mean theirs.
/// </summary>
internal sealed class HomePlace
{
    private static readonly HashSet<string> Cities = new(new[] { "Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế" }.Select(Folding.Key), StringComparer.Ordinal);
    private static readonly HashSet<string> Districts = new(new[] { "quận", "huyện" }.Select(Folding.Key), StringComparer.Ordinal);

    public HomePlace(IReadOnlyList<(Passage Passage, List<Token> Tokens)> texts)
    {
        var provinces = new Dictionary<string, (string Name, int Weight)>(StringComparer.Ordinal);
        var districts = new Dictionary<string, (string Name, int Weight)>(StringComparer.Ordinal);
        foreach (var (passage, t) in texts)
        {
            var weight = passage.Kind is PassageKind.Title or PassageKind.Lead or PassageKind.Kicker ? 3 : 1;
            for (var i = 0; i < t.Count; i++)
            {
                if (Places.Match(t, i) is var (entry, count) && entry.Value == "province")
                {
                    var announced = i > 0 && (t[i - 1].Is(Keys.Tỉnh) || t[i - 1].Is(Keys.Phố) || t[i - 1].Is("tp")) ? 2 : 1;
                    Add(provinces, Plain(entry.Phrase), weight * announced);
                    i += count - 1;
                }
                else if (Districts.Contains(t[i].Key) && i + 1 < t.Count && t[i + 1].IsCapital)
                {
                    var run = Places.Match(t, i + 1)?.Count ?? Math.Min(2, NameReader.RunLength(t, i + 1));
                    Add(districts, string.Join(' ', Enumerable.Range(i + 1, run).Select(k => t[k].Text)), weight);
                }
            }
        }
        Province = provinces.Count == 0 ? null : provinces.Values.MaxBy(p => p.Weight).Name;
        District = districts.Count == 0 ? null : districts.Values.MaxBy(p => p.Weight).Name;
    }

    public string? Province { get; }

    public string? District { get; }

    public bool IsCity => Province is { } p && Cities.Contains(Folding.Key(p));

    /// <summary>"thành phố Hà Nội", "tỉnh Nghệ An".</summary>
    public string? Full => Province is null ? null : (IsCity ? "thành phố " : "tỉnh ") + Province;

    private static void Add(Dictionary<string, (string Name, int Weight)> counts, string name, int weight)
    {
        var key = Folding.Key(name);
        counts[key] = (counts.TryGetValue(key, out var known) ? known.Name : name, known.Weight + weight);
    }

    private static string Plain(string place) => place switch
    {
        "Thủ đô Hà Nội" => "Hà Nội",
        "TP.HCM" or "TPHCM" or "TP HCM" => "Hồ Chí Minh",
        "Thừa Thiên - Huế" => "Thừa Thiên Huế",
        _ => place,
    };
}
