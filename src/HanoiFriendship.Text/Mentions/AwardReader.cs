using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Reads the awards of one sentence: what, whose, who gives, who receives.</summary>
internal sealed class AwardReader((Sentence Sentence, int Passage) at, List<Cue> cues, (OrganizationBook Organizations, PersonBook People) books, SourceDate date)
{
    /// <summary>So many tokens lie at most between a verb and what it gives.</summary>
    private const int Near = 14;

    private static readonly string Được = Folding.Key("được");

    private readonly Sentence sentence = at.Sentence;
    private readonly List<Element> e = at.Sentence.Elements;
    private readonly AwardReceivers receivers = new(at.Sentence, cues, books.Organizations, books.People);
    private readonly AwardGivers givers = new(at.Sentence, cues, books.Organizations, books.People);

    /// <summary>The awards of one verb: each receiver's own.</summary>
    public IEnumerable<AwardDraft> Read(AwardGiving giving)
    {
        var verb = e.FindIndex(x => x.End > giving.Verb.Start);
        if (verb < 0 || IsNotGiven(giving))
        {
            yield break;
        }
        var (givers, to, rule) = giving.Verb.Role switch
        {
            "goes" => ([], receivers.From(giving.Verb.End, giving.Ceiling), "award.goes"),
            "receive" => (this.givers.Inside(giving.Verb, giving.Awards[0].Start), Received(giving, verb), "award.receive"),
            _ when Passive(giving, verb) is >= 0 and var passive => (this.givers.Of(passive + 1, verb), PassivelyGiven(giving, passive), "award.passive"),
            _ => (this.givers.Before(verb, Index(giving.Floor)), Given(giving), "award.verb"),
        };
        foreach (var head in giving.Awards)
        {
            var (end, what, named) = AwardName.Read(sentence, cues, head);
            var owner = this.givers.Owner(end) ?? (giving.Verb.Role == "give" ? this.givers.Behalf(giving.Floor, giving.Verb.Start) : null);
            var evidence = new Evidence(sentence.Text, sentence.SpanOf(Math.Min(head.Start, giving.Verb.Start), Math.Max(end, giving.Verb.End)), at.Passage, rule, to.Count > 0 && (owner is not null || givers.Count > 0) ? 0.85 : 0.7);
            foreach (var receiver in to.DefaultIfEmpty(null))
            {
                yield return new(what, named, owner, givers, receiver, sentence.Passage.Kind, evidence);
            }
        }
    }

    /// <summary>"sẽ trao", "đề nghị tặng", "khi nhận", "20 năm Hà Nội được … trao tặng": nothing is given here.</summary>
    private bool IsNotGiven(AwardGiving giving)
    {
        var verb = giving.Verb;
        if (verb.Role != "goes" && !giving.IsContinued && (giving.Awards[0].Start < verb.End || giving.Awards[0].Start - verb.End > Near))
        {
            return true;
        }
        var index = e.FindIndex(x => x.End > verb.Start);
        var start = verb.Role == "give" && Passive(giving, index) is >= 0 and var passive ? e[passive].Start : verb.Start;
        return LooksBack.In(sentence, giving.Floor, verb.Start, date) || cues.Exists(c => c.Role == "not" && c.End <= verb.Start && c.Start >= giving.Floor && (verb.Start - c.End < 2 || c.End <= start && start - c.End < 2 || c.More == "far" && verb.Start - c.End < 10 && !Parted(c.End, verb.Start) || c.Phrase is "sẽ" or "đề nghị" || c.Phrase is "kỷ niệm" && Years(c.End, verb.Start) && !Enumerable.Range(c.End, verb.Start - c.End).Any(i => sentence.Tokens[i].Is(Keys.Và))));
    }

    private bool Parted(int from, int to) => Enumerable.Range(from, to - from).Any(i => sentence.Tokens[i].IsMark(','));

    private bool Years(int from, int to) => Enumerable.Range(from, to - from).Any(i => sentence.Tokens[i].Is(Keys.Năm));

    /// <summary>The element "được" of "được A tặng"; -1 where the verb is active.</summary>
    private int Passive(AwardGiving giving, int verb)
    {
        var from = Actors.From(e, verb, Index(giving.Floor));
        return from > 0 && e[from - 1].Kind == ElementKind.Word && e[from - 1].Key.Equals(Được, StringComparison.Ordinal) ? from - 1 : -1;
    }

    private List<AwardParty> Received(AwardGiving giving, int verb)
    {
        var floor = Index(giving.Floor);
        var from = Actors.From(e, verb, floor);
        var near = receivers.Of(from, verb, giving.Floor);
        return near.Count > 0 || giving.Verb.More == "prize" ? near : Distant(giving, floor, verb);
    }

    /// <summary>Whom the clause is about, other words standing before the verb.</summary>
    private List<AwardParty> Distant(AwardGiving giving, int floor, int verb)
    {
        // "ông A nhắc lại, Hà Nội được … trao tặng": who speaks is not who received
        var said = cues.FindLast(c => c.Role == "said" && c.Start >= giving.Floor && c.End <= e[verb].Start);
        return Actors.First(e, said is null ? floor : Math.Min(Index(said.End), verb), verb) is >= 0 and var first ? receivers.Of(first, first + 1, giving.Floor) : [];
    }

    private List<AwardParty> PassivelyGiven(AwardGiving giving, int passive)
    {
        var floor = Index(giving.Floor);
        var near = receivers.Of(Actors.From(e, passive, floor), passive, giving.Floor);
        return near.Count > 0 ? near : Distant(giving, floor, passive);
    }

    /// <summary>Behind "cho" or "tặng"; else between the verb and the award: "trao tặng Liên hiệp tỉnh bức trướng".</summary>
    private List<AwardParty> Given(AwardGiving giving)
    {
        var (end, _, _) = AwardName.Read(sentence, cues, giving.Awards[^1]);
        var to = cues.Find(c => c.Role is "to" or "give" && c.Start >= end && c.Start < giving.Ceiling);
        var named = to is null ? [] : receivers.From(to.End, giving.Ceiling);
        return named.Count > 0 || giving.IsContinued ? named : receivers.From(giving.Verb.End, giving.Awards[0].Start);
    }

    private int Index(int token) => e.FindIndex(x => x.Start >= token) is >= 0 and var i ? i : e.Count;
}
