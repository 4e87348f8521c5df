using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>Lines that are a name and no sentence: of an organization, or of a speaker with his post.</summary>
internal static class NameShape
{
    private static readonly Lexicon OrganizationWords = Lexicon.Load("organization-words");
    private static readonly Lexicon Honorifics = Lexicon.Load("honorifics");

    private static readonly HashSet<string> OrganizationHeads = new(StringComparer.OrdinalIgnoreCase)
    {
        "liên", "hội", "ủy", "uỷ", "ubnd", "ban", "sở", "bộ", "báo", "tạp", "cổng", "trang", "đảng", "đoàn", "trung", "văn", "viện", "trường", "mặt", "cục", "đài", "công", "thành", "tỉnh", "quận", "huyện", "học", "quỹ", "tổng", "phòng", "chi", "cựu",
    };

    /// <summary>"Liên hiệp các tổ chức hữu nghị Việt Nam", "ỦY BAN NHÂN DÂN TỈNH …": at the head of a page the name of the site.</summary>
    public static bool IsOrganization(string text)
    {
        var words = LineShape.Words(text);
        return words.Length is >= 3 and <= 16 && OrganizationHeads.Contains(words[0])
            && Array.TrueForAll(words, w => char.IsUpper(w[0]) || w is "-" or "–" or "&" || OrganizationWords.Contains(w.Trim(',', '-', '(', ')')));
    }

    /// <summary>A line that names a speaker: post or form of address, then a name ("Đại sứ X", "GS Y, kiều bào Bỉ", "Ông Z - Chủ tịch …").</summary>
    public static bool IsSpeaker(string text)
    {
        var trimmed = text.Trim('-', '–', '—', ' ', '(', ')', '“', '”', '"', '*');
        if (trimmed.Length == 0)
        {
            return false;
        }
        var key = Folding.Key(trimmed);
        var address = Honorifics.FindOpening(key.Replace('.', ' ')) ?? Honorifics.FindOpening(key);
        var titled = Titles.OpeningLength(key) > 0;
        if (titled || address is not null)
        {
            return PersonName.AtEnd(trimmed) >= 0 || CapitalsAtEnd(trimmed) >= 2 || NameBefore(trimmed, [',', '–', '-', '(']);
        }
        return PersonName.AtEnd(trimmed) == 0 && LineShape.Words(trimmed).Length <= 5 || NameBefore(trimmed, [',', '–', '-', '(']) && PersonName.AtEnd(Head(trimmed, [',', '–', '-', '('])) == 0;
    }

    /// <summary>"Phó Giám đốc …, Phó Chủ tịch …": two or more posts between commas, the author's line of a magazine.</summary>
    public static bool IsPosts(string text)
    {
        var parts = text.Split(", ");
        return parts.Length is >= 2 and <= 5 && !LineShape.EndsSentence(text) && Array.TrueForAll(parts, p => Titles.OpeningLength(Folding.Key(p)) is > 0 and var title && !IsFollowedByVerb(p[Math.Min(p.Length, title)..]));
    }

    /// <summary>A full name followed by a word in small letters: "… Nguyễn Văn A tặng hoa …".</summary>
    public static bool IsFollowedByVerb(string text)
    {
        var words = LineShape.Words(text);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            if (!PersonName.HasSurname([words[i]]) || !char.IsUpper(words[i][0]))
            {
                continue;
            }
            var end = i + 1;
            while (end < words.Length && char.IsUpper(words[end][0]))
            {
                end++;
            }
            if (end - i is >= 2 and <= 5 && end < words.Length && char.IsLower(words[end][0]) && char.IsLetter(words[end - 1][^1]))
            {
                return true;
            }
        }
        return false;
    }

    private static bool NameBefore(string text, char[] marks) => Head(text, marks) is { Length: > 0 } head && head.Length < text.Length && (PersonName.AtEnd(head) >= 0 || CapitalsAtEnd(head) >= 2);

    private static string Head(string text, char[] marks) => text.IndexOfAny(marks) is > 0 and var end ? text[..end].TrimEnd() : text;

    private static int CapitalsAtEnd(string text)
    {
        var words = LineShape.Words(text);
        var count = 0;
        while (count < words.Length && char.IsUpper(words[^(count + 1)][0]))
        {
            count++;
        }
        return count;
    }
}
