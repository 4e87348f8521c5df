using System.Text;

namespace HanoiFriendship.Text.Vietnamese;

/// <summary>Addresses made of words: "Đối ngoại nhân dân" → "doi-ngoai-nhan-dan".</summary>
public static class Slug
{
    /// <summary>The longest slug made; cut at a word.</summary>
    public const int MaxLength = 100;

    /// <summary>A slug of a–z, 0–9 and single hyphens.</summary>
    /// <param name="text">A title or name, any characters.</param>
    /// <returns>The slug, at most <see cref="MaxLength"/> characters; empty where the text has no Latin letter or digit.</returns>
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(text))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }
        return Shorten(slug.ToString().TrimEnd('-'));
    }

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }
        var cut = slug.LastIndexOf('-', MaxLength);
        return cut > 0 ? slug[..cut] : slug[..MaxLength];
    }
}
