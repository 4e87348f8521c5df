namespace HanoiFriendship.Text;

/// <summary>
/// A place in the decoded source: <paramref name="Start"/> and <paramref name="Length"/> count UTF-16 units
/// of the characters after charset decoding and nothing else (no cleaning, no byte order mark).
/// </summary>
/// <param name="Start">First UTF-16 unit, from 0.</param>
/// <param name="Length">Number of UTF-16 units, 0 or more.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first unit after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan FromBounds(int start, int end) => new(start, end - start);

    /// <summary>The smallest span that holds this one and <paramref name="other"/>.</summary>
    public TextSpan Union(TextSpan other) => FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));
}
