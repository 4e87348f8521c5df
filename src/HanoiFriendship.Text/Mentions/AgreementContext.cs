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
        var pair = sentences.Take(At(found, sentences) + 1).Reverse().Take(Far).Where(s => Meets(s.Sentence)).Select(s => Pair(s.Sentence.Elements, organizations) is { Count: 2 } joined ? joined : Met(s.Sentence.Elements, organizations)).FirstOrDefault(p => p.Count == 2);
        return pair is null ? found : found with { Parties = pair, Evidence = found.Evidence with { Rule = "agreement.sides+context", Confidence = 0.5 } };
    }

    /// <summary>The years it is for, where a later sentence on the document tells them: "Bản ghi nhớ có giá trị đến tháng 12/2028".</summary>
    public static FoundAgreement WithPeriod(FoundAgreement found, IReadOnlyList<(Sentence Sentence, int Passage)> sentences)
    {
        if (found.Period is not null)
        {
            return found;
        }
        var period = sentences.Skip(At(found, sentences)).Take(Later).Select(s => AgreementTerm.Find(s.Sentence.Text)).FirstOrDefault(p => p is not null);
        return period is null ? found : found with { Period = period };
    }

    /// <summary>Where the sentence stands that tells most of it.</summary>
    private static int At(FoundAgreement found, IReadOnlyList<(Sentence Sentence, int Passage)> sentences) =>
        Enumerable.Range(0, sentences.Count).First(i => sentences[i].Passage == found.Evidence.Passage && sentences[i].Sentence.Text == found.Evidence.Text);

    /// <summary>So many sentences at most tell of one document.</summary>
    private const int Later = 5;

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

    /// <summary>"A có buổi làm việc với đoàn đại biểu B", "Chủ tịch A tiếp đoàn đại biểu B": who meets, and whom.</summary>
    private static List<string> Met(List<Element> e, OrganizationBook organizations)
    {
        var verb = e.FindIndex(x => x.Kind == ElementKind.Word && (x.Key == AgreementSides.Với || x.Key == Tiếp));
        var other = verb < 0 ? -1 : e.FindIndex(verb, x => x.Kind != ElementKind.Word);
        if (other < 0 || e[other].Kind != ElementKind.Organization || other - verb > Delegation || Actors.First(e, 0, verb) is not (>= 0 and var first))
        {
            return [];
        }
        // who is named first may stand for the body of his post
        var host = e[first].Organization ?? (first > 0 && e[first].Kind == ElementKind.Name ? e[first - 1].Organization : null);
        return organizations.NameOf(host) is { } one && organizations.NameOf(e[other].Organization) is { } two && one != two ? [one, two] : [];
    }

    private static readonly string Tiếp = Vietnamese.Folding.Key("tiếp");

    /// <summary>"với đoàn đại biểu cấp cao của …".</summary>
    private const int Delegation = 8;

    private static bool Joins(Element x) => RoleChain.IsAnd(x) || x.Kind == ElementKind.Word && (x.Key.Equals(AgreementSides.Với, StringComparison.Ordinal) || x.Key.Equals(Keys.Cùng, StringComparison.Ordinal));
}
