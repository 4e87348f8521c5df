using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>What one sentence tells of an agreement.</summary>
/// <param name="Family">The family of its document; "any" where the words fit several.</param>
/// <param name="IsTold">Whether the sentence says enough to stand by itself.</param>
/// <param name="Kind">What the passage is in its article.</param>
/// <param name="Found">The agreement as far as the sentence tells it.</param>
internal sealed record AgreementDraft(string Family, bool IsTold, PassageKind Kind, FoundAgreement Found)
{
    /// <summary>One signing told twice: documents of one family, and no side, no period that the other one lacks.</summary>
    public bool IsSameAs(AgreementDraft other) =>
        (Family == other.Family || Family == "any" || other.Family == "any")
        && (Found.Period is null || other.Found.Period is null || Same(Found.Period, other.Found.Period))
        && (Within(Found.Parties, other.Found.Parties) || Within(other.Found.Parties, Found.Parties))
        && (Found.Parties.Count > 0 && other.Found.Parties.Count > 0 || Within(Found.Signatories, other.Found.Signatories) || Within(other.Found.Signatories, Found.Signatories));

    /// <summary>Both in one: the longer title, the union of sides.</summary>
    public AgreementDraft With(AgreementDraft other)
    {
        var (a, b) = (Found, other.Found);
        var titled = other.Family != "any" && (Family == "any" || b.Title.Length > a.Title.Length) ? b.Title : a.Title;
        return new(Family == "any" ? other.Family : Family, IsTold || other.IsTold, Kind, new(titled, Union(a.Parties, b.Parties), Union(a.Signatories, b.Signatories), a.Period ?? b.Period, a.IsSigned || b.IsSigned, Tells(other) > Tells(this) ? b.Evidence : a.Evidence));
    }

    private static double Tells(AgreementDraft d) => d.Found.Parties.Count * 2 + d.Found.Signatories.Count + (d.Found.Period is null ? 0 : 1) + (d.Kind is PassageKind.Title or PassageKind.Kicker ? -4 : 0);

    private static bool Within(IReadOnlyList<string> some, IReadOnlyList<string> all) => some.All(s => all.Contains(s, StringComparer.Ordinal));

    private static List<string> Union(IReadOnlyList<string> a, IReadOnlyList<string> b) => [.. a.Concat(b).Distinct(StringComparer.Ordinal)];

    private static bool Same(string one, string other) => Folding.Key(one).Where(char.IsLetterOrDigit).SequenceEqual(Folding.Key(other).Where(char.IsLetterOrDigit));
}
