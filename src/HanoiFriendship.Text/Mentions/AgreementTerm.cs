using System.Text.RegularExpressions;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The years of a document, where a sentence says how long it holds.</summary>
internal static partial class AgreementTerm
{
    /// <returns>As written, from the first year to the last ("2025 đến năm 2027"), or up to when ("đến hết năm 2030"); null where it says neither.</returns>
    public static string? Find(string sentence) =>
        Years().Match(sentence) is { Success: true } years ? years.Groups["years"].Value
        : Until().Match(sentence) is { Success: true } until ? until.Groups["until"].Value : null;

    [GeneratedRegex(@"\b([Tt]hời hạn|[Hh]iệu lực|[Gg]iá trị|[Gg]ia hạn)[^.;]{0,60} (từ|giai đoạn) (tháng [0-9]{1,2}/|năm )?(?<years>(19|20)[0-9]{2} ?(-|–|đến) ?(hết )?(tháng [0-9]{1,2}/|năm )?20[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Years();

    [GeneratedRegex(@"\b([Tt]hời hạn|[Hh]iệu lực|[Gg]iá trị|[Gg]ia hạn|từ nay)([^.;]{0,60})? (?<until>đến (hết )?(tháng [0-9]{1,2}/|năm |ngày [0-9]{1,2}/[0-9]{1,2}/)20[0-9]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Until();
}
