using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Events with a name of their own, beside the main one.</summary>
internal sealed class NamedEvents(IReadOnlyList<(Sentence Sentence, int Passage)> sentences, SourceDate date)
{
    private static readonly HashSet<string> Kinds = new(["congress", "exchange", "festival", "anniversary", "contest", "signing_ceremony", "other"], StringComparer.Ordinal);
    private const int Most = 40;

    public IEnumerable<FoundEvent> Find()
    {
        var found = new List<FoundEvent>();
        foreach (var (sentence, passage) in sentences.Where(s => s.Sentence.Passage.Kind is PassageKind.Text or PassageKind.Lead))
        {
            for (var i = sentence.Start; i < sentence.End && found.Count < Most; i++)
            {
                if (EventKinds.IsYears(sentence.Tokens, i) && Remembers(sentence, i))
                {
                    var last = YearsEnd(sentence, i);
                    Add(found, Make(sentence, passage, i, last, "anniversary", "Kỷ niệm "));
                    i = Math.Max(i, last - 1);
                    continue;
                }
                if (EventKinds.Match(sentence.Tokens, i) is not var (entry, count) || !Kinds.Contains(entry.Value) || entry.Columns[2] == "weak")
                {
                    continue;
                }
                var end = EventNames.End(sentence, i, i + count);
                if (IsNamed(sentence, i, i + count, end))
                {
                    Add(found, Make(sentence, passage, i, end, entry.Value));
                }
                i = Math.Max(i, end - 1);
            }
        }
        return found;
    }

    private static void Add(List<FoundEvent> found, FoundEvent? made)
    {
        if (made is not null && !found.Exists(f => f.Kind == made.Kind && EventFinder.SameEvent(f.Name, made.Name)))
        {
            found.Add(made);
        }
    }

    /// <summary>Whether the sentence has said before that days are remembered.</summary>
    private static bool Remembers(Sentence sentence, int i) => Enumerable.Range(sentence.Start, i - sentence.Start).Any(k => sentence.Tokens[k].Is(Keys.Niệm) && k > sentence.Start && sentence.Tokens[k - 1].Is(Keys.Kỷ));

    private static int YearsEnd(Sentence sentence, int start)
    {
        var (t, i) = (sentence.Tokens, start + 2);
        while (i < sentence.End && i - start < 25 && (t[i].IsWord || t[i].IsMark('"') || t[i].IsMark('-')) && !(t[i].Is(Keys.Và) && i + 1 < sentence.End && t[i + 1].IsNumber))
        {
            i++;
        }
        return i;
    }

    /// <summary>Quoted words, a number of years, or a capital that is more than a place: a name of its own.</summary>
    private static bool IsNamed(Sentence sentence, int start, int from, int end)
    {
        var t = sentence.Tokens;
        var capital = t[start].IsCapital && start > sentence.Start;
        var quoted = Enumerable.Range(from, Math.Max(0, end - from)).Any(k => t[k].IsMark('"'));
        var years = t[start].Is(Keys.Kỷ) && from < end && t[from].IsNumber;
        var number = Enumerable.Range(from, Math.Max(0, end - from)).Any(k => t[k].IsNumber && t[k].Text.Length == 4);
        var listed = start > 0 && !t[start - 1].IsWord && !t[start - 1].IsMark('.') && end < t.Count && (t[end].IsMark(';') || t[end].IsMark('"'));
        return end - start >= 4 && (capital && listed || (quoted || years || (capital && Enumerable.Range(from, end - from).Any(k => t[k].IsCapital)) || (number && capital)));
    }

    private FoundEvent? Make(Sentence sentence, int passage, int start, int end, string kind, string before = "")
    {
        var name = before + sentence.Words(start, end);
        var day = VietnameseDate.Find(name).Select(d => d.Date).FirstOrDefault(d => d.Year is not null);
        return new(char.ToUpperInvariant(name[0]) + name[1..], false, kind, day, null, null, [], false,
            day?.First > date.Date?.Last ? EventStatus.Planned : EventStatus.Held,
            new(sentence.Text, sentence.SpanOf(start, end), passage, "event.name", 0.7));
    }
}
