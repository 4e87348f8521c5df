using System.Text;
using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The full name of an organization from what a text writes: abbreviations opened, one spelling, the article's own place added.</summary>
internal sealed class OrganizationNames(HomePlace home)
{
    private static readonly Lexicon Abbreviations = Lexicon.Load("abbreviations");
    private static readonly Lexicon Aliases = Lexicon.Load("organization-aliases");
    private static readonly string[] Committees = ["Thành ủy", "Tỉnh ủy", "Quận ủy", "Huyện ủy", "Thành đoàn", "Tỉnh đoàn", "Quận đoàn", "Huyện đoàn"];

    public string Full(Sentence sentence, OrganizationSpan span)
    {
        if (span.Is("alias"))
        {
            return Aliases.Find(span.Head.Phrase)!.Value;
        }
        var name = Opened(sentence.Tokens, span);
        if (span.Prefix.Length > 0)
        {
            name = span.Prefix + " " + name;
        }
        else if (Folding.Key(name).StartsWith(Folding.Key(span.Head.Phrase), StringComparison.Ordinal) && name.Length >= span.Head.Phrase.Length && span.Head.Phrase.Any(char.IsLower))
        {
            name = span.Head.Phrase + name[span.Head.Phrase.Length..];
        }
        return WithPlace(name, span);
    }

    /// <summary>For comparison: no case, no tone placement, no "tỉnh" or "thành phố" before a place.</summary>
    public static string KeyOf(string name)
    {
        var key = Folding.Key(name).Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
        foreach (var (variant, one) in Variants)
        {
            key = key.Replace(variant, one, StringComparison.Ordinal);
        }
        foreach (var word in PlaceWords)
        {
            key = key.Replace(word, " ", StringComparison.Ordinal);
        }
        return key;
    }

    private static readonly (string Written, string Kept)[] Joined = [.. Spellings("open")];

    private static readonly (string Written, string Kept)[] Variants = [.. Spellings("same").Concat(Joined).Select(v => (Folding.Key(v.Written), Folding.Key(v.Kept)))];

    private static IEnumerable<(string Written, string Kept)> Spellings(string how) => Lexicon.Load("organization-spellings").Entries.Where(e => e.Columns[1] == how).Select(e => (e.Phrase, e.Value));

    private static readonly string[] PlaceWords = [.. new[] { " thành phố ", " tỉnh ", " thủ đô " }.Select(Folding.Key)];

    private static string Opened(List<Token> t, OrganizationSpan span)
    {
        var name = new StringBuilder();
        for (var i = span.Start; i < span.End; i++)
        {
            if (t[i].IsMark('(') && i + 2 < span.End && t[i + 2].IsMark(')'))
            {
                i += 2;
                continue;
            }
            if (t[i].IsMark('.') && i > span.Start && t[i - 1].Is("tp"))
            {
                continue;
            }
            var text = t[i].IsMark('-') ? "-" : t[i].IsAllCapitals && Abbreviations.Find(t[i].Text) is { } full ? full.Value : t[i].Is("tp") ? "thành phố" : t[i].Text;
            var glued = t[i].Glued && name.Length > 0 && !(t[i - 1].IsMark('.') && t[i - 2].Is("tp"));
            name.Append(name.Length > 0 && !glued ? " " : "").Append(text);
        }
        foreach (var (shortForm, full) in Joined)
        {
            name.Replace(shortForm, full);
        }
        return name.Replace("Uỷ ", "Ủy ").Replace("uỷ", "ủy").Replace("Ủy ban Mặt trận Tổ quốc thành phố", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố").Replace("Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh").Replace("Ủy ban Mặt trận Tổ quốc quận", "Ủy ban Mặt trận Tổ quốc Việt Nam quận").Replace("Thành phố ", "thành phố ").Replace("Thành Phố ", "thành phố ").ToString();
    }

    private string WithPlace(string name, OrganizationSpan span)
    {
        foreach (var committee in Committees)
        {
            if (name.EndsWith(committee, StringComparison.OrdinalIgnoreCase))
            {
                var place = committee.StartsWith("Quận", StringComparison.Ordinal) || committee.StartsWith("Huyện", StringComparison.Ordinal) ? home.District : home.Province;
                return place is null ? name : name + " " + place;
            }
        }
        var last = name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        if (name.EndsWith(" thành phố", StringComparison.OrdinalIgnoreCase) || last == "tỉnh")
        {
            return home.Full is null ? name : name[..^(last == "tỉnh" ? 4 : 9)].TrimEnd() + " " + home.Full;
        }
        if (last is "quận" or "huyện")
        {
            return home.District is null ? name : name + " " + home.District;
        }
        return span.Is("home") && home.Full is { } full && !NamesPlace(name) ? name + " " + full : name;
    }

    /// <summary>Whether a place of any sort stands in the name, behind its first word.</summary>
    private static bool NamesPlace(string name)
    {
        var tokens = Tokenizer.Read(name);
        for (var i = 1; i < tokens.Count; i++)
        {
            var isFrontNation = tokens[i].Is("việt") || i > 0 && tokens[i - 1].Is("việt");
            if ((Places.Match(tokens, i) is not null && !(isFrontNation && Folding.Key(name).StartsWith(FrontKey, StringComparison.Ordinal) && !name.EndsWith("Việt Nam", StringComparison.Ordinal))) || tokens[i].IsNumber
                || (i + 1 < tokens.Count && Keys.AreaWords.Contains(tokens[i].Key) && tokens[i + 1].IsCapital) || tokens[i].Is(Keys.Xã) && i + 1 < tokens.Count && tokens[i + 1].IsCapital || tokens[i].Is("phường"))
            {
                return true;
            }
        }
        return false;
    }

    private static readonly string FrontKey = Folding.Key("Ủy ban Mặt trận");
}
