using HanoiFriendship.Text.Dumps.Rules;

namespace HanoiFriendship.Text.Dumps;

/// <summary>
/// Weighs a whole page: for each likely headline the best path through the page's parts (Viterbi over scored rules and
/// the grammar of <see cref="Transitions"/>); the headline whose path scores best wins.
/// </summary>
internal static class LineClassifier
{
    /// <summary>So many headlines are tried; each costs one pass over the page.</summary>
    private const int Guesses = 6;

    /// <summary>A headline so much weaker than the best is not tried: no path makes up for it.</summary>
    private const double TooFarBehind = 8;

    private const double NoTitle = 1;

    /// <summary>Headlines are looked for among so many lines of the page's top.</summary>
    private const int Top = 250;

    /// <summary>What somebody says outweighs every rule; only where the page has no room for it does it give way.</summary>
    private const double Said = -400;

    private static readonly Rule ByEditor = new("said", "đã được chỉ rõ", 0, 0, _ => 1.0);

    private static readonly Rule[] AllRules = [.. HeadRules.All, .. FurnitureRules.All, .. TextRules.All, .. PictureRules.All, .. EndRules.All];

    private static readonly Rule[] TitleRules = [.. HeadRules.All.Where(r => (r.Parts & Sets.Of(Part.Title)) != 0)];

    public static ClassifiedPage Classify(Page page)
    {
        (Reading Reading, double[][] Scores, Part[] Parts, double Score)? best = null;
        foreach (var title in LikelyTitles(page).Append(null))
        {
            var reading = new Reading(page, title);
            var scores = Scores(reading);
            var (parts, score) = BestPath.Find(scores);
            // a page without a headline is the exception, and must be clearly better
            score -= title is null ? NoTitle : 0;
            if (best is null || score > best.Value.Score)
            {
                best = (reading, scores, parts, score);
            }
        }
        var (won, by, path, _) = best!.Value;
        return new(page, won.Title, Explain(won, path, BestPath.Confidence(by, path)));
    }

    /// <summary>The lines that the rules of the headline like best, each judged with itself as the topic.</summary>
    private static IEnumerable<Line?> LikelyTitles(Page page)
    {
        if (page.Lines.FirstOrDefault(l => l.Known == LineKind.Title) is { } said)
        {
            return [said];
        }
        var likely = page.Lines.Take(Top).Where(l => l.Known is null)
            .Where(l => l is { Furniture: null, HasLetters: true, ImageName: false, WordCount: >= 2 and <= 50 } && page.EarlierCopiesOf(l) == 0)
            .Select(l => (Line: l, Score: Shape(page, l)))
            .OrderByDescending(l => l.Score).ThenBy(l => l.Line.Index)
            .Take(Guesses)
            .ToList();
        return likely.Where(l => l.Score >= likely[0].Score - TooFarBehind).Select(l => l.Line);
    }

    private static double Shape(Page page, Line line)
    {
        var context = new LineContext(Reading.Glance(page, line), line.Index);
        // far down the page other articles' headlines look just as good
        return TitleRules.Sum(r => r.Weight * r.Strength(context)) - (Math.Min(line.Index, 100) * 0.05);
    }

    private static double[][] Scores(Reading reading)
    {
        var scores = new double[reading.Page.Lines.Count][];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new double[Parts.Count];
            var context = new LineContext(reading, i);
            foreach (var rule in AllRules)
            {
                var gain = rule.Strength(context) is var strength and not 0 ? rule.Weight * strength : 0;
                for (var parts = gain == 0 ? 0 : rule.Parts; parts != 0; parts &= parts - 1)
                {
                    scores[i][System.Numerics.BitOperations.TrailingZeroCount(parts)] += gain;
                }
            }
            Bind(scores[i], reading.Title, reading.Page.Lines[i], i);
        }
        return scores;
    }

    /// <summary>The guessed headline is the headline, and nothing else is.</summary>
    private static void Bind(double[] score, Line? title, Line line, int i)
    {
        for (var part = 0; part < Parts.Count; part++)
        {
            var zone = Parts.ZoneOf((Part)part);
            var fits = title is null ? zone != Zone.Title : i == title.Index ? zone == Zone.Title : i < title.Index ? zone == Zone.Head : zone > Zone.Title;
            score[part] = !fits ? Transitions.Never : line.Known is null || Parts.KindOf((Part)part) == line.Known ? score[part] : score[part] + Said;
        }
    }

    private static List<Labelled> Explain(Reading reading, Part[] parts, double[] confidence)
    {
        var labels = new List<Labelled>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var context = new LineContext(reading, i);
            // where the head is lost, the first paragraph is no marked lead, only the first of the text
            parts[i] = parts[i] == Part.Lead && reading.Title is null && context.Line.Tag is null ? Part.Paragraph : parts[i];
            var bit = 1UL << (int)parts[i];
            var strongest = AllRules.Where(r => (r.Parts & bit) != 0 && r.Weight > 0).MaxBy(r => r.Weight * r.Strength(context));
            labels.Add(context.Line.Known == Parts.KindOf(parts[i]) ? new(parts[i], ByEditor, 1) : new(parts[i], strongest is not null && strongest.Strength(context) > 0 ? strongest : null, confidence[i]));
        }
        return labels;
    }
}
