using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>How far the name of an organization reaches behind its first words: capitals, places, and the small words names are made of.</summary>
internal sealed class OrganizationBody(List<Token> t, int from, LexiconEntry head, bool afterPost, int depth = 0)
{
    private const int Longest = 28;

    /// <summary>So many bodies stand in one another at most: a chi hội of a hội of a trường of a bộ.</summary>
    private const int Deepest = 4;
    private static readonly PhraseIndex Phrases = PhraseIndex.Load("organization-phrases");
    private static readonly HashSet<string> StopKeys = [.. Lexicon.Load("name-stops").Entries.Select(e => Folding.Key(e.Phrase))];
    private static readonly string Với = Folding.Key("với");

    /// <summary>"Liên lạc với …", "Hữu nghị với …": behind other words "với" belongs to the sentence.</summary>
    private static readonly HashSet<string> Ties = new(new[] { "lạc", "nghị", "tác", "kết", "hệ" }.Select(Folding.Key), StringComparer.Ordinal);
    private static readonly string Thủ = Folding.Key("thủ");
    private static readonly string Đô = Folding.Key("đô");
    private static readonly string Số = Folding.Key("số");

    /// <summary>The number of tokens of a field of work ("Văn hóa", "Giáo dục") with a capital; 0 where none stands.</summary>
    public static int FieldLength(List<Token> t, int i) => i < t.Count && t[i].IsCapital && Phrases.Match(t, i) is var (phrase, count) && phrase.Value == "cap" ? count : 0;

    /// <param name="start">The first token, head included.</param>
    /// <param name="prefix">A word the name has and the text leaves to the post before.</param>
    public OrganizationSpan Read(int start, string prefix)
    {
        var (j, end, abbreviation) = (from, from, (string?)null);
        while (j < t.Count && j - start < Longest)
        {
            if (Bracketed(t, j) is { } shortForm)
            {
                abbreviation ??= shortForm;
                j += 3;
                if (j >= t.Count || !(Continues(t, j) && !NameReader.StartsName(t, j)))
                {
                    break;
                }
                continue;
            }
            var next = Step(j, end);
            if (next == j)
            {
                break;
            }
            end = next > 0 ? next : end;
            j = Math.Abs(next);
        }
        var span = new OrganizationSpan(start, end, head, prefix, end > from, abbreviation);
        return afterPost && depth < Deepest && Parent(span) is { } parent ? span with { End = parent.End, Parent = parent } : span;
    }

    /// <summary>"Vụ Châu Mỹ, Bộ Ngoại giao": behind a post, a unit and the body it belongs to.</summary>
    private OrganizationSpan? Parent(OrganizationSpan span)
    {
        var at = span.End + 1;
        return span.Is("sub") && span.HasBody && at < t.Count && t[span.End].IsMark(',') && Posts.CoreLength(t, at) == 0
            && OrganizationReader.Match(t, at, afterPost: true, depth + 1) is { IsFull: true } parent && !parent.Is("sub") ? parent : null;
    }

    /// <summary>Where the name goes on behind the token: positive where it may end there, negative where it may not, the token itself where it stops.</summary>
    private int Step(int j, int end)
    {
        if (t[j].IsMark('-'))
        {
            return Dash(j) ? -(j + 1) : j;
        }
        if (t[j].IsMark('&'))
        {
            return j > from && j + 1 < t.Count && t[j].Glued && t[j + 1].IsCapital ? -(j + 1) : j;
        }
        if (t[j].IsMark('"'))
        {
            return j == from && Quoted(t, j) is var close and > 0 ? close : j;
        }
        if (!t[j].IsWord)
        {
            return j;
        }
        if (Phrases.Match(t, j) is var (phrase, count) && (!(t[j].IsCapital && count == 1) || phrase.Value == "place" && t[j].IsAllCapitals) && (phrase.Value != "cap" || t[j].IsCapital))
        {
            return Phrase(j, phrase, count);
        }
        if (OfCapital(j) is > 0 and var capital)
        {
            return capital;
        }
        if (t[j].IsNumber)
        {
            // "Quân khu 7", "Trường Hữu nghị 80": a short number that closes the name
            var closes = j + 1 >= t.Count || !t[j + 1].IsWord || IsStop(t[j + 1].Key) || t[j + 1].IsCapital;
            if (j > from && t[j].Text.Length <= 3 && closes && !EndsPlace(j) || t[j - 1].Is("khu") && t[j].Text.Length <= 2)
            {
                return j + 1;
            }
            return t[j].End - t[j].Start <= 3 && j == from && head.Phrase.StartsWith("Qu", StringComparison.Ordinal) || t[j - 1].Is(Số) || (j > from && t[j].End - t[j].Start <= 2 && t[j - 1].IsCapital && !Places.Announces(t, j - 1)) ? j + 1 : j;
        }
        if (Places.Match(t, j) is var (_, words))
        {
            return j + words;
        }
        // "Đoàn Thanh niên Bệnh viện Bạch Mai": a body inside the name reads its own words
        if (j > from && depth < Deepest && t[j].IsCapital && OrganizationReader.Match(t, j, afterPost, depth + 1) is { HasBody: true } nested && !nested.Is("alias"))
        {
            return nested.End;
        }
        if (!t[j].IsCapital && j > from && t[j - 1].IsCapital && !t[j - 1].IsAllCapitals && !EndsPlace(j) && !IsStop(t[j].Key))
        {
            return SmallWords(j);
        }
        // "… tại Hà Nội A. P. Primerov": an initial
        if (t[j].Text.Length == 1 && j + 1 < t.Count && t[j + 1].IsMark('.') && j > from)
        {
            return j;
        }
        if (!t[j].IsCapital || Posts.CoreLength(t, j) > 0 && !t[j].IsAllCapitals)
        {
            return j;
        }
        return EndsBefore(j, end) ? j : j + 1;
    }

    /// <summary>The second syllable of a word ("Thú | y"), and the small words that follow it up to one that ends every name ("Chứng tích chiến tranh").</summary>
    private int SmallWords(int j)
    {
        var k = j + 1;
        while (k < t.Count && k - j <= MostSmall && t[k].IsWord && !t[k].IsCapital && !IsStop(t[k].Key) && Phrases.Match(t, k) is null && Posts.CoreLength(t, k) == 0)
        {
            k++;
        }
        return k - j <= MostSmall && (k == t.Count || !t[k].IsWord || IsStop(t[k].Key) || Phrases.Match(t, k) is not null || Places.Match(t, k) is not null) ? k : j + 1;
    }

    private const int MostSmall = 4;

    /// <summary>Whether a small word is a verb or a word of grammar that no name goes on with.</summary>
    public static bool IsStop(string key) => StopKeys.Contains(key);

    private bool EndsPlace(int j) => Enumerable.Range(Math.Max(0, j - 4), Math.Min(4, j)).Any(k => Places.Match(t, k) is var (_, count) && k + count == j);

    /// <summary>Whether the words before are "huyện Tri Tôn" or "tỉnh Bô-ly-khăm-xay": an area and its name, complete.</summary>
    private bool EndsArea(int j) =>
        j >= from + 3 && Keys.AreaWords.Contains(t[j - 3].Key) && t[j - 2].IsCapital && t[j - 1].IsCapital && !t[j - 3].IsCapital
        || j >= from + 2 && Keys.AreaWords.Contains(t[j - 2].Key) && !t[j - 2].IsCapital && t[j - 1].Text.Contains('-', StringComparison.Ordinal);

    /// <summary>Whether a person's name begins here: only behind a post, and only when the organization is named already.</summary>
    private bool EndsBefore(int j, int end)
    {
        if (!afterPost)
        {
            return false;
        }
        // "Đại sứ quán Lào Khămphẩu Ănlavăn": behind its place the body's name is complete
        if (j > from && (EndsPlace(j) || EndsArea(j)) && NameReader.RunLength(t, j) is >= 2 and <= 5 && FieldLength(t, j) == 0)
        {
            return true;
        }
        if (!NameReader.StartsName(t, j) || head.Value == "academic" && j - from < 4 && NameReader.RunLength(t, from) >= j - from && !NameReader.IsFrequentSurname(t[j]))
        {
            return false;
        }
        // "Công ty Gỗ Phương Bắc": two words with a rare surname are more often the body's own
        if (!NameReader.IsFrequentSurname(t[j]) && NameReader.RunLength(t, j) == 2 && head.Columns[1].Contains("open", StringComparison.Ordinal) && head.Phrase is not ("Hội" or "Liên hiệp"))
        {
            return false;
        }
        var named = end > from || head.Columns[1].Contains("alone", StringComparison.Ordinal) || head.Columns[1].Contains("home", StringComparison.Ordinal);
        return named || head.Phrase is "Hội" or "Liên hiệp" || head.Phrase == "Đài" && NameReader.IsFrequentSurname(t[j]) || (head.Value is not ("academic" or "press") && NameReader.RunLength(t, j) >= 3);
    }

    /// <summary>"Hội … thủ đô Viêng Chăn"; with its capital, "Thủ đô" is a word of the name.</summary>
    private int OfCapital(int j) =>
        t[j].Is(Thủ) && !t[j].IsCapital && j + 2 < t.Count && t[j + 1].Is(Đô) && t[j + 2].IsCapital ? j + 2 + (Places.Match(t, j + 2)?.Count ?? PlaceRun(j + 2)) : 0;

    private int Phrase(int j, LexiconEntry phrase, int count)
    {
        var after = j + count;
        switch (phrase.Value)
        {
            case "place":
                var place = Places.Match(t, after);
                // "UBND quận Lê Chân" is a place, "UBND quận Lê Văn Mẫu" a person
                var run = place?.Count ?? (after < t.Count && t[after].IsCapital ? PlaceRun(after) : after < t.Count && t[after].IsNumber && t[after].Text.Length <= 2 ? 1 : 0);
                return after + run;
            case "on" when t[j].Is(Keys.Và):
                // "Giáo dục và Đào tạo" is one name, "Hội … và Đại sứ quán …" are two
                return Phrases.Match(t, after) is var (second, _) && second.Value is "cap" or "end" && t[after].IsCapital && OrganizationReader.HeadLength(t, after) == 0 ? -after : j;
            case "on" when t[j].Is(Với) && !Ties.Contains(t[j - 1].Key):
                return j;
            case "on":
                return after < t.Count && !t[after].IsNumber && Continues(t, after) && Posts.CoreLength(t, after) == 0 && OrganizationReader.HeadLength(t, after) == 0 ? -after : j;
            default:
                return after;
        }
    }

    private int PlaceRun(int i)
    {
        var run = NameReader.RunLength(t, i);
        if (!afterPost)
        {
            return Math.Min(run, 4);
        }
        // "huyện Cao Lộc Nguyễn Văn Mẫu": the place ends where a frequent surname begins
        var name = Enumerable.Range(1, Math.Max(0, Math.Min(4, run - 2))).FirstOrDefault(k => NameReader.IsFrequentSurname(t[i + k]) && run - k is >= 2 and <= 5);
        if (name > 0 && !NameReader.IsFrequentSurname(t[i]))
        {
            return name;
        }
        if (NameReader.StartsName(t, i) && run is >= 3 and <= 5)
        {
            return 0;
        }
        // "huyện Tri Tôn Chau Sóc Kha", "tỉnh Bô-ly-khăm-xay Phu-vông Xi-pha-xợt"
        return t[i].Text.Contains('-', StringComparison.Ordinal) && run >= 3 ? 1 : run >= 4 ? 2 : Math.Min(run, 3);
    }

    private static bool Continues(List<Token> t, int j) =>
        t[j].IsCapital || t[j].IsNumber || (Phrases.Match(t, j) is var (phrase, _) && phrase.Value is "end" or "place");

    /// <summary>"Việt Nam - Lào", "Lao động - Thương binh": a dash between two parts of one name.</summary>
    private bool Dash(int j)
    {
        if (j == from || j + 1 >= t.Count || !t[j - 1].IsWord || Posts.CoreLength(t, j + 1) > 0 || OrganizationReader.HeadLength(t, j + 1) > 0)
        {
            return false;
        }
        var country = Places.Match(t, j + 1) is not null && t[j - 1].IsCapital;
        var parts = head.Value is "academic" or "party" or "other" or "government" && OrganizationReader.HeadLength(t, j + 1) == 0 && t[j - 1].IsCapital && t[j + 1].IsCapital && !NameReader.StartsName(t, j + 1);
        return country || parts || Phrases.Match(t, j + 1) is var (phrase, _) && phrase.Value == "end" || (t[j + 1].IsCapital && t[j - 1].IsCapital && t[j - 1].Is("nam") && !NameReader.StartsName(t, j + 1));
    }

    /// <summary>"(HAUFO)" at the token: the short form.</summary>
    private static string? Bracketed(List<Token> t, int j) =>
        j + 2 < t.Count && t[j].IsMark('(') && t[j + 2].IsMark(')') && t[j + 1].IsAllCapitals && t[j + 1].Text.Length is >= 2 and <= 12 ? t[j + 1].Text : null;

    private static int Quoted(List<Token> t, int j)
    {
        for (var k = j + 1; k < Math.Min(t.Count, j + 10); k++)
        {
            if (t[k].IsMark('"'))
            {
                return k + 1;
            }
        }
        return 0;
    }
}
