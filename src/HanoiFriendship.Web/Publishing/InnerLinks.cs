using System.Text.RegularExpressions;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Links of a text to articles of the site.</summary>
public static partial class InnerLinks
{
    /// <summary>Slugs of the articles that a text, or a list of addresses, names.</summary>
    public static IReadOnlyList<string> Articles(string? text) => [.. Article().Matches(text ?? "").Select(m => m.Groups["slug"].Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex("(/tin-tuc|/en/news)/(?<slug>[a-z0-9-]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Article();
}
