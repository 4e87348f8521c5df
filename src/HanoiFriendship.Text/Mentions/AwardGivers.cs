namespace HanoiFriendship.Text.Mentions;

/// <summary>Who confers an award, and who hands it over.</summary>
internal sealed class AwardGivers(Sentence sentence, List<Cue> cues, OrganizationBook organizations, PersonBook people)
{
    /// <summary>So many tokens at most name an office: "Tổng thống Liên bang Nga".</summary>
    private const int Office = 8;

    private readonly List<Element> e = sentence.Elements;

    /// <summary>"của UBND thành phố", "do Bộ Ngoại giao trao" right behind the award.</summary>
    public AwardParty? Owner(int token) =>
        cues.Exists(c => c.Role == "of" && c.Start == token) ? Whose(token + 1) : null;

    /// <summary>"Thay mặt Liên hiệp, ông A trao …", "thừa ủy quyền của Chủ tịch nước".</summary>
    public AwardParty? Behalf(int floor, int verb) =>
        cues.FindLast(c => c.Role == "behalf" && c.Start >= floor && c.End <= verb) is { } behalf && behalf.End < verb ? Whose(behalf.End) : null;

    /// <summary>The subject of a verb of giving: those right before it, else who the clause is about.</summary>
    public List<AwardParty> Before(int verb, int floor)
    {
        var from = Actors.From(e, verb, floor);
        var near = Of(from, verb);
        if (near.Count > 0)
        {
            return near;
        }
        // "quyết định của UBND tỉnh tặng …"
        if (verb > floor && e[verb - 1].Kind is (ElementKind.Organization or ElementKind.Post))
        {
            return Of(verb - 1, verb);
        }
        if (ByWords(verb, floor) is { } words)
        {
            return [words];
        }
        return Actors.First(e, floor, verb) is >= 0 and var first ? Of(first, first + 1) : [];
    }

    /// <summary>Those named among some elements: persons first, an office where nobody is named with it.</summary>
    public List<AwardParty> Of(int from, int to)
    {
        var found = new List<AwardParty>();
        for (var i = from; i < to; i++)
        {
            var party = e[i].Kind switch
            {
                ElementKind.Name => people.FullName(e[i].Name!) is { } name ? new AwardParty(name, AwardSide.Person) : null,
                ElementKind.Organization => Giver(e[i]),
                ElementKind.Post when (e[i].Organization is not null || e[i].End - e[i].Start > 2) && !Enumerable.Range(from, to - from).Any(k => e[k].Kind == ElementKind.Name) => new(sentence.Words(e[i].Start, e[i].End), AwardSide.Words),
                _ => null,
            };
            if (party is not null && !found.Exists(f => f.Key == party.Key))
            {
                found.Add(party);
            }
        }
        return found;
    }

    /// <summary>"nhận kỷ niệm chương từ tay bà A" and the like are left alone; "được UBND tỉnh tặng" is read by its verb.</summary>
    public List<AwardParty> Inside(Cue verb, int award) => [.. Enumerable.Range(0, e.Count).Where(i => e[i].Start >= verb.End && e[i].End <= award && e[i].Kind == ElementKind.Organization).Select(i => Body(e[i].Organization)).OfType<AwardParty>()];

    /// <summary>"Lãnh đạo thành phố Hà Nội tặng …": nobody's name, but a word for who gives.</summary>
    private AwardParty? ByWords(int verb, int floor)
    {
        var giver = cues.FindLast(c => c.Role == "giver" && c.Start >= (floor < e.Count ? e[floor].Start : 0) && c.End <= e[verb].Start);
        var end = e[verb].Start;
        if (giver is null || end - giver.Start > Office + 2 || Enumerable.Range(giver.Start, end - giver.Start).Any(i => !sentence.Tokens[i].IsWord))
        {
            return null;
        }
        while (end > giver.End && cues.Exists(c => c.Role == "stop" && c.End == end))
        {
            end--;
        }
        return new(sentence.Words(giver.Start, end), AwardSide.Words);
    }

    private AwardParty? Whose(int token)
    {
        var i = e.FindIndex(x => x.Start >= token);
        while (i >= 0 && i + 1 < e.Count && e[i].Kind == ElementKind.Word && e[i].Key.Length == 0)
        {
            i++;
        }
        if (i < 0)
        {
            return null;
        }
        return e[i].Kind switch
        {
            // "Đảng, Nhà nước Lào" is more than its first word
            _ when cues.Exists(c => c.Start == e[i].Start && c.Role == "giver") => Words(e[i].Start),
            ElementKind.Organization => Body(e[i].Organization) ?? new(sentence.Words(e[i].Start, e[i].End), AwardSide.Words),
            ElementKind.Post => new(sentence.Words(e[i].Start, e[i].End), AwardSide.Words),
            ElementKind.Name => null,
            _ => Words(e[i].Start),
        };
    }

    /// <summary>"Nhà nước Lào", "Tổng thống Liên bang Nga": up to the next small word.</summary>
    private AwardParty? Words(int start)
    {
        var i = cues.Find(c => c.Start == start && c.Role == "giver")?.End ?? start;
        while (i < sentence.End && i - start < Office && sentence.Tokens[i].IsWord && !cues.Exists(c => c.Start == i && c.Role is ("to" or "give" or "receive" or "stop" or "of" or "award" or "group" or "not")))
        {
            i++;
        }
        return i == start || !sentence.Tokens[start].IsCapital ? null : new(sentence.Words(start, i), AwardSide.Words);
    }

    /// <summary>A body by its name; "Ban Tổ chức" of nobody knows whom by its words.</summary>
    private AwardParty? Giver(Element x) =>
        Body(x.Organization) ?? (AwardFinder.Words.Match(sentence.Tokens, x.Start)?.Entry.Value == "giver" ? new(sentence.Words(x.Start, x.End), AwardSide.Words) : null);

    private AwardParty? Body(OrganizationSpan? span) => organizations.NameOf(span) is { } name ? new(name, AwardSide.Organization) : null;
}
