namespace HanoiFriendship.Text.Mentions;

/// <summary>Makes one award of all that several sentences tell of it, and says who conferred it.</summary>
internal sealed class AwardMerge(PersonBook people)
{
    /// <summary>More awards than any article tells of.</summary>
    private const int Most = 80;

    public IReadOnlyList<FoundAward> Of(List<AwardDraft> drafts)
    {
        var merged = new List<AwardDraft>();
        // what the text tells comes before what headlines and captions repeat, what is named before what is only hinted at
        foreach (var draft in Split([.. drafts.Take(4 * Most)]).OrderBy(d => d.IsTold && d.Kind is PassageKind.Lead or PassageKind.Text ? 0 : d.IsTold && d.Kind == PassageKind.Caption ? 1 : 2))
        {
            var same = merged.FindIndex(m => draft.IsSameAs(m));
            if (same >= 0)
            {
                merged[same] = merged[same].With(draft);
            }
            else if (draft.IsTold && merged.Count < Most)
            {
                merged.Add(draft);
            }
        }
        var posts = people.All.DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, p => p.Posts, StringComparer.Ordinal);
        return [.. merged.OrderBy(m => m.Evidence.Passage).Select(m => Found(m, posts))];
    }

    /// <summary>"Bằng khen cho các tập thể và cá nhân" is two where the captions show the ones and the others; else it is one, and they show parts of it.</summary>
    private static List<AwardDraft> Split(List<AwardDraft> drafts)
    {
        var result = new List<AwardDraft>(drafts);
        foreach (var whole in drafts.Where(d => d.To is { IsGroup: true } && d.Kind != PassageKind.Caption))
        {
            var parts = result.FindAll(p => p.Kind == PassageKind.Caption && whole.IsWholeOf(p));
            if (parts.Select(p => p.To!.Sorts).Distinct(StringComparer.Ordinal).Count() < 2)
            {
                continue;
            }
            result.Remove(whole);
            foreach (var part in parts)
            {
                result[result.IndexOf(part)] = part.With(whole with { To = null });
            }
        }
        return result;
    }

    private static FoundAward Found(AwardDraft draft, Dictionary<string, IReadOnlyList<FoundPost>> posts)
    {
        var presenter = draft.Givers.FirstOrDefault(g => g.Is == AwardSide.Person);
        var by = draft.Owner ?? By(draft, presenter, posts);
        return new(draft.What, by?.Text, draft.To?.Text, draft.Evidence)
        {
            ByIs = by?.Is ?? AwardSide.Words,
            ToIs = draft.To?.Is ?? AwardSide.Words,
            Presenter = presenter?.Text,
        };
    }

    /// <summary>The body that gave it, of several the one whose officer handed it over; else an office; else who handed it over.</summary>
    private static AwardParty? By(AwardDraft draft, AwardParty? presenter, Dictionary<string, IReadOnlyList<FoundPost>> posts)
    {
        var bodies = draft.Givers.Where(g => g.Is == AwardSide.Organization).ToList();
        if (bodies.Count > 1 && presenter is not null && posts.TryGetValue(presenter.Text, out var held)
            && bodies.Find(b => held.Any(p => p.Organization == b.Text)) is { } own)
        {
            return own;
        }
        return bodies.Count > 1 ? new(string.Join(", ", bodies.Select(b => b.Text)), AwardSide.Words) : bodies.FirstOrDefault() ?? draft.Givers.FirstOrDefault(g => g.Is == AwardSide.Words) ?? presenter;
    }
}
