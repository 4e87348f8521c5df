using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Whose document it is and who signed it, as one sentence says.</summary>
internal sealed class AgreementSides(Sentence sentence, OrganizationBook organizations, PersonBook people)
{
    private static readonly string Giữa = Folding.Key("giữa");
    public static readonly string Với = Folding.Key("với");

    private readonly List<Element> e = sentence.Elements;

    /// <summary>The sides.</summary>
    /// <param name="act">The words of signing.</param>
    /// <param name="titleEnd">The token after the title.</param>
    /// <param name="isOccasion">A ceremony is told of: who stands before it need not have signed.</param>
    public (List<string> Parties, List<string> Signatories, string Rule) Read(Cue act, int titleEnd, bool isOccasion)
    {
        var verb = e.FindIndex(x => x.End > act.Start);
        var from = Actors.From(e, verb);
        var subject = e[from..verb];
        var signatories = isOccasion ? [] : Distinct(subject.Where(x => x.Kind == ElementKind.Name).Select(x => people.FullName(x.Name!)));
        var between = After(titleEnd, Giữa);
        if (between.Count >= 2)
        {
            return (between, signatories, "agreement.between");
        }
        var parties = Bodies(subject);
        var with = After(titleEnd, Với);
        if (parties.Count == 0 && signatories.Count == 0 && with.Count > 0 && Actors.First(e, 0, verb) is >= 0 and var first)
        {
            parties = Bodies([e[first]]);
        }
        return (Distinct(parties.Concat(with)), signatories, with.Count > 0 ? "agreement.with" : "agreement.verb");
    }

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
        var list = e.Skip(at + 1).TakeWhile(x => x.Kind is ElementKind.Organization or ElementKind.Place || x.IsMark(",") || x.IsMark("(") || x.IsMark(")") || RoleChain.IsAnd(x)
            || x.Kind == ElementKind.Word && (x.Key.Length == 0 || x.Key.Equals(word, StringComparison.Ordinal) || x.Key.Equals(Với, StringComparison.Ordinal))).ToList();
        return Bodies(list);
    }

    private static List<string> Distinct(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
}
