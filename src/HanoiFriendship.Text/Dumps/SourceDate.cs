using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps;

/// <summary>On what a source's date rests.</summary>
public enum DateBasis
{
    /// <summary>Nothing in the text tells it.</summary>
    None,

    /// <summary>A date line of the page.</summary>
    Printed,

    /// <summary>Inferred from the day the text tells of.</summary>
    Inferred,
}

/// <summary>When a source was printed, as far as the text shows.</summary>
/// <param name="Date">The date; null where nothing tells it.</param>
/// <param name="Time">The clock time, Asia/Ho_Chi_Minh, where printed.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Words">The words it rests on, each with its place.</param>
public sealed record SourceDate(FuzzyDate? Date, TimeOnly? Time, DateBasis Basis, IReadOnlyList<Finding> Words)
{
    /// <summary>No date.</summary>
    public static readonly SourceDate None = new(null, null, DateBasis.None, []);
}
