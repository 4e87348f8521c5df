namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>The place of a picture: "kk1.jpg", "1419 img 1891", "[Ảnh]", "Ảnh 1".</summary>
internal static class PictureShape
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".jfif", ".heic", ".avif"];

    public static bool IsImageName(string text)
    {
        var name = text.Trim('[', ']', '(', ')', ' ', '|');
        var words = LineShape.Words(name);
        if (words.Length == 0)
        {
            return false;
        }
        if (Endings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        if (words.Length <= 4 && words.Any(w => w.Equals("img", StringComparison.OrdinalIgnoreCase) || w.StartsWith("IMG_", StringComparison.OrdinalIgnoreCase) || w.StartsWith("DSC", StringComparison.Ordinal)))
        {
            return name.Any(char.IsAsciiDigit);
        }
        if (words.Length is >= 3 and <= 30 && words[^1].Trim('.', ')').All(char.IsAsciiDigit) && words[^2].Trim('(').ToLowerInvariant() is "anh" or "hinh" or "ảnh" or "hình" or "photo")
        {
            // image text numbered by the page software: "… - Ảnh 1", "… (Hình 2)", "tha den ho thien quang anh 1"
            return words[^3] is "-" or "–" || words[^2].StartsWith('(') || !name.AsSpan().ContainsAnyExceptInRange('\0', '\u007F');
        }
        return words.Length <= 2 && words[0].ToLowerInvariant() is "ảnh" or "hình" or "image" or "photo" or "picture"
            && (words.Length == 1 ? text.StartsWith('[') : words[1].All(c => char.IsAsciiDigit(c) || c is '/' or '.' or ':'));
    }

    /// <summary>
    /// Where the headline as image text ends in "Headline - Ảnh 1 Words of the caption" or "headline without marks hinh 1";
    /// 0 where the line is no such.
    /// </summary>
    public static int AltTextEnd(string text, string title)
    {
        var i = title.Length < 12 ? 0 : AfterSameLetters(text, title);
        if (i == 0 && title.Length >= 12 && text.IndexOf(" - ", 0, Math.Min(text.Length, 30), StringComparison.Ordinal) is > 0 and var dash)
        {
            // "Chính trị - Headline": the section before it
            var rest = AltTextEnd(text[(dash + 3)..], title);
            return rest > 0 ? dash + 3 + rest : 0;
        }
        if (i == 0)
        {
            return 0;
        }
        var words = i;
        i = SkipJoints(text, i);
        foreach (var word in Numbered)
        {
            if (text.AsSpan(i).StartsWith(word, StringComparison.OrdinalIgnoreCase) && (i + word.Length == text.Length || text[i + word.Length] == ' '))
            {
                i += word.Length;
                while (i < text.Length && (text[i] is ' ' or ':' or '.' or '/' or ')' || char.IsAsciiDigit(text[i])))
                {
                    i++;
                }
                return i;
            }
        }
        // "Headline - 1"
        var digits = i;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }
        if (digits == text.Length)
        {
            return digits;
        }
        // a lead may begin with the words of the headline; image text is parted from what follows, or has lost its marks
        var parted = text.AsSpan(words, i - words).IndexOfAny("-–|:") >= 0;
        return parted || (!text.AsSpan(0, words).ContainsAnyExceptInRange('\0', '\u007F') && title.AsSpan().ContainsAnyExceptInRange('\0', '\u007F')) ? i : 0;
    }

    private static readonly string[] Numbered = ["ảnh", "hình", "hình ảnh", "hinh", "anh", "photo"];

    private static int SkipJoints(string text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '-' or '–' or '|' or ':' or '.' or '”' or '"' or '(')
        {
            i++;
        }
        return i;
    }

    /// <summary>Walks text and title together, letters and digits without marks only; 0 where they part before the title ends.</summary>
    private static int AfterSameLetters(string text, string title)
    {
        // "[Ảnh] Headline ảnh 1"
        var bracket = text.StartsWith('[') ? text.IndexOf(']', 0, Math.Min(12, text.Length)) : -1;
        var (i, j) = (bracket + 1, 0);
        while (true)
        {
            while (j < title.Length && !char.IsLetterOrDigit(title[j]))
            {
                j++;
            }
            if (j == title.Length)
            {
                return i;
            }
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
            {
                i++;
            }
            if (i == text.Length || Bare(text[i]) != Bare(title[j]))
            {
                return 0;
            }
            (i, j) = (i + 1, j + 1);
        }
    }

    private static char Bare(char c) => c < '\u0080' ? char.ToLowerInvariant(c) : Vietnamese.Folding.Fold(c.ToString())[0];
}
