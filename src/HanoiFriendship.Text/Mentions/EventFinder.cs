using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The article's main event, and other events it names.</summary>
internal sealed class EventFinder(IReadOnlyList<(Passage Passage, List<Token> Tokens)> texts, IReadOnlyList<(Sentence Sentence, int Passage)> sentences, OrganizationBook organizations, SourceDate date)
{
    /// <summary>An article tells of one of these, whatever it calls it.</summary>
    private static readonly HashSet<string> Single = new(["congress", "mid_year_review", "year_end_review", "signing_ceremony"], StringComparer.Ordinal);

    /// <summary>Kinds in the order in which the more telling one wins an even balance.</summary>
    private static readonly string[] Order = ["congress", "mid_year_review", "year_end_review", "signing_ceremony", "award", "anniversary", "festival", "contest", "delegation", "exchange", "other"];

    public IReadOnlyList<FoundEvent> Find()
    {
        var main = Main(Kind() ?? "other");
        return [main, .. new NamedEvents(sentences, date).Find().Where(e => !(e.Kind == main.Kind && (Single.Contains(e.Kind) || SameEvent(e.Name, main.Name))))];
    }

    private string? Kind()
    {
        var kinds = new Dictionary<string, double>(StringComparer.Ordinal);
        var opening = 0;
        foreach (var (passage, tokens) in texts)
        {
            var weight = passage.Kind switch
            {
                PassageKind.Title => 3,
                PassageKind.Kicker => 1.5,
                PassageKind.Lead => 2,
                PassageKind.Text when opening++ == 0 => 1.2,
                PassageKind.Text => 0.1,
                _ => 0.05,
            };
            EventKinds.Weigh(passage, tokens, weight, kinds);
        }
        // a meeting to remember a day is its celebration
        if (kinds.GetValueOrDefault("anniversary") >= 1 && kinds.GetValueOrDefault("exchange") > 0)
        {
            kinds["anniversary"] += 0.5 * kinds["exchange"];
        }
        return kinds.Count == 0 ? null : kinds.OrderByDescending(k => k.Value).ThenBy(k => Array.IndexOf(Order, k.Key)).First().Key;
    }

    private FoundEvent Main(string kind)
    {
        var (sentence, passage, name, inferred) = Named(kind);
        var (starts, ends) = new EventDay(texts, date).Find(kind);
        var place = EventPlace.Of(sentence);
        var organizers = Organizers(sentence);
        var span = sentence.SpanOf(sentence.Start, sentence.End);
        return new(name, inferred, kind, starts, ends, place, organizers, true, starts?.First > date.Date?.Last ? EventStatus.Planned : EventStatus.Held, new(sentence.Text, span, passage, "event.main", inferred ? 0.7 : 0.85));
    }

    /// <summary>The sentence that names it best: lead and text before the headline, which names in short.</summary>
    private (Sentence Sentence, int Passage, string Name, bool Inferred) Named(string kind)
    {
        var best = (Sentence: (Sentence?)null, Passage: 0, Name: "", Score: -1);
        foreach (var (sentence, passage) in sentences.Take(60))
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (EventKinds.Match(sentence.Tokens, i) is var (entry, count) && entry.Value == kind)
                {
                    var end = EventNames.End(sentence, i, i + count);
                    var text = sentence.Words(i, end);
                    var score = Math.Min(end - i, 30) + (sentence.Passage.Kind is PassageKind.Lead ? 12 : passage < 4 ? 6 : 0) - (end - i < 4 ? 20 : 0) + (text.Contains("lần thứ", StringComparison.Ordinal) || text.Contains('“', StringComparison.Ordinal) ? 8 : 0);
                    if (score > best.Score)
                    {
                        best = (sentence, passage, char.ToUpperInvariant(text[0]) + text[1..], score);
                    }
                }
            }
        }
        var title = texts.FirstOrDefault(t => t.Passage.Kind == PassageKind.Title).Passage;
        if (best.Sentence is not null && kind is "mid_year_review" or "year_end_review" && !best.Name.StartsWith("Hội nghị", StringComparison.Ordinal))
        {
            // "sơ kết công tác …", "6 tháng cuối năm": the meeting is told of, never named
            var review = kind == "mid_year_review" ? "sơ kết" : "tổng kết";
            var period = date.Date?.Year is { } year ? kind == "mid_year_review" ? $" 6 tháng đầu năm {year}" : "" : "";
            return (best.Sentence, best.Passage, best.Name.StartsWith(review, StringComparison.OrdinalIgnoreCase) ? "Hội nghị " + char.ToLowerInvariant(best.Name[0]) + best.Name[1..] : $"Hội nghị {review} công tác đối ngoại nhân dân{period}", true);
        }
        return best.Sentence is { } found ? (found, best.Passage, best.Name, best.Score < 8) : (sentences[0].Sentence, sentences[0].Passage, title?.Text ?? sentences[0].Sentence.Text, true);
    }

    /// <summary>Bodies named before "tổ chức" in the sentence.</summary>
    private List<string> Organizers(Sentence sentence)
    {
        var verb = sentence.Elements.FindIndex(e => e.Kind == ElementKind.Word && e.Key.Equals(Keys.Tổ, StringComparison.Ordinal));
        return verb < 0 ? [] : [.. sentence.Elements.Take(verb).Where(e => e.Kind == ElementKind.Organization).Select(e => organizations.NameOf(e.Organization)).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    internal static bool SameEvent(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var common = a.Intersect(b, StringComparer.Ordinal).Count();
        return common * 2 >= 1.2 * (a.Count + b.Count) / 2 || common >= 0.8 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Words(string text) => [.. Tokenizer.Read(text).Where(t => t.IsWord).Select(t => t.Key)];
}
