namespace HanoiFriendship.Web.Rendering;

/// <summary>Which addresses a text may link to: http, https, mailto, tel and relative ones.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static bool IsSafe(string? address)
    {
        // browsers drop blanks and control characters inside a scheme before they judge it
        var bare = string.Concat((address ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var end = bare.IndexOfAny(['/', '?', '#']);
        return bare.Length > 0 && (colon < 0 || (end >= 0 && end < colon) || Schemes.Contains(bare[..colon], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Browsers take a backslash for a slash.</summary>
    public static bool IsOutside(string address) => address.Replace('\\', '/').Contains("//", StringComparison.Ordinal);
}
