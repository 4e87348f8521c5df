using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>What a sentence says that people did at the event it tells of: who chaired, spoke, signed, gave, received.</summary>
internal static class Participations
{
    private static readonly PhraseIndex Capacities = PhraseIndex.Load("capacities");

    /// <summary>Words that may stand between a name and what it does: other things it does, and the occasion.</summary>
    private static readonly HashSet<string> Doing = Lexicon.Load("capacities").Entries.SelectMany(c => c.Phrase.Split(' ')).Concat(["đã", "sẽ", "cũng", "cùng", "và", "tới", "đến", "hội", "nghị", "lễ", "buổi", "đại", "chương", "trình", "thay", "mặt", "vinh", "lên", "có"]).Select(Folding.Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>"buổi ký kết", "lễ ký": the occasion, nobody's deed.</summary>
    private static readonly HashSet<string> Occasion = new(new[] { "lễ", "buổi", "việc", "chức", "nghi", "thức" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>A name and what it did; the elements that say so lie between the two numbers.</summary>
    private sealed record Found(Element Name, string Capacity, int From, int To);

    /// <summary>Each person once for each thing done, by the first sentence that says it.</summary>
    public static List<FoundParticipant> Of(IEnumerable<(Sentence Sentence, int Passage)> sentences, PersonBook people)
    {
        var (found, known) = (new List<FoundParticipant>(), new HashSet<(string Name, string Capacity)>());
        foreach (var (sentence, passage) in sentences.Where(s => s.Sentence.Passage.Kind is PassageKind.Lead or PassageKind.Text or PassageKind.Caption))
        {
            foreach (var did in Find(sentence))
            {
                if (people.FullName(did.Name.Name!) is { } name && known.Add((name, did.Capacity)))
                {
                    var span = sentence.SpanOf(sentence.Elements[did.From].Start, sentence.Elements[did.To - 1].End);
                    found.Add(new(name, did.Capacity, new(sentence.Text, span, passage, "participant." + did.Capacity, 0.85)));
                }
            }
        }
        return found;
    }

    private static IEnumerable<Found> Find(Sentence sentence)
    {
        var e = sentence.Elements;
        for (var i = 0; i < e.Count; i++)
        {
            if (e[i].Kind != ElementKind.Word || Capacities.Match(sentence.Tokens, e[i].Start) is not var (entry, count))
            {
                continue;
            }
            var after = After(e, e[i].Start + count);
            if (entry.Value == "signatory" && i > 0 && Occasion.Contains(e[i - 1].Key))
            {
                continue;
            }
            var found = entry.Columns[1] == "noun" ? NounOf(e, after) : VerbOf(sentence, i, after);
            foreach (var name in found)
            {
                var at = e.IndexOf(name);
                yield return new(name, entry.Value, Math.Min(i, at), Math.Max(after, at + 1));
            }
            // "trao Bằng khen cho bà B": who stands behind "cho" receives
            if (entry.Value == "presenter")
            {
                foreach (var name in Recipients(sentence, after))
                {
                    yield return new(name, "recipient", i, e.IndexOf(name) + 1);
                }
            }
            i = after - 1;
        }
    }

    private static int After(List<Element> e, int token)
    {
        var i = e.FindIndex(x => x.Start >= token);
        return i < 0 ? e.Count : i;
    }

    /// <summary>"báo cáo viên PGS.TS N": the name right after, its posts skipped.</summary>
    private static IEnumerable<Element> NounOf(List<Element> e, int after)
    {
        while (after < e.Count && (e[after].Kind == ElementKind.Post || e[after].IsMark(":") || e[after].Kind == ElementKind.Word && Keys.Listing.Contains(e[after].Key)))
        {
            after++;
        }
        return after < e.Count && e[after].Kind == ElementKind.Name ? [e[after]] : [];
    }

    private static List<Element> VerbOf(Sentence sentence, int verb, int after)
    {
        var e = sentence.Elements;
        if (Subject(e, verb) is >= 0 and var subject)
        {
            return WithOthersBefore(e, subject);
        }
        if (e.Take(verb).Any(x => x.Kind == ElementKind.Name))
        {
            return [];
        }
        var first = e.FindIndex(after, x => x.Kind == ElementKind.Name);
        if (first < 0)
        {
            return [];
        }
        var between = e[after..first];
        if (between.Exists(x => x.IsMark(":") || x.Kind == ElementKind.Word && Keys.Listing.Contains(x.Key)))
        {
            return Listed(sentence, first);
        }
        // "dưới sự chủ trì của A"; "Phát biểu tại Hội nghị, đồng chí A …"
        var of = between.FindIndex(x => x.Kind == ElementKind.Word && x.Key.Equals(Keys.Của, StringComparison.Ordinal));
        var comma = between.FindIndex(x => x.IsMark(","));
        return of == 0 || comma >= 0 && between.Skip(comma).All(x => x.Kind is ElementKind.Post or ElementKind.Mark) && between.Count < 14 ? [e[first]] : [];
    }

    /// <summary>The name whose verb this is: nothing but its posts and small words of doing stand between.</summary>
    private static int Subject(List<Element> e, int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 16; i--)
        {
            if (e[i].Kind == ElementKind.Name)
            {
                return i > 0 && IsOther(e, i) ? -1 : i;
            }
            if (e[i].IsMark(";") || e[i].IsMark(":") || e[i].IsMark("\"") || e[i].Kind == ElementKind.Word && !Doing.Contains(e[i].Key))
            {
                return -1;
            }
        }
        return -1;
    }

    /// <summary>"tặng quà cho ông A và phát biểu": A is not the one who speaks.</summary>
    private static bool IsOther(List<Element> e, int name)
    {
        var i = name - 1;
        while (i > 0 && e[i].Kind == ElementKind.Post)
        {
            i--;
        }
        return e[i].Kind == ElementKind.Word && Keys.OnBehalf.Contains(e[i].Key);
    }

    /// <summary>"A, Chủ tịch X, và B, Chủ tịch Y ký": all of them, in the order of the text.</summary>
    private static List<Element> WithOthersBefore(List<Element> e, int last)
    {
        var names = new List<Element> { e[last] };
        var joined = false;
        for (var i = last - 1; i >= 0; i--)
        {
            if (e[i].Kind == ElementKind.Name && joined)
            {
                names.Insert(0, e[i]);
                joined = false;
            }
            else if (RoleChain.IsAnd(e[i]) || e[i].IsMark(";") || e[i].IsMark(",") && names.Count > 1)
            {
                joined = true;
            }
            else if (e[i].Kind is not (ElementKind.Post or ElementKind.Place or ElementKind.Mark) && !(e[i].Kind == ElementKind.Word && Keys.Comrades.Contains(e[i].Key)))
            {
                break;
            }
        }
        return names;
    }

    /// <summary>"Đến dự có các đồng chí: A, …; B, …": all names up to the next verb.</summary>
    private static List<Element> Listed(Sentence sentence, int first) =>
        [.. sentence.Elements.Skip(first).TakeWhile(x => x.Kind != ElementKind.Word || !Keys.Said.Contains(x.Key) && Capacities.Match(sentence.Tokens, x.Start) is null).Where(x => x.Kind == ElementKind.Name)];

    private static List<Element> Recipients(Sentence sentence, int after)
    {
        var e = sentence.Elements;
        var to = e.FindIndex(after, x => x.Kind == ElementKind.Word && (x.Key.Equals(Keys.Cho, StringComparison.Ordinal) || x.Key.Equals(Keys.Tặng, StringComparison.Ordinal)));
        var first = to < 0 ? -1 : e.FindIndex(to, x => x.Kind == ElementKind.Name);
        return first < 0 || e[to..first].Exists(x => x.Kind is not ElementKind.Post && !x.IsMark(":") && !Keys.Comrades.Contains(x.Key) && !Keys.Plural.Contains(x.Key) && !Keys.OnBehalf.Contains(x.Key)) ? [] : Listed(sentence, first);
    }
}
