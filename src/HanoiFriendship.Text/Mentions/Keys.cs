using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Mentions;

/// <summary>Small words of Vietnamese grammar, as token keys.</summary>
internal static class Keys
{
    public static readonly string Thuộc = Folding.Key("thuộc");
    public static readonly string Kiêm = Folding.Key("kiêm");
    public static readonly string Tỉnh = Folding.Key("tỉnh");
    public static readonly string Phố = Folding.Key("phố");
    public static readonly string Xã = Folding.Key("xã");
    public static readonly string Tại = Folding.Key("tại");
    public static readonly string Ngày = Folding.Key("ngày");
    public static readonly HashSet<string> EventWords = Set("ngày", "lễ", "đại", "chương", "tuần", "hội", "cuộc", "giải", "liên", "festival", "tết", "trại", "triển", "tọa", "gặp", "đêm");
    public static readonly string Tổ = Folding.Key("tổ");
    public static readonly string Nhiệm = Folding.Key("nhiệm");
    public static readonly string Phương = Folding.Key("phương");
    public static readonly string Triển = Folding.Key("triển");
    public static readonly string Lập = Folding.Key("lập");
    public static readonly string Đời = Folding.Key("đời");
    public static readonly string Ở = Folding.Key("ở");
    public static readonly string Nước = Folding.Key("nước");
    public static readonly string Kỷ = Folding.Key("kỷ");
    public static readonly string Năm = Folding.Key("năm");
    public static readonly string Chức = Folding.Key("chức");
    public static readonly string Niệm = Folding.Key("niệm");
    public static readonly string Nhân = Folding.Key("nhân");
    public static readonly string Từng = Folding.Key("từng");
    public static readonly string Là = Folding.Key("là");
    public static readonly string Tắt = Folding.Key("tắt");
    public static readonly string Và = Folding.Key("và");
    public static readonly string Cùng = Folding.Key("cùng");
    public static readonly string Của = Folding.Key("của");
    public static readonly string Cho = Folding.Key("cho");
    public static readonly string Tặng = Folding.Key("tặng");
    public static readonly string Các = Folding.Key("các");

    /// <summary>Words between a post and the place it stands for.</summary>
    public static readonly HashSet<string> AreaWords = Set("nước", "ta", "liên", "bang", "dân", "chủ", "nhân", "xã", "hội", "nghĩa", "chxhcn", "chdcnd", "tỉnh", "thành", "phố", "quận", "huyện", "bang", "vùng", "vương", "quốc", "cộng", "hòa", "thủ", "đô");

    /// <summary>Words that stand between a name and a post that the person holds or comes to hold.</summary>
    public static readonly HashSet<string> Holding = Set(
        "là", "hiện", "đang", "giữ", "chức", "vụ", "được", "bầu", "làm", "cử", "bổ", "nhiệm", "tiếp", "tục", "tái", "đắc", "trúng", "tín", "vào", "cương", "vị", "đảm", "vinh", "dự", "với", "phân", "công", "giao", "đã", "chính", "thức", "hiệp", "thương", "suy", "tôn", "nhất", "trí", "bổ", "sung", "lại", "từng");

    /// <summary>Words of giving an office.</summary>
    public static readonly HashSet<string> Offices = Set("bầu", "chức", "cử", "nhiệm", "tôn", "làm");

    /// <summary>"Ngoài bà A, các ông B và C được bầu …": not A.</summary>
    public static readonly HashSet<string> Except = Set("ngoài", "thay", "cùng", "với");

    /// <summary>Verbs that end the clause of a name.</summary>
    public static readonly HashSet<string> Said = Set("rằng", "đã", "biết", "nói", "mong", "khẳng", "nhấn", "đề", "trao", "tặng", "phát", "cảm", "chúc", "tiếp", "thăm", "do");

    /// <summary>Between a plural title and the names: "gồm", "là".</summary>
    public static readonly HashSet<string> Listing = Set("gồm", "là", "có", "bao");

    public static readonly string Tuổi = Folding.Key("tuổi");

    /// <summary>Of those words one that says it.</summary>
    public static readonly HashSet<string> Holds = Set("là", "làm", "chức", "cử", "đảm", "bầu", "tôn", "nhiệm");

    /// <summary>"đồng thời là", "đồng thời giữ chức".</summary>
    public static readonly HashSet<string> Also = Set("đồng", "thời", "là", "giữ", "chức", "vụ", "kiêm", "cũng", "hiện");

    /// <summary>Before a post these say that somebody else is meant: "thay mặt", "thừa ủy quyền", "của".</summary>
    public static readonly HashSet<string> OnBehalf = Set("mặt", "quyền", "của", "cho", "với", "tặng", "đến", "tới", "cùng", "thay", "bởi", "nhân");

    public static readonly HashSet<string> TermWords = Set("khóa", "nhiệm", "kỳ", "giai", "đoạn", "lần", "thứ");

    public static readonly HashSet<string> Plural = Set("các", "những", "hai", "ba", "bốn", "năm", "vị");

    public static readonly HashSet<string> Comrades = Set("đồng", "chí", "đ/c", "ông", "bà", "anh", "chị");

    public static bool IsRoman(string key) => key.Length <= 6 && key.All(c => c is 'i' or 'v' or 'x' or 'l');

    private static HashSet<string> Set(params string[] words) => new(words.Select(Folding.Key), StringComparer.Ordinal);
}
