namespace HanoiFriendship.Text.Mentions;

/// <summary>Who "hai bên" are: the two bodies that a sentence on their meeting named together.</summary>
internal static class AgreementContext
{
    /// <summary>So many sentences back, "hai bên" still means the same two.</summary>
    private const int Far = 15;

    /// <summary>The sides, where none are told; confidence and rule say that they are taken from the context.</summary>
    public static FoundAgreement WithSides(FoundAgreement found, IReadOnlyList<(Sentence Sentence, int Passage)> sentences, OrganizationBook organizations)
    {
        if (found.Parties.Count > 0 || found.Signatories.Count > 0)
        {
            return found;
        }
        var pair = sentences.Where(s => s.Passage <= found.Evidence.Passage).Reverse().Take(Far).Where(s => Meets(s.Sentence)).Select(s => Pair(s.Sentence.Elements, organizations)).FirstOrDefault(p => p.Count == 2);
        return pair is null ? found : found with { Parties = pair, Evidence = found.Evidence with { Rule = "agreement.sides+context", Confidence = 0.5 } };
    }

    /// <summary>Only those who meet sign: two bodies joined by "và" may as well have got a gift.</summary>
    private static bool Meets(Sentence sentence) => sentence.Elements.Exists(x => x.Kind == ElementKind.Word && AgreementFinder.Words.Match(sentence.Tokens, x.Start)?.Entry.Value == "meeting");

    /// <summary>"A và B", "A với B", "A tiếp B" are not the same: only what a small word joins.</summary>
    private static List<string> Pair(List<Element> e, OrganizationBook organizations)
    {
        for (var i = 0; i < e.Count; i++)
        {
            if (e[i].Kind != ElementKind.Organization || organizations.NameOf(e[i].Organization) is not { } one)
            {
                continue;
            }
            var next = i + 1;
            while (next < e.Count && next - i < 6 && (e[next].Kind == ElementKind.Place || e[next].IsMark("(") || e[next].IsMark(")")))
            {
                next++;
            }
            if (next + 1 < e.Count && Joins(e[next]) && e[next + 1].Kind == ElementKind.Organization && organizations.NameOf(e[next + 1].Organization) is { } other && other != one)
            {
                return [one, other];
            }
        }
        return [];
    }

    private static bool Joins(Element x) => RoleChain.IsAnd(x) || x.Kind == ElementKind.Word && (x.Key.Equals(AgreementSides.Với, StringComparison.Ordinal) || x.Key.Equals(Keys.Cùng, StringComparison.Ordinal));
}
