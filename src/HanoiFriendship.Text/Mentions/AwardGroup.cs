using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The words for several who receive an award without being named.</summary>
internal static class AwardGroup
{
    private const int Longest = 16;

    private static readonly HashSet<string> Numbers = new(new[] { "các", "những", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhiều", "một số" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>"các tập thể và cá nhân", "9 tập thể, 21 cá nhân kiều bào tiêu biểu", "Bảy cá nhân".</summary>
    public static (AwardParty? Group, int End) Read(Sentence sentence, List<Cue> cues, int start, int ceiling)
    {
        if (!Opens(sentence.Tokens[start], cues, start))
        {
            return default;
        }
        var end = End(sentence, cues, start, ceiling);
        var nouns = cues.FindAll(c => c.Role == "group" && c.Start >= start && c.End <= end);
        if (nouns.Count == 0 || nouns[0].Start - start > 3)
        {
            return default;
        }
        return (new(sentence.Words(start, end), AwardSide.Words) { IsGroup = true, Sorts = string.Join(' ', nouns.Select(n => n.More).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) }, end);
    }

    /// <summary>The group whose words end right before a token, and its first token.</summary>
    public static (AwardParty? Group, int Start) Before(Sentence sentence, List<Cue> cues, int floor, int end)
    {
        var noun = cues.FindLast(c => c.Role == "group" && c.End <= end && c.Start >= floor && end - c.End < Longest - 2);
        for (var start = noun is null ? end : Math.Max(floor, noun.Start - 8); start <= noun?.Start; start++)
        {
            if (IsCount(sentence.Tokens[start]) && Read(sentence, cues, start, end) is var (group, last) && group is not null && last >= noun.End)
            {
                return (group, start);
            }
        }
        return default;
    }

    /// <summary>Whether a number or a noun for many stands at the token.</summary>
    private static bool Opens(Token token, List<Cue> cues, int at) =>
        IsCount(token) || cues.Exists(c => c.Start == at && c.Role == "group");

    /// <summary>"12", "bảy", "các".</summary>
    public static bool IsCount(Token token) => token.IsNumber || Numbers.Contains(token.Key);

    /// <summary>The token after the last of its words.</summary>
    private static int End(Sentence sentence, List<Cue> cues, int start, int ceiling)
    {
        var t = sentence.Tokens;
        var i = start;
        var limit = Math.Min(ceiling, start + Longest);
        while (i < limit)
        {
            var more = i + 1 < limit && Opens(t[i + 1], cues, i + 1);
            if ((t[i].IsMark(',') || t[i].Is(Keys.Và)) && i > start)
            {
                if (!more)
                {
                    break;
                }
            }
            else if (!t[i].IsWord || i > start && cues.Exists(c => c.Start == i && c.Role is ("stop" or "to" or "of" or "give" or "receive" or "award")) && !IsNumberOfMany(t, cues, i))
            {
                break;
            }
            i++;
        }
        return i;
    }

    /// <summary>"năm cá nhân" counts five; "năm 2019" is a year.</summary>
    private static bool IsNumberOfMany(List<Token> t, List<Cue> cues, int i) => t[i].Is(Keys.Năm) && cues.Exists(c => c.Start == i + 1 && c.Role == "group");
}
