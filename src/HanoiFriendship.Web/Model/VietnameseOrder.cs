using System.Globalization;

namespace HanoiFriendship.Web.Model;

/// <summary>The order of the Vietnamese alphabet, stored so that both databases sort alike.</summary>
public static class VietnameseOrder
{
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
        var key = Convert.ToHexString(Alphabet.GetSortKey(text, CompareOptions.IgnoreCase).KeyData);
        return key.Length > Longest / 2 - 2 ? key[..(Longest / 2 - 2)] : key;
    }
}
