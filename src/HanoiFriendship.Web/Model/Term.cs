using System.Text.RegularExpressions;

namespace HanoiFriendship.Web.Model;

/// <summary>A congress period of an organization ("khóa VI, nhiệm kỳ 2022–2027"). Its end is never a person's end.</summary>
public sealed partial class Term
{
    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization? Organization { get; init; }

    /// <summary>Roman, as the texts write it.</summary>
    public string? Ordinal { get; set; }

    public int? FirstYear { get; set; }

    public int? LastYear { get; set; }

    /// <summary>What the words of a term say; null where they name neither ordinal nor years.</summary>
    public static (string? Ordinal, int? FirstYear, int? LastYear)? Read(string words)
    {
        var (ordinal, years) = (OrdinalWords().Match(words), YearWords().Match(words));
        return !ordinal.Success && !years.Success ? null
            : (ordinal.Success ? ordinal.Groups["ordinal"].Value.ToUpperInvariant() : null, Year(years, "first"), Year(years, "last"));
    }

    private static int? Year(Match match, string group) => match.Success ? int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\bkh(óa|oá) (?<ordinal>[IVXL]{1,6})\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OrdinalWords();

    [GeneratedRegex(@"\b(?<first>(19|20)\d\d) ?[-–] ?(?<last>(19|20)\d\d)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWords();
}
