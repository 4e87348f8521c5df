using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>One side of an award as a sentence names it.</summary>
/// <param name="Text">Full name, or the words.</param>
/// <param name="Is">Which of both.</param>
internal sealed record AwardParty(string Text, AwardSide Is)
{
    /// <summary>Whether several together are meant who are not named: "12 cá nhân".</summary>
    public bool IsGroup { get; init; }

    /// <summary>"collective", "single" or both, of a group.</summary>
    public string Sorts { get; init; } = "";

    public string Key { get; } = Folding.Key(Text);

    public bool IsNamed => Is != AwardSide.Words;
}

/// <summary>What one sentence tells of an award.</summary>
/// <param name="What">Its name.</param>
/// <param name="IsNamed">False for a bare "Huân chương", which only repeats one named elsewhere.</param>
/// <param name="Owner">Whose it is by its own words ("của UBND thành phố", "thừa ủy quyền của Chủ tịch nước").</param>
/// <param name="Givers">Who gives it by the sentence.</param>
/// <param name="To">Who receives it; null where the sentence does not say.</param>
/// <param name="Kind">What the passage is in its article.</param>
/// <param name="Evidence">The sentence.</param>
internal sealed record AwardDraft(string What, bool IsNamed, AwardParty? Owner, IReadOnlyList<AwardParty> Givers, AwardParty? To, PassageKind Kind, Evidence Evidence)
{
    private readonly string key = Folding.Key(What).Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);

    private bool IsHeadline => Kind is PassageKind.Title or PassageKind.Kicker;

    /// <summary>Whether it says enough to be told: a named award, and who gave or received it.</summary>
    public bool IsTold => IsNamed && (To is not null || (Owner is not null || Givers.Count > 0) && !IsHeadline);

    /// <summary>One giving told twice.</summary>
    public bool IsSameAs(AwardDraft other) => IsOneName(key, other.key) && SameReceiver(To, other.To) && SameGiver(other);

    /// <summary>Both in one: the longer name, the more exact receiver, all who may have given it.</summary>
    public AwardDraft With(AwardDraft other) => this with
    {
        What = other.What.Length > What.Length && other.IsNamed || !IsNamed ? other.What : What,
        IsNamed = IsNamed || other.IsNamed,
        Owner = Owner ?? other.Owner,
        Givers = [.. Givers.Concat(other.Givers).DistinctBy(g => g.Key, StringComparer.Ordinal)],
        To = To is null || other.To is { IsNamed: true } && !To.IsNamed ? other.To : To,
        Kind = IsHeadline ? other.Kind : Kind,
        Evidence = IsHeadline ? other.Evidence : Evidence,
    };

    /// <summary>Whether the other, of a caption, shows a part of those who received this: "các cá nhân" of "các tập thể và cá nhân".</summary>
    public bool IsWholeOf(AwardDraft part) =>
        To is { IsGroup: true } && part.To is { IsGroup: true } && To.Sorts.Length > part.To.Sorts.Length && To.Sorts.Contains(part.To.Sorts, StringComparison.Ordinal) && IsOneName(key, part.key) && SameGiver(part);

    private static bool IsOneName(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private bool SameReceiver(AwardParty? a, AwardParty? b)
    {
        if (a is null || b is null)
        {
            return true;
        }
        if (a.IsGroup && b.IsGroup)
        {
            return a.Key == b.Key || (a.Sorts.Contains(b.Sorts, StringComparison.Ordinal) || b.Sorts.Contains(a.Sorts, StringComparison.Ordinal)) && (Numbers(a.Key).Length == 0 || Numbers(b.Key).Length == 0 || Numbers(a.Key) == Numbers(b.Key));
        }
        // a headline says in a few words whom the text names
        return a.Key == b.Key || !a.IsNamed && !a.IsGroup && b.Is == AwardSide.Person && Kind is not (PassageKind.Text or PassageKind.Lead) || IsHeadline && !a.IsNamed;
    }

    private bool SameGiver(AwardDraft other) =>
        Owner is null || other.Owner is null || To is { IsNamed: true } && !(Owner.IsNamed && other.Owner.IsNamed) || Owner.Key == other.Owner.Key || !Owner.IsNamed && !other.Owner.IsNamed && (Owner.Key.Contains(other.Owner.Key, StringComparison.Ordinal) || other.Owner.Key.Contains(Owner.Key, StringComparison.Ordinal))
            ? !(Bodies(this) is [_] && Bodies(other) is [_] && Bodies(this)[0] != Bodies(other)[0]) : false;

    private static string[] Bodies(AwardDraft d) => [.. d.Givers.Where(g => g.Is == AwardSide.Organization).Select(g => g.Key)];

    private static string Numbers(string key) => string.Concat(key.Where(c => char.IsAsciiDigit(c) || c == ' ')).Trim();
}
