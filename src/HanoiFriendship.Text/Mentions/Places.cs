using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Places by name, and the words that say a place follows.</summary>
internal static class Places
{
    private static readonly Lexicon Names = Lexicon.Load("places");
    private static readonly PhraseIndex Index = new(Names.Entries);

    /// <summary>Before a name these make it the name of a place, a street, a house, a ship, an order.</summary>
    private static readonly HashSet<string> Before = new(new[]
    {
        "đường", "phố", "quận", "huyện", "xã", "phường", "thị", "trấn", "thôn", "làng", "bản", "ấp", "tỉnh", "nước", "bang", "vùng", "sông", "núi", "hồ", "đảo", "biển", "chùa", "đền", "đình", "lăng", "tượng", "cầu", "ngõ",
        "trường", "giải", "công", "viên", "tượng", "đài", "rạp", "chợ", "ga", "cảng", "khu", "tàu", "quảng", "sân", "nhà", "mang", "tên", "cúp", "tư", "tưởng", "đạo", "đức", "thời", "đại", "họ", "dòng", "múa", "bộ", "rừng", "đèo", "hang", "thung", "lũng", "cung", "thpt", "thcs",
    }.Select(Vietnamese.Folding.Key), StringComparer.Ordinal);

    /// <summary>"công viên Thống Nhất" is a place, "giảng viên Trần Văn Mẫu" is not.</summary>
    private static readonly string Viên = Vietnamese.Folding.Key("viên");

    /// <summary>The longest known place at the token: what it is, and how many tokens.</summary>
    public static (LexiconEntry Entry, int Count)? Match(List<Token> tokens, int i) =>
        i < tokens.Count && (tokens[i].IsCapital || tokens[i].Is("châu")) ? Index.Match(tokens, i) : null;

    public static string? KindOf(string name) => Names.Find(name)?.Value;

    /// <summary>Whether the word says that what follows is no person.</summary>
    public static bool Announces(List<Token> t, int i) =>
        Before.Contains(t[i].Key) && !t[i].IsCapital && !(t[i].Is(Viên) && i > 0 && !t[i - 1].Is("công"));
}
