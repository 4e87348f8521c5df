using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>The kind of event a run of words speaks of.</summary>
internal static class EventKinds
{
    private static readonly PhraseIndex Heads = PhraseIndex.Load("event-kinds");

    /// <summary>Words right before that make an event the frame of another: "Nghị quyết Đại hội", "nhân kỷ niệm", "sau chuyến thăm".</summary>
    private static readonly HashSet<string> Frames = new(new[] { "quyết", "chào", "hướng", "tới", "sau", "trước", "từ", "kể", "dự", "nhân", "mừng", "dịp", "khuôn", "khổ", "nhớ", "phẩm", "ban", "tại" }.Select(Folding.Key), StringComparer.Ordinal);

    /// <summary>"70 năm Giải phóng Thủ đô", "25 năm ngày thành lập": years that are celebrated.</summary>
    public static bool IsYears(List<Token> t, int i) =>
        i + 2 < t.Count && t[i].IsNumber && t[i].Text.Length is 1 or 2 or 3 && t[i + 1].Is(Keys.Năm) && (t[i + 2].IsCapital || t[i + 2].Is(Keys.Ngày));

    public static (LexiconEntry Entry, int Count)? Match(List<Token> t, int i) => Heads.Match(t, i);

    /// <summary>What each kind weighs in a passage: a word that opens it or stands in the headline says most.</summary>
    public static void Weigh(Passage passage, List<Token> t, double weight, Dictionary<string, double> kinds)
    {
        for (var i = 0; i < t.Count; i++)
        {
            if (IsYears(t, i) && i > 0 && !t[i - 1].IsNumber)
            {
                // "gặp mặt nhân dịp 102 năm Cách mạng Tháng Mười"
                kinds["anniversary"] = kinds.GetValueOrDefault("anniversary") + weight * 0.4;
            }
            if (Heads.Match(t, i) is not var (entry, count))
            {
                continue;
            }
            var strength = entry.Columns[2] == "main" ? 1 : 0.35;
            var framed = i > 0 && Frames.Contains(t[i - 1].Key) ? 0.25 : 1;
            var early = passage.Kind == PassageKind.Title ? 1 : i < 40 ? 1 : 0.4;
            kinds[entry.Value] = kinds.GetValueOrDefault(entry.Value) + weight * strength * framed * early;
            i += count - 1;
        }
    }
}
