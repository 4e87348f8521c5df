using System.Diagnostics.CodeAnalysis;

namespace HanoiFriendship.Web.Model;

/// <summary>Why something was refused: a Vietnamese text of the interface with its gaps filled.</summary>
public sealed record Reason(string Text, params object[] Parts)
{
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Reason?(string? text) => FromString(text);

    [return: NotNullIfNotNull(nameof(text))]
    public static Reason? FromString(string? text) => text is null ? null : new(text);

    /// <summary>In Vietnamese, whoever reads.</summary>
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Text, Parts);
}
