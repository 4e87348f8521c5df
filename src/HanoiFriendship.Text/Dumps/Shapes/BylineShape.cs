using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps.Shapes;

/// <summary>A line that is nothing but who wrote the article or whence it was taken.</summary>
/// <param name="Name">The name without its label.</param>
/// <param name="NameStart">Where it begins in the line.</param>
/// <param name="Label">author, photo or source as the label says; null for a bare name.</param>
/// <param name="Strength">How much it looks like one, 0–1.</param>
internal sealed record Byline(string Name, int NameStart, string? Label, double Strength);

internal static class BylineShape
{
    private static readonly Lexicon Labels = Lexicon.Load("bylines");
    private static readonly Lexicon Sections = Lexicon.Load("sections");

    /// <summary>Accounts of a site that post for everybody, and sign for nobody.</summary>
    private static readonly HashSet<string> Accounts = new(StringComparer.OrdinalIgnoreCase) { "Quản trị", "Quản trị viên", "Quản trị hệ thống", "Admin", "Administrator", "BBT", "Ban biên tập", "Ban quản trị", "Webmaster" };

    public static Byline? Read(string text)
    {
        var trimmed = text.TrimEnd(' ', '.', '*', '/');
        var start = LineShape.SkipMarks(trimmed);
        if (trimmed.StartsWith('(') && trimmed.EndsWith(')'))
        {
            (start, trimmed) = (1, trimmed[..^1]);
        }
        if (start >= trimmed.Length)
        {
            return null;
        }
        return Labelled(trimmed, start) ?? Bare(trimmed, start);
    }

    private static Byline? Labelled(string text, int start)
    {
        var colon = text.IndexOf(':', start);
        if (colon > start && Accounts.Contains(text[(colon + 1)..].Trim()))
        {
            return null;
        }
        if (colon > start && colon - start <= 24 && LabelOf(text[start..colon]) is { } label)
        {
            var name = colon + 1;
            while (name < text.Length && text[name] == ' ')
            {
                name++;
            }
            // "PV: Điều bà trăn trở nhất là gì?" asks, it does not sign
            var signed = WithoutPhotographer(text[name..]);
            return signed.Length > 0 && LineShape.Words(signed).Length <= 10 && (label is "source" || !text[start..colon].Contains("PV", StringComparison.Ordinal) || LooksSigned(signed)) ? new(signed, name, label, 1) : null;
        }
        if (text.AsSpan(start).StartsWith("Theo ", StringComparison.Ordinal) && LineShape.Words(text).Length <= 8 && char.IsUpper(text[start + 5]))
        {
            return new(text[(start + 5)..], start + 5, "source", 1);
        }
        return null;
    }

    /// <summary>author, photo or source; "Tin bài, ảnh", "Ảnh và tin" are made of known words in any order.</summary>
    private static string? LabelOf(string label)
    {
        if (Labels.Find(label.Trim()) is { } entry)
        {
            return entry.Value;
        }
        var words = label.Split([' ', ',', '-', '–', '/', '&', '+', ';'], StringSplitOptions.RemoveEmptyEntries);
        var known = Array.ConvertAll(words, w => w is "và" or "clip" or "video" ? "author" : Labels.Find(w)?.Value);
        return words.Length is 0 or > 5 || Array.TrueForAll(words, w => w is "và" or "clip" or "video") || Array.Exists(known, k => k is null) ? null : Array.TrueForAll(known, k => k is "photo") ? "photo" : "author";
    }

    /// <summary>"Bài: A - Ảnh: B" signs the text with A.</summary>
    private static string WithoutPhotographer(string names)
    {
        var photo = names.IndexOf("Ảnh", StringComparison.OrdinalIgnoreCase);
        return photo > 0 && names.IndexOf(':', photo) > 0 ? names[..photo].TrimEnd(' ', '-', '–', ',', ';', '/', '|') : names;
    }

    private static bool LooksSigned(string name) => !name.EndsWith('?') && !name.EndsWith('!') && LineShape.Words(name).Count(w => char.IsUpper(w[0])) * 2 >= LineShape.Words(name).Length;

    private static Byline? Bare(string text, int start)
    {
        var signed = WithoutPhotographer(text[start..]);
        text = text[..(start + signed.Length)];
        var words = signed.Split([' ', '-', '–', ',', '&', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 9 || NameShape.IsOrganization(text[start..]) || Titles.Contains(text[start..]) || Sections.Contains(text[start..]) || text.Length > 60)
        {
            return null;
        }
        var names = words.Where(w => w is not ("từ" or "và" or "thực" or "hiện" or "tổng" or "hợp" or "t/h" or "TH" or "ghi" or "dịch" or "lược")).ToArray();
        if (names.Length == 0 || !names.All(IsNameWord))
        {
            return null;
        }
        var strength = names.Length switch
        {
            1 => names[0] is "PV" or "CTV" || names[0].Contains('.', StringComparison.Ordinal) ? 0.8 : 0.35,
            2 or 3 => PersonName.HasSurname(names) || LineShape.IsAllCapitals(text) ? 1 : 0.8,
            // four capitals are as often a heading: "HƯỚNG TỚI NĂM MỚI"
            4 or 5 => PersonName.HasSurname(names) ? 1 : LineShape.IsAllCapitals(text) ? 0.4 : 0.8,
            _ => 0.6,
        };
        return new(text[start..], start, null, strength);
    }

    /// <summary>A capital and letters of a length Vietnamese syllables have; initials with stops.</summary>
    private static bool IsNameWord(string word) =>
        word.EndsWith(".vn", StringComparison.OrdinalIgnoreCase) || char.IsUpper(word[0]) && word.Length <= 12 && word.All(c => char.IsLetter(c) || c is '.' or '\'' or '+') && (word.Length <= 8 || word.Contains('.', StringComparison.Ordinal) || !LineShape.IsAllCapitals(word));
}
