using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Deeds of years ago that an article only recalls.</summary>
internal static class LooksBack
{
    /// <summary>Whether a year long before the article's stands among some tokens, of a run of years the last; where the article has none, any bare year: what is news has a day.</summary>
    public static bool In(Sentence sentence, int from, int to, SourceDate date) =>
        to > from && VietnameseDate.Find(sentence.Words(from, to)).Any(d => date.Date?.Year is { } year ? (d.Date.Until ?? d.Date).Year < year - 1 : d.Date is { Year: not null, Month: null, Until: null });
}
