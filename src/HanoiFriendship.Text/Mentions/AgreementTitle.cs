using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>How far the title of a document reaches, and the years it is for.</summary>
internal static class AgreementTitle
{
    private const int Longest = 40;

    private static readonly HashSet<string> Stops = new(["stop", "wish", "planned", "when"], StringComparer.Ordinal);

    private static readonly string Giai = Folding.Key("giai");
    private static readonly string Đoạn = Folding.Key("đoạn");
    private static readonly string Kỳ = Folding.Key("kỳ");
    private static readonly string Từ = Folding.Key("từ");
    private static readonly string Đến = Folding.Key("đến");

    /// <summary>The token after the last of the title that <paramref name="head"/> opens.</summary>
    public static int End(Sentence sentence, List<Cue> cues, Cue head)
    {
        var t = sentence.Tokens;
        var limit = Math.Min(sentence.End, head.Start + Longest);
        var stop = cues.Find(c => c.Start >= head.End && Stops.Contains(c.Role) && c.More != "title");
        limit = stop is null ? limit : Math.Min(limit, stop.Start);
        var i = head.End;
        while (i < limit)
        {
            if (t[i].IsMark('"'))
            {
                var close = t.FindIndex(i + 1, limit - i - 1, x => x.IsMark('"'));
                if (close < 0)
                {
                    break;
                }
                i = close;
            }
            else if (t[i].IsMark(',') || t[i].Is(Keys.Và))
            {
                if (!GoesOn(t, cues, i, limit))
                {
                    break;
                }
            }
            else if (!t[i].IsWord && !t[i].IsMark('-') && !t[i].IsMark('/') && !t[i].IsMark('&'))
            {
                break;
            }
            i++;
        }
        while (i > head.End && !t[i - 1].IsWord && !t[i - 1].IsMark('"'))
        {
            i--;
        }
        return i;
    }

    /// <summary>"văn hóa và giáo dục", "phòng, chống tội phạm giai đoạn …" are one title; "và trao quà" is another deed.</summary>
    private static bool GoesOn(List<Token> t, List<Cue> cues, int at, int limit)
    {
        var next = at + 1;
        if (next >= limit || t[next].IsCapital || cues.Exists(c => c.Start == next && c.Role is ("deed" or "sign" or "exchange" or "document")))
        {
            return false;
        }
        if (t[at].Is(Keys.Và))
        {
            return !t[next].IsNumber;
        }
        for (var i = next; i + 1 < limit && (t[i].IsWord || t[i].IsMark(',')); i++)
        {
            if (t[i].Is(Giai) && t[i + 1].Is(Đoạn) || t[i].Is(Keys.Nhiệm) && t[i + 1].Is(Kỳ))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"2024 - 2025", "năm 2024": the first years from a token on; after the title only behind "giai đoạn".</summary>
    public static string? Period(Sentence sentence, List<Cue> cues, int from, int titleEnd)
    {
        var t = sentence.Tokens;
        // what stands behind the next document is that one's
        var limit = cues.Find(c => c.Role == "document" && c.More != "any" && c.Start > titleEnd && (t[c.Start - 1].Is(Keys.Và) || t[c.Start - 1].IsMark(',') || t[c.Start - 1].IsMark(';')))?.Start ?? sentence.End;
        for (var i = from; i < limit && i < titleEnd + Longest && !(i >= titleEnd && t[i].IsMark(';')); i++)
        {
            var announced = i > from && (t[i - 1].Is(Đoạn) || t[i - 1].Is(Kỳ) || t[i - 1].Is(Keys.Năm) && i < titleEnd || t[i - 1].IsMark('(') && i == titleEnd + 1 && i + 1 < sentence.End && t[i + 1].IsMark('-') || (t[i - 1].Is(Từ) || t[i - 1].Is(Keys.Năm) && i > 1 && t[i - 2].Is(Từ)) && i + 2 < sentence.End && t[i + 1].Is(Đến) || i > from + 1 && t[i - 2].Is(Đoạn));
            if (!IsYear(t[i]) || !announced && i >= titleEnd)
            {
                continue;
            }
            var last = i + 2 < sentence.End && (t[i + 1].IsMark('-') || t[i + 1].Is(Đến)) && IsYear(t[i + 2]) ? i + 3
                : i + 3 < sentence.End && t[i + 1].Is(Đến) && t[i + 2].Is(Keys.Năm) && IsYear(t[i + 3]) ? i + 4 : i + 1;
            return announced || last > i + 1 ? sentence.Words(i, last) : null;
        }
        return null;
    }

    private static bool IsYear(Token t) => t.Text.Length == 4 && t.IsNumber && (t.Text[0] == '2' || t.Text[0] == '1');
}
