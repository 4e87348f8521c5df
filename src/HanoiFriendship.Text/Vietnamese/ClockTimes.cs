namespace HanoiFriendship.Text.Vietnamese;

/// <summary>Clock times beside a date: "20:58", "20h58", "20 giờ 58 phút", "8:58 PM".</summary>
internal static class ClockTimes
{
    /// <summary>Tokens that may stand between a date and its time.</summary>
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { ",", "|", "-", "•", "·", "lúc", "vào", "hồi", "at", "t", "(", "[", ";" };

    /// <summary>Tokens that may stand between a time and the date after it.</summary>
    private static readonly HashSet<string> BetweenReversed = new(StringComparer.Ordinal)
    {
        ",", "|", "-", "•", "·", "ngày", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "chủ", "nhật", "cn", "sáng", "chiều", "tối", "hôm", "gmt", "+", ")", "(", "'", "’", "′",
    };

    public readonly record struct Found(int Start, int End, TimeOnly Time);

    public static Found? After(DateTokens t, int i)
    {
        for (var skipped = 0; skipped <= 3; skipped++)
        {
            if (Read(t, i + skipped) is { } found)
            {
                return found;
            }
            if (!Between.Contains(t[i + skipped].Word))
            {
                break;
            }
        }
        return null;
    }

    public static Found? Before(DateTokens t, int date)
    {
        for (var i = date - 1; i >= date - 9 && i >= 0; i--)
        {
            // the hour is where a number stands that is itself no minute of a time
            if (t[i].Number >= 0 && !(t[i - 1].Is(':') && t[i - 2].Number >= 0) && Read(t, i) is { } found)
            {
                return AllBetween(t, found.End, date) ? found : null;
            }
        }
        return null;
    }

    private static bool AllBetween(DateTokens t, int end, int date)
    {
        for (var i = date - 1; i >= 0 && t[i].Start >= end; i--)
        {
            var zone = t[i].Number >= 0 && t[i - 1].Is('+');
            if (!zone && !BetweenReversed.Contains(t[i].Word))
            {
                return false;
            }
        }
        return true;
    }

    private static Found? Read(DateTokens t, int i)
    {
        if (!t[i].IsNumber(2) || t[i].Number > 23)
        {
            return null;
        }
        var hour = t[i].Number;
        if (t[i + 1].Is(':') && t[i + 2].Digits == 2 && t[i + 2].Number < 60)
        {
            var seconds = t[i + 3].Is(':') && t[i + 4].Digits == 2 ? 2 : 0;
            return Make(t, i, hour, t[i + 2].Number, i + 3 + seconds);
        }
        if (t[i + 1].Is("h") || t[i + 1].Is("g") || t[i + 1].Is("giờ"))
        {
            var minute = t[i + 2].IsNumber(2) && t[i + 2].Number < 60 ? t[i + 2].Number : -1;
            return minute < 0 ? Make(t, i, hour, 0, i + 2) : Make(t, i, hour, minute, t[i + 3].Is("phút") ? i + 4 : i + 3);
        }
        return null;
    }

    private static Found Make(DateTokens t, int i, int hour, int minute, int next)
    {
        var (am, pm) = (t[next].Is("am") || t[next].Is("sa"), t[next].Is("pm") || t[next].Is("ch"));
        hour = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
        return new(t[i].Start, am || pm ? t[next].End : t[next - 1].End, new TimeOnly(hour, minute));
    }
}
