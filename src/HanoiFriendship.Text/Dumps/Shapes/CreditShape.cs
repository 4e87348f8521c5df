namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>Who took a picture, at the end of a line or alone on it.</summary>
/// <param name="Name">The name as written: "Lương Toàn", "Văn Điệp/TTXVN".</param>
/// <param name="Start">Where the credit with its brackets and word begins in the line; 0 where the line is nothing else.</param>
/// <param name="NameStart">Where the name begins in the line.</param>
internal sealed record Credit(string Name, int Start, int NameStart);

internal static class CreditShape
{
    private const int Tail = 90;

    private static readonly string[] Words = ["nguồn ảnh", "ảnh", "photo", "hình", "nguồn"];

    public static Credit? Read(string text)
    {
        var from = Math.Max(0, text.Length - Tail);
        foreach (var word in Words)
        {
            var at = text.LastIndexOf(word, text.Length - 1, text.Length - from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && ReadAt(text, at, word.Length) is { } credit)
            {
                return credit;
            }
        }
        return InCapitals(text);
    }

    /// <summary>"… kể về người mẹ nuôi ở xã Thanh BÁ CƯỜNG": two to four words in capitals behind a line that is not.</summary>
    private static Credit? InCapitals(string text)
    {
        var start = text.Length;
        var count = 0;
        while (count < 5 && start > 0)
        {
            var blank = text.LastIndexOf(' ', start - 1);
            var word = text[(blank + 1)..start];
            if (word.Length is < 2 or > 7 || !word.All(char.IsUpper) || !word.Any(c => "AEIOUYĂÂÊÔƠƯ".Contains(Vietnamese.Folding.Fold(c.ToString()).ToUpperInvariant()[0], StringComparison.Ordinal)))
            {
                break;
            }
            start = Math.Max(blank, 0);
            count++;
        }
        var name = text[start..].Trim();
        var marked = name.Any(c => c > '\u007F');
        return count is >= 2 and <= 4 && marked && start > 20 && text[..start].Any(char.IsLower) ? new(name, start, text.Length - name.Length) : null;
    }

    private static Credit? ReadAt(string text, int at, int length)
    {
        var before = text[..at].TrimEnd();
        var nameStart = at + length;
        var colon = nameStart < text.Length && text[nameStart] == ':' || (nameStart + 1 < text.Length && text[nameStart] == ' ' && text[nameStart + 1] == ':');
        while (nameStart < text.Length && text[nameStart] is ' ' or ':')
        {
            nameStart++;
        }
        var name = text[nameStart..].TrimEnd(' ', '.', ')', ']', '/', '*', '|');
        var opened = before.Length == 0 || before[^1] is '(' or '[' or '.' or '-' or '–' or '—' or '|' or '/' or ',' or '!' or '?' or '…' or '”' or '"' || (colon && char.IsUpper(text[at]));
        if (!opened || name.Length is 0 or > 60 || LineShape.Words(name).Length > 9 || !(colon || IsNameAfterBareWord(text, at, before, name)))
        {
            return null;
        }
        var start = before.TrimEnd('(', '[', '-', '–', '—', '|', ' ', '/').Length;
        return new(name, start, nameStart);
    }

    /// <summary>"… tại Hội nghị - Ảnh TV", "(Ảnh Hà Thu)": without a colon only behind a mark, with a capital, and no other picture word.</summary>
    private static bool IsNameAfterBareWord(string text, int at, string before, string name) =>
        char.IsUpper(text[at]) && before.Length > 0 && before[^1] is '(' or '.' or '-' or '–' or '—' && char.IsUpper(name[0]) && LineShape.Words(name).Length <= 4;
}
