using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Whose document it is and who signed it, as one sentence says.</summary>
internal sealed class AgreementSides(Sentence sentence, OrganizationBook organizations, PersonBook people)
{
    private static readonly string Giữa = Folding.Key("giữa");
    public static readonly string Với = Folding.Key("với");

    private readonly List<Element> e = sentence.Elements;

    /// <summary>The sides.</summary>
    /// <param name="signing">The act and its document.</param>
    /// <param name="isOccasion">A ceremony is told of: who stands before it need not have signed.</param>
    public (List<string> Parties, List<string> Signatories, string Rule) Read(Signing signing, bool isOccasion)
    {
        var verb = e.FindIndex(x => x.End > signing.Act.Start);
        var subject = signing.IsPassive ? e[Math.Min(verb, e.FindIndex(x => x.End > signing.End))..verb] : SigningSubject.Of(e, verb);
        var signatories = isOccasion ? [] : Distinct(subject.Where(x => x.Kind == ElementKind.Name).Select(x => people.FullName(x.Name!)));
        var between = After(signing.End, Giữa);
        if (between.Count >= 2)
        {
            return (between, signatories, "agreement.between");
        }
        var parties = Bodies(subject);
        var with = After(signing.IsPassive ? signing.Last : signing.Act.End, Với);
        with = with.Count > 0 ? with : After(signing.Last, Keys.Cùng);
        if (parties.Count == 0 && signatories.Count == 0 && with.Count > 0 && !signing.IsPassive && Actors.First(e, 0, verb) is >= 0 and var first)
        {
            parties = Bodies([e[first]]);
        }
        if (with.Count == 0 && parties.Count < 2 && signatories.Count == 0 && Listed(signing.Last) is { Count: > 0 } listed)
        {
            return (Distinct(parties.Concat(listed)), signatories, "agreement.list");
        }
        return (Distinct(parties.Concat(with)), signatories, with.Count > 0 ? "agreement.with" : signing.IsPassive ? "agreement.passive" : "agreement.verb");
    }

    private const int Counted = 6;

    private static readonly HashSet<string> Partners = new(new[] { "các", "hai", "ba", "bốn", "năm", "sáu", "02", "03", "04", "2", "3", "4", "5", "6", "đối", "tác", "đơn", "vị", "bên", "cơ", "quan", "tổ", "chức", "gồm", "là", "đại", "diện" }.Select(Folding.Key), StringComparer.Ordinal);

    public static bool IsWith(string key) => key == Với || key == Keys.Cùng;

    public static bool IsBetween(string key) => key == Giữa;

    /// <summary>What the names of several bodies in a row are joined by.</summary>
    public static bool IsOfList(Element x) =>
        x.Kind is ElementKind.Organization or ElementKind.Place || x.IsMark(",") || x.IsMark("-") || x.IsMark("(") || x.IsMark(")") || RoleChain.IsAnd(x)
        || x.Kind == ElementKind.Word && (x.Key.Length == 0 || IsWith(x.Key));

    /// <summary>"Tham gia ký giao ước có 5 đơn vị: A, B và C": the bodies behind a colon, where nothing but words stands before it.</summary>
    private List<string> Listed(int titleEnd)
    {
        var colon = e.FindIndex(x => x.Start >= titleEnd && x.Kind == ElementKind.Mark);
        return colon < 0 || !e[colon].IsMark(":") || e[colon].Start - titleEnd > LongestAnnouncement ? [] : Bodies([.. e.Skip(colon + 1).TakeWhile(x => x.Kind is ElementKind.Organization or ElementKind.Place || x.IsMark(",") || x.IsMark(";") || RoleChain.IsAnd(x))]);
    }

    private const int LongestAnnouncement = 8;

    /// <summary>Organizations of a list; one behind a person is where that person works.</summary>
    private List<string> Bodies(List<Element> list)
    {
        var bodies = new List<string?>();
        for (var i = 0; i < list.Count; i++)
        {
            var apposition = i > 1 && list[i - 1].Kind == ElementKind.Mark && list[i - 2].Kind is (ElementKind.Name or ElementKind.Post);
            if (list[i].Kind == ElementKind.Organization && !apposition)
            {
                bodies.Add(organizations.NameOf(list[i].Organization));
            }
        }
        return Distinct(bodies);
    }

    /// <summary>The bodies that follow a small word after the title: "giữa A và B", "với B".</summary>
    private List<string> After(int token, string word)
    {
        var at = e.FindIndex(x => x.Start >= token && x.Kind == ElementKind.Word && x.Key.Equals(word, StringComparison.Ordinal));
        if (at < 0 || e.FindIndex(x => x.Start >= token && x.IsMark(";")) is >= 0 and var mark && mark < at)
        {
            return [];
        }
        // "với ba đối tác gồm A, B": how many they are stands before who they are
        var first = at + 1;
        while (first < e.Count && first - at <= Counted && (e[first].Kind == ElementKind.Word && Partners.Contains(e[first].Key) || e[first].IsMark(":")))
        {
            first++;
        }
        var list = e.Skip(first).TakeWhile(x => IsOfList(x) || SigningSubject.IsHead(x)).ToList();
        return Bodies(list);
    }

    private static List<string> Distinct(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
}
