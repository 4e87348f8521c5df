namespace HanoiFriendship.Text.Mentions;

/// <summary>A verb of a clause with the awards it gives: what lies before the verb, between, and after them says who and to whom.</summary>
/// <param name="Verb">Give, receive, or goes.</param>
/// <param name="Awards">The heads of the awards, in order.</param>
/// <param name="Floor">First token of the clause.</param>
internal sealed record AwardGiving(Cue Verb, List<Cue> Awards, int Floor)
{
    /// <summary>The token after the last that belongs to it.</summary>
    public int Ceiling { get; private set; }

    /// <summary>Whether it goes on with a verb that has given already: "trao Bằng khen cho A và Giấy khen cho B".</summary>
    public bool IsContinued { get; private set; }

    /// <summary>The givings of a sentence; semicolons part its clauses.</summary>
    public static List<AwardGiving> In(Sentence sentence, List<Cue> cues)
    {
        var found = new List<AwardGiving>();
        var floor = sentence.Start;
        foreach (var end in Enumerable.Range(sentence.Start, sentence.End - sentence.Start).Where(i => sentence.Tokens[i].IsMark(';')).Append(sentence.End))
        {
            var own = cues.FindAll(c => c.Start >= floor && c.End <= end);
            var givings = InClause(sentence, own, floor, end).ToList();
            if (givings.Count == 0 && found.Count > 0 && found[^1].Verb.Role == "give" && own.Find(c => c.Role == "award") is { } award && award.Start - floor <= Numbered)
            {
                // "trao giải Nhất cho em A; hai giải Nhì cho em B": the verb of the clause before
                givings = [.. Continued(found[^1], own, end)];
            }
            found.AddRange(givings);
            floor = Math.Min(end + 1, sentence.End);
        }
        return found;
    }

    /// <summary>"; và hai giải Nhì …".</summary>
    private const int Numbered = 4;

    private static IEnumerable<AwardGiving> Continued(AwardGiving before, List<Cue> cues, int end)
    {
        var awards = cues.FindAll(c => c.Role == "award");
        for (var i = 0; i < awards.Count; i++)
        {
            yield return new(before.Verb, [awards[i]], before.Floor) { IsContinued = true, Ceiling = i + 1 < awards.Count ? awards[i + 1].Start : end };
        }
    }

    private static IEnumerable<AwardGiving> InClause(Sentence sentence, List<Cue> cues, int floor, int end)
    {
        var (open, pending) = ((AwardGiving?)null, new List<Cue>());
        var given = false;
        foreach (var cue in cues)
        {
            if (cue.Role == "award")
            {
                pending.Add(cue);
                if (open is not null && given)
                {
                    yield return open with { Ceiling = cue.Start };
                    (open, given) = (new(open.Verb, [], open.Floor) { IsContinued = true }, false);
                }
                open?.Awards.Add(cue);
            }
            else if (cue.Role == "to" && open is { Awards.Count: > 0 })
            {
                given = true;
            }
            else if (cue.Role is "give" or "receive")
            {
                // "trao Bằng khen của A tặng B": the second verb says to whom
                if (cue.Role == "give" && open is { Awards.Count: > 0 } && !given && Continues(sentence, cues, open.Awards[^1], cue))
                {
                    given = true;
                    continue;
                }
                if (open is { Awards.Count: > 0 })
                {
                    yield return open with { Ceiling = Math.Max(open.Awards[^1].End, SubjectStart(sentence, cue)) };
                }
                (open, given) = (new(cue, [], floor), false);
                pending.Clear();
            }
            else if (cue.Role == "goes" && pending.Count > 0)
            {
                yield return new(cue, [pending[^1]], pending[^1].Start) { Ceiling = cues.Find(c => c.Start > cue.End && c.Role == "award")?.Start ?? end };
                (open, given) = (null, false);
                pending.Clear();
            }
        }
        if (open is { Awards.Count: > 0 })
        {
            yield return open with { Ceiling = end };
        }
    }

    /// <summary>"…, B trao Y": B is the subject of the next verb, no receiver of the one before.</summary>
    private static int SubjectStart(Sentence sentence, Cue verb)
    {
        var at = sentence.Elements.FindIndex(x => x.End > verb.Start);
        return at < 0 ? verb.Start : sentence.Elements[Actors.Nearest(sentence.Elements, at)].Start;
    }

    /// <summary>Nothing but the award's name and whose it is stands between.</summary>
    private static bool Continues(Sentence sentence, List<Cue> cues, Cue award, Cue verb)
    {
        var (end, _, _) = AwardName.Read(sentence, cues, award);
        return end >= verb.Start || cues.Exists(c => c.Role == "of" && c.Start == end);
    }
}
