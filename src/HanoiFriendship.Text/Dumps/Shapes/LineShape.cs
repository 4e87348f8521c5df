using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>Shapes that need no word list.</summary>
internal static class LineShape
{
    private const string Bullets = "•·▪■►▶●○◦*+-–—»>“\"'‘«✓➢ ";

    public static int SkipMarks(string text)
    {
        var i = 0;
        while (i < text.Length && Bullets.Contains(text[i], StringComparison.Ordinal))
        {
            i++;
        }
        return i;
    }

    /// <summary>Whether the line opens with a bullet (a quotation mark is none).</summary>
    public static bool HasBullet(string text) => text.Length > 2 && ("•·▪■►▶●○◦✓➢»".Contains(text[0], StringComparison.Ordinal) || (text[0] is '*' or '+' or '-' or '–' or '>' && text[1] is ' ' or '>'));

    public static bool HasLetters(string text) => text.Any(char.IsLetter);

    public static bool IsAllCapitals(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters >= 2;
    }

    /// <summary>Ends like a sentence: . ! ? … or ;, also before closing quotes, brackets or a source in brackets.</summary>
    public static bool EndsSentence(string text)
    {
        var i = text.Length - 1;
        while (i >= 0 && text[i] is '”' or '"' or '’' or '\'' or '»' or ')' or ']' or ' ' or '*' or '/' or '_')
        {
            i--;
        }
        if (i >= 0 && text[i] is '.' or '!' or '?' or '…' or ';')
        {
            return true;
        }
        // "… của Thủ đô./. Thu Trang": a name behind the mark that closes an article
        if (text.LastIndexOf("./.", StringComparison.Ordinal) is >= 20 and var mark && text.Length - mark < 40)
        {
            return true;
        }
        // "… của Thủ đô. (TTXVN)", "… của Thủ đô (TTXVN/Vietnam+)": the source in brackets is no part of the sentence
        var open = text.EndsWith(')') || text.EndsWith(").", StringComparison.Ordinal) ? text.LastIndexOf('(') : -1;
        return open > 20 && text.Length - open < 60 && text[..open].TrimEnd() is { Length: > 0 } before && before[^1] is '.' or '!' or '?' or '…';
    }

    /// <summary>"Trang chủ / Chính trị / Đối ngoại", "Tin tức » Hữu nghị".</summary>
    public static bool IsBreadcrumb(string text, Lexicon sections)
    {
        var steps = text.Split(['/', '>', '»', '›', '|', '\\'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return steps.Length is >= 2 and <= 5 && steps.Any(s => sections.Contains(s) || s.Equals("Trang chủ", StringComparison.OrdinalIgnoreCase))
            && steps.All(s => s.Count(c => c == ' ') < 5);
    }

    /// <summary>"Giới thiệu | Công tác | Hỏi đáp": two or more parts between bars or dots, each a few words.</summary>
    public static bool IsMenu(string text)
    {
        var parts = text.Split(['|', '•', '·', '»', '›', '>'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length >= 2 && !text.StartsWith('>') && !text.StartsWith('»') && Array.TrueForAll(parts, p => p.Count(c => c == ' ') < 6) && (parts.Length > 2 || text.Length < 60);
    }

    /// <summary>The words of a text by blanks.</summary>
    public static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
