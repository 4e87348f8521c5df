using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>How far the name of an event reaches.</summary>
internal static class EventNames
{
    private static readonly HashSet<string> Stops = new(new[]
    {
        "do", "tại", "với", "nhằm", "để", "được", "đã", "sẽ", "vào", "thu", "có", "là", "diễn", "phối", "cho", "đến", "khi", "trên", "từ", "gồm", "sáng", "chiều", "tối", "ngày", "nhân", "bằng", "mà", "cùng", "như", "qua", "theo", "thành", "đạt", "đang", "vừa", "sau", "trước", "trong", "ra", "góp", "đón", "ở", "bên", "thể", "tiếp", "tín", "khép", "bế", "nói", "thống", "bầu", "trở", "thăm", "mang",
    }.Select(Folding.Key), StringComparer.Ordinal);

    private static readonly string Thành = Folding.Key("thành");
    private static readonly string Ra = Folding.Key("ra");
    private static readonly string Trong = Folding.Key("trong");

    /// <summary>The token after the last of the name that begins at <paramref name="start"/>; its head ends at <paramref name="from"/>.</summary>
    public static int End(Sentence sentence, int start, int from)
    {
        var t = sentence.Tokens;
        var i = from;
        while (i < sentence.End && i - start < 45)
        {
            if (t[i].IsMark('"'))
            {
                var close = Closing(sentence, i);
                if (close == 0)
                {
                    break;
                }
                i = close;
                continue;
            }
            if (t[i].IsMark(',') && i + 2 < sentence.End && (t[i + 1].Is(Keys.Nhiệm) || t[i + 1].Is("khóa") || t[i + 1].Is(Keys.Phương) || t[i + 1].Is(Keys.Triển)))
            {
                i++;
                continue;
            }
            if (t[i].Is(Keys.Tổ) && i + 1 < sentence.End && t[i + 1].Is(Keys.Chức) && !t[i - 1].Is(Keys.Các) || t[i].Is(Keys.Và) && i + 1 < sentence.End && (!t[i + 1].IsCapital && !t[i + 1].IsMark('"') || t[i + 1].IsNumber) && !t[i - 1].IsCapital)
            {
                break;
            }
            if (!t[i].IsWord && !t[i].IsMark('-') && !t[i].IsMark('/') || Ends(t, i))
            {
                break;
            }
            i++;
        }
        while (i > from && !t[i - 1].IsWord && !t[i - 1].IsMark('"'))
        {
            i--;
        }
        return i;
    }

    /// <summary>A small word that no name goes on with; "thành phố", "thành lập", "đón Tết" are words of names.</summary>
    private static bool Ends(List<Token> t, int i)
    {
        if (t[i].IsCapital || !Stops.Contains(t[i].Key))
        {
            return false;
        }
        if (i + 1 == t.Count)
        {
            return true;
        }
        var next = t[i + 1];
        return !(t[i].Is(Thành) && (next.Is(Keys.Phố) || next.Is(Keys.Lập)) || t[i].Is(Keys.Ngày) && next.IsCapital | next.Is(Thành) || t[i].Is(Ra) && next.Is(Keys.Đời) || t[i].Is(Trong) && false || t[i].Is(Keys.Ở) && next.Is(Keys.Nước));
    }

    private static int Closing(Sentence sentence, int open)
    {
        for (var k = open + 1; k < Math.Min(sentence.End, open + 22); k++)
        {
            if (sentence.Tokens[k].IsMark('"'))
            {
                return k + 1;
            }
        }
        return 0;
    }
}
