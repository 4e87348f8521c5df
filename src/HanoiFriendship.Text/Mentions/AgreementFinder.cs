using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The documents whose signing an article tells of, each once, whatever number of sentences tells it.</summary>
internal sealed class AgreementFinder(IReadOnlyList<(Sentence Sentence, int Passage)> sentences, OrganizationBook organizations, PersonBook people, SourceDate date)
{
    internal static readonly PhraseIndex Words = PhraseIndex.Load("agreements");

    private static readonly string Đã = Folding.Key("đã");

    /// <summary>More agreements than any article tells of.</summary>
    private const int Most = 40;

    public IReadOnlyList<FoundAgreement> Find()
    {
        var merged = new List<AgreementDraft>();
        // what is told in full comes first: the rest joins it
        foreach (var draft in sentences.SelectMany(s => In(s.Sentence, s.Passage)).OrderBy(d => d.IsTold ? 0 : 1))
        {
            var same = merged.FindIndex(m => m.IsSameAs(draft));
            if (same >= 0)
            {
                merged[same] = merged[same].With(draft);
            }
            else if (draft.IsTold && merged.Count < Most)
            {
                merged.Add(draft);
            }
        }
        var found = merged.OrderBy(m => m.Found.Evidence.Passage).Select(m => AgreementContext.WithSides(WithSidesOfSignatories(m.Found), sentences, organizations)).ToList();
        // of several documents nobody knows which one a later sentence means
        return found is [var only] ? [AgreementContext.WithPeriod(only, sentences)] : found;
    }

    private IEnumerable<AgreementDraft> In(Sentence sentence, int passage)
    {
        var cues = Cue.Read(Words, sentence, "document");
        if (!cues.Exists(c => c.Role is ("sign" or "signed" or "exchange")))
        {
            yield break;
        }
        foreach (var signing in Signing.In(sentence, cues))
        {
            if (Draft(sentence, passage, cues, signing) is { } draft)
            {
                yield return draft;
            }
        }
    }

    private AgreementDraft? Draft(Sentence sentence, int passage, List<Cue> cues, Signing signing)
    {
        var (act, document, end) = signing;
        var before = cues.FindAll(c => c.End <= act.Start && (c.More == "far" || act.Start - c.End < 12) && !Parted(sentence, c.End, act.Start, ';'));
        if (IsHoped(sentence, before, act) || before.Exists(c => c.Role == "when" && act.Start - c.End < 2) || IsOld(sentence, sentence.Start, act.Start) || IsOld(sentence, signing.Last, Clause(sentence, signing.Last)) && (signing.IsPassive || before.Exists(c => c.Role == "occasion" && c.End == act.Start)))
        {
            return null;
        }
        var occasion = before.Exists(c => c.Role == "occasion" && c.End == act.Start);
        var planned = before.Exists(c => c.Role == "planned");
        var sides = new AgreementSides(sentence, organizations, people).Read(signing, occasion);
        var title = sentence.Words(document.Start, end);
        var told = sides.Parties.Count >= 2 || !planned && !NeedsSides.Contains(document.More) && (sides.Signatories.Count >= 2 || before.Exists(c => c.Role == "sides") && !occasion);
        var evidence = new Evidence(sentence.Text, sentence.SpanOf(signing.First, signing.Last), passage, sides.Rule, sides.Parties.Count >= 2 ? 0.9 : told ? 0.65 : 0.5);
        return new(document.More, told, sentence.Passage.Kind,
            new(char.ToUpperInvariant(title[0]) + title[1..], sides.Parties, sides.Signatories, AgreementTitle.Period(sentence, cues, document.Start, end), !planned, evidence));
    }

    /// <summary>Families of documents whose words alone do not say that two have signed one.</summary>
    private static readonly HashSet<string> NeedsSides = new(["any", "pledge"], StringComparer.Ordinal);

    /// <summary>The token that ends the clause.</summary>
    private static int Clause(Sentence sentence, int from) => sentence.Tokens.FindIndex(from, sentence.End - from, t => t.IsMark(',') || t.IsMark(';')) is >= 0 and var mark ? mark : sentence.End;

    /// <summary>"mong hai bên sớm ký"; not "để tăng cường hợp tác, hai bên đã ký".</summary>
    private static bool IsHoped(Sentence sentence, List<Cue> before, Cue act) =>
        !(act.Start > sentence.Start && sentence.Tokens[act.Start - 1].Is(Đã)) && before.Exists(c => c.Role == "wish" && (c.More == "far" || !Parted(sentence, c.End, act.Start, ',')));

    private static bool Parted(Sentence sentence, int from, int to, char mark) => Enumerable.Range(from, to - from).Any(i => sentence.Tokens[i].IsMark(mark));

    /// <summary>"Năm 2018, A và B đã ký …" in an article of 2023 looks back.</summary>
    private bool IsOld(Sentence sentence, int from, int to) => LooksBack.In(sentence, from, to, date);

    /// <summary>Where no sentence names the sides, those who signed stand for their bodies.</summary>
    private FoundAgreement WithSidesOfSignatories(FoundAgreement found)
    {
        if (found.Parties.Count >= 2 || found.Signatories.Count < 2)
        {
            return found;
        }
        var held = people.All.Where(p => found.Signatories.Contains(p.Name, StringComparer.Ordinal))
            .Select(p => p.Posts.Where(h => h.How == "one" && h.Organization is not null && !h.IsFormer).Select(h => h.Organization!).ToList()).ToList();
        if (held.Count < 2 || held.Exists(h => h.Count == 0))
        {
            return found;
        }
        // two of one sort sign with each other: "Hội …" with "Hội …", whatever else their heads are
        var bodies = held.Select((h, i) => h.Find(o => held.Where((_, k) => k != i).SelectMany(x => x).Any(x => x != o && x.Split(' ')[0] == o.Split(' ')[0])) ?? h[0]);
        return found with { Parties = [.. found.Parties.Concat(bodies).Distinct(StringComparer.Ordinal)] };
    }
}
