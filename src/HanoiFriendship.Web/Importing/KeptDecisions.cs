using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Importing;

/// <summary>
/// What editors decided of an article that is read again. The same finding on the same sentence stays as it is. One whose sentence has changed goes,
/// with its number and its decision, to the sentence it stands on now. One that the article says nowhere any more is kept for an editor and is no fact
/// of the article: a post must not be proved by words that are gone. What an editor has stated himself is never lost.
/// </summary>
/// <param name="before">The mentions the article has.</param>
/// <param name="made">What is found in it now.</param>
internal sealed class KeptDecisions(IReadOnlyCollection<Mention> before, IReadOnlyCollection<Mention> made, ArticleWords words)
{
    /// <summary>A sentence after small edits: what was wrong in the one is wrong in the other.</summary>
    private const double Alike = 0.8;

    private readonly List<Mention> left = [.. made.Where(m => !before.Any(b => IsSame(b, m)))];

    private readonly Dictionary<string, string> moved = new(StringComparer.Ordinal);

    /// <summary>What is found for the first time.</summary>
    public IReadOnlyList<Mention> New => left;

    /// <returns>Each decision that went to another sentence, with what was found there.</returns>
    public IReadOnlyList<(Mention Kept, Mention Found)> Settle()
    {
        var carried = new List<(Mention Kept, Mention Found)>();
        // what was confirmed takes its place before what was rejected of another sentence
        foreach (var kept in before.Where(b => b.Decision != Decision.Pending).OrderBy(b => b.Decision == Decision.Confirmed ? 0 : 1))
        {
            if (made.FirstOrDefault(m => IsSame(kept, m)) is { } again)
            {
                kept.Order = kept.Order == Mention.Lost ? again.Order : kept.Order;
            }
            else if (Now(kept) is { } found)
            {
                Carry(kept, found);
                carried.Add((kept, found));
            }
            else if (kept.Rule != Mention.EditorRule)
            {
                kept.Order = words.Say(kept.Sentence) ? Math.Max(0, kept.Order) : Mention.Lost;
            }
        }
        // what an editor put beside a finding goes along with it
        foreach (var stated in before.Where(b => b.Rule == Mention.EditorRule && !words.Say(b.Sentence) && moved.ContainsKey(b.Sentence)))
        {
            stated.Sentence = moved[stated.Sentence];
        }
        return carried;
    }

    /// <summary>Where a finding stands now. What was rejected on one sentence may be true on quite another.</summary>
    private Mention? Now(Mention kept) => left.Where(m => SaysSame(kept, m)).Select(m => (Found: m, Likeness: ArticleWords.Likeness(kept.Sentence, m.Sentence)))
        .Where(m => kept.Decision == Decision.Confirmed || m.Likeness >= Alike).OrderByDescending(m => m.Likeness).Select(m => m.Found).FirstOrDefault();

    private void Carry(Mention kept, Mention found)
    {
        left.Remove(found);
        if (ArticleWords.Likeness(kept.Sentence, found.Sentence) >= Alike)
        {
            moved[kept.Sentence] = found.Sentence;
        }
        (kept.Sentence, kept.Start, kept.Length, kept.Order) = (found.Sentence, found.Start, found.Length, found.Order);
    }

    public static bool IsSame(Mention one, Mention other) => one.Sentence == other.Sentence && SaysSame(one, other);

    /// <param name="one">Of the database.</param>
    /// <param name="other">Just found.</param>
    private static bool SaysSame(Mention one, Mention other) =>
        one.Property == other.Property && one.Value == other.Value
        && (one.PersonId ?? 0) == (other.Person?.Id ?? 0) && (one.AppointmentId ?? 0) == (other.Appointment?.Id ?? 0) && (one.OrganizationId ?? 0) == (other.Organization?.Id ?? 0) && (one.EventId ?? 0) == (other.Event?.Id ?? 0) && (one.AgreementId ?? 0) == (other.Agreement?.Id ?? 0) && (one.AwardId ?? 0) == (other.Award?.Id ?? 0);
}
