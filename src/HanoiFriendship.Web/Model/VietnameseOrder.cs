using System.Globalization;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>The order of the Vietnamese alphabet, stored so that both databases sort alike.</summary>
public static class VietnameseOrder
{
    /// <summary>The letter a person stands under: first of the given name, without tone ("Ỷ" under Y, "Ấn" under Â).</summary>
    public static string Letter(string name)
    {
        var first = Folding.Nfd(name[(name.LastIndexOf(' ') + 1)..]);
        var kept = new string([.. first.TakeWhile((c, i) => i == 0 || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark).Where(c => c is not ('\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323'))]);
        return Folding.Nfc(kept).ToUpperInvariant();
    }

    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private const int Longest = 800;

    /// <summary>Given name (the last word) first, then the rest.</summary>
    public static string OfPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : Of(words[^1]) + "00" + Of(string.Join(' ', words[..^1]));
    }

    private static string Of(string text)
    {
        var key = Convert.ToHexString(Alphabet.GetSortKey(Folding.Nfc(text), CompareOptions.IgnoreCase).KeyData);
        return key.Length > Longest / 2 - 2 ? key[..(Longest / 2 - 2)] : key;
    }
}
