namespace HanoiFriendship.Text.Mentions;

/// <summary>Who receives an award: persons, organizations, or several by words.</summary>
internal sealed class AwardReceivers(Sentence sentence, List<Cue> cues, OrganizationBook organizations, PersonBook people)
{
    private readonly List<Element> e = sentence.Elements;

    /// <summary>Those named from a token on, as far as the list goes.</summary>
    public List<AwardParty> From(int token, int ceiling)
    {
        var (found, begin) = (new List<AwardParty>(), Index(token));
        var apposed = false;
        for (var i = begin; i < e.Count && e[i].Start < ceiling; i++)
        {
            if (Stops(i))
            {
                break;
            }
            apposed = e[i].Kind == ElementKind.Name || apposed && !Joins(e[i]);
            if (apposed && e[i].Kind != ElementKind.Name && !AwardGroup.IsCount(sentence.Tokens[e[i].Start]))
            {
                // "em A, sinh viên Trường B": still the same one
                continue;
            }
            if (IsOfNobody(i, begin))
            {
                continue;
            }
            if (AwardGroup.Read(sentence, cues, e[i].Start, ceiling) is var (group, end) && group is not null)
            {
                found.Add(group);
                i = Index(end) - 1;
                continue;
            }
            if (e[i].IsMark(":") && found is [{ IsGroup: true }] && e.Skip(i).Any(x => x.Kind == ElementKind.Name))
            {
                // "5 cá nhân: A, B, C" names them all
                found.Clear();
            }
            Add(found, i, ceiling);
        }
        return found.Count == 0 && begin < e.Count && e[begin].IsCapital && Unknown(e[begin].Start, ceiling) is { } unknown ? [unknown] : found;
    }

    /// <summary>"cho tập thể Hội A": the body itself; "4 cán bộ của Hội": only whose they are.</summary>
    private bool IsOfNobody(int i, int begin) =>
        i + 1 < e.Count && e[i + 1].Kind == ElementKind.Organization && cues.Exists(c => c.Role == "group" && c.Start <= e[i].Start && c.End == e[i].End)
        || i > begin && e[i].Kind == ElementKind.Organization && (e[i - 1].Key == Keys.Của || e[i - 1].Key == Keys.Thuộc);

    private static bool Joins(Element x) => RoleChain.IsAnd(x) || x.IsMark(":") || x.Kind == ElementKind.Word && x.Key.Equals(Keys.Cùng, StringComparison.Ordinal);

    /// <summary>"tặng AAMP", "thuộc về Noy Mẫu": a name that nothing else tells.</summary>
    private AwardParty? Unknown(int start, int ceiling)
    {
        var end = start;
        while (end < ceiling && end - start < 6 && sentence.Tokens[end].IsWord && !cues.Exists(c => c.Start == end && c.Role is ("stop" or "not" or "to")))
        {
            end++;
        }
        return end > start ? new(sentence.Words(start, end), AwardSide.Words) : null;
    }

    /// <summary>Those named in a subject: elements from one to another.</summary>
    public List<AwardParty> Of(int from, int to, int floor)
    {
        var found = new List<AwardParty>();
        for (var i = from; i < to; i++)
        {
            Add(found, i, e[to - 1].End);
        }
        return found.Count > 0 ? found : GroupBefore(to, floor);
    }

    /// <summary>"5 tập thể và 12 cá nhân được …": the words right before the verb.</summary>
    private List<AwardParty> GroupBefore(int verb, int floor)
    {
        var (group, start) = AwardGroup.Before(sentence, cues, floor, e[verb].Start);
        // "Hội A và 4 cá nhân nhận …"
        var and = Index(start) - 1;
        return group is null ? [] : and > 0 && RoleChain.IsAnd(e[and]) ? [.. Of(Actors.From(e, and, Index(floor)), and, e[and].Start), group] : [group];
    }

    private void Add(List<AwardParty> found, int i, int ceiling)
    {
        var apposed = i > 1 && e[i - 1].Kind == ElementKind.Mark && !e[i - 1].IsMark(":") && e[i - 2].Kind is (ElementKind.Name or ElementKind.Post);
        var party = e[i].Kind switch
        {
            ElementKind.Name => people.FullName(e[i].Name!) is { } name ? new AwardParty(name, AwardSide.Person) : null,
            ElementKind.Organization when !apposed => organizations.NameOf(e[i].Organization) is { } name ? new AwardParty(name, AwardSide.Organization) : null,
            // an office that nobody is named with: "cho Đại sứ Bulgaria tại Việt Nam"
            ElementKind.Post when found.Count == 0 && !(i + 1 < e.Count && e[i + 1].Kind is ElementKind.Name or ElementKind.Post) && !e.Skip(i).TakeWhile(x => x.Start < ceiling).Any(x => x.Kind == ElementKind.Name) => new(OfficeWords(i, ceiling), AwardSide.Words),
            _ => null,
        };
        if (party is not null && !found.Exists(f => f.Key == party.Key))
        {
            found.Add(party);
        }
    }

    private string OfficeWords(int i, int ceiling)
    {
        var last = i;
        while (last + 1 < e.Count && e[last + 1].Start < ceiling && last - i < 5 && (e[last + 1].Kind == ElementKind.Place || e[last + 1].Kind == ElementKind.Word && (e[last + 1].Key == Keys.Tại || e[last + 1].IsCapital)))
        {
            last++;
        }
        return sentence.Words(e[i].Start, e[last].End);
    }

    private bool Stops(int i) => e[i].Kind == ElementKind.Word && cues.Exists(c => c.Start == e[i].Start && c.Role == "stop" && e[i].Key != Keys.Và) && !cues.Exists(c => c.Start == e[i].End && c.Role == "group") || e[i].IsMark(".");

    private int Index(int token) => e.FindIndex(x => x.Start >= token) is >= 0 and var i ? i : e.Count;
}
