namespace HanoiFriendship.Web.Rendering;

/// <summary>Which addresses a text may link to: http, https, mailto, tel and relative ones.</summary>
internal static class SafeAddress
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static bool IsSafe(string? address)
    {
        var bare = Bare(address);
        var colon = bare.IndexOf(':', StringComparison.Ordinal);
        var end = bare.IndexOfAny(['/', '?', '#']);
        return bare.Length > 0 && (colon < 0 || (end >= 0 && end < colon) || Schemes.Contains(bare[..colon], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether it leads to another place, written out or not. Browsers take a backslash for a slash, and "http:evil.example" for a host.</summary>
    public static bool IsOutside(string address) =>
        Bare(address).Replace('\\', '/') is var bare && (bare.Contains("//", StringComparison.Ordinal) || bare.StartsWith("http:", StringComparison.OrdinalIgnoreCase) || bare.StartsWith("https:", StringComparison.OrdinalIgnoreCase));

    /// <summary>Browsers drop blanks and control characters before they judge an address.</summary>
    private static string Bare(string? address) => string.Concat((address ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
}
