namespace HanoiFriendship.Text.Dumps;

/// <summary>The best sequence of parts for a page, and how sure each is against all other sequences.</summary>
internal static class BestPath
{
    private const int Count = Parts.Count;

    /// <summary>The odds of each step, for the sums over all paths.</summary>
    private static readonly double[] Odds = [.. Enumerable.Range(0, Count * Count).Select(i => Math.Exp(Transitions.Steps[i / Count, i % Count]))];

    /// <summary>Viterbi.</summary>
    /// <param name="scores">A row a line: the score of each part.</param>
    /// <returns>The best path and the sum of its scores.</returns>
    public static (Part[] Parts, double Score) Find(double[][] scores)
    {
        var parts = new Part[scores.Length];
        if (scores.Length == 0)
        {
            return (parts, 0);
        }
        var from = new byte[scores.Length][];
        var best = Enumerable.Range(0, Count).Select(p => Transitions.First[p] + scores[0][p]).ToArray();
        for (var i = 1; i < scores.Length; i++)
        {
            from[i] = new byte[Count];
            var next = new double[Count];
            for (var to = 0; to < Count; to++)
            {
                (next[to], from[i][to]) = BestStep(best, to);
                next[to] += scores[i][to];
            }
            best = next;
        }
        best = [.. best.Select((score, part) => score + Transitions.Last[part])];
        var last = Array.IndexOf(best, best.Max());
        for (var (i, part) = (scores.Length - 1, last); i >= 0; part = i > 0 ? from[i][part] : 0, i--)
        {
            parts[i] = (Part)part;
        }
        return (parts, best[last]);
    }

    private static (double Score, byte From) BestStep(double[] previous, int to)
    {
        var (score, from) = (double.NegativeInfinity, 0);
        for (var part = 0; part < Count; part++)
        {
            var step = previous[part] + Transitions.Steps[part, to];
            if (step > score)
            {
                (score, from) = (step, part);
            }
        }
        return (score, (byte)from);
    }

    /// <summary>
    /// Forward and backward sums: for each line the share of all paths, weighed by their odds, that take it for the same kind; 0–1.
    /// </summary>
    public static double[] Confidence(double[][] scores, Part[] parts)
    {
        var forward = new double[scores.Length][];
        for (var i = 0; i < scores.Length; i++)
        {
            forward[i] = Normalize(Emission(scores[i]), i == 0 ? null : Sum(forward[i - 1], backwards: false));
        }
        var confidence = new double[scores.Length];
        var backward = Array.ConvertAll(Transitions.Last, Math.Exp);
        for (var i = scores.Length - 1; i >= 0; i--)
        {
            var (all, same) = (0.0, 0.0);
            for (var part = 0; part < Count; part++)
            {
                var share = forward[i][part] * backward[part];
                all += share;
                same += Parts.KindOf((Part)part) == Parts.KindOf(parts[i]) ? share : 0;
            }
            confidence[i] = all > 0 ? Math.Clamp(same / all, 0, 1) : 0;
            backward = Sum(Normalize(Emission(scores[i]), backward), backwards: true);
        }
        return confidence;
    }

    private static double[] Emission(double[] scores)
    {
        var most = scores.Max();
        return Array.ConvertAll(scores, s => double.IsNegativeInfinity(most) ? 1 : Math.Exp(s - most));
    }

    private static double[] Sum(double[] shares, bool backwards)
    {
        var sums = new double[Count];
        for (var a = 0; a < Count; a++)
        {
            for (var b = 0; b < Count; b++)
            {
                sums[a] += shares[b] * (backwards ? Odds[(a * Count) + b] : Odds[(b * Count) + a]);
            }
        }
        return sums;
    }

    /// <summary>The product, scaled to a sum of 1 so that long pages do not run out of digits.</summary>
    private static double[] Normalize(double[] emission, double[]? before)
    {
        var sum = 0.0;
        for (var i = 0; i < Count; i++)
        {
            emission[i] *= before is null ? Math.Exp(Transitions.First[i]) : before[i];
            sum += emission[i];
        }
        return sum > 0 ? Array.ConvertAll(emission, e => e / sum) : emission;
    }
}
