using System.Text.Json;
using HanoiFriendship.Web.Publishing;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>What the fields of an entry are called, and how two states of it differ.</summary>
internal static class EntryWords
{
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Name"] = "Tên",
        ["OtherNames"] = "Tên khác (mỗi dòng một tên)",
        ["ShortNames"] = "Tên gọi tắt trong bài (mỗi dòng một tên)",
        ["EnglishName"] = "Tên tiếng Anh",
        ["Kind"] = "Loại",
        ["Slug"] = "Địa chỉ trên trang",
        ["Note"] = "Ghi chú cho đồng nghiệp",
        ["IsHidden"] = "Ẩn khỏi trang công khai",
        ["Appointments"] = "Thời gian giữ chức",
        ["Relations"] = "Quan hệ với cơ quan khác",
        ["Terms"] = "Khóa, nhiệm kỳ",
        ["Starts"] = "Ngày bắt đầu",
        ["Ends"] = "Ngày kết thúc",
        ["Place"] = "Địa điểm",
        ["Status"] = "Tình trạng",
        ["IsStated"] = "Do Ban Biên tập nêu",
        ["Title"] = "Chức danh",
        ["EnglishTitle"] = "Chức danh tiếng Anh",
        ["IsSingle"] = "Mỗi lúc chỉ một người giữ",
        ["Rank"] = "Thứ tự lễ tân",
        ["PortraitCredit"] = "Ảnh chân dung: người chụp",
        ["PortraitId"] = "Ảnh chân dung",
    };

    /// <summary>A form as saved and as it stands.</summary>
    public static IReadOnlyList<FieldDiff> Diff<TForm>(TForm saved, TForm now)
        where TForm : class => Diff(JsonSerializer.SerializeToElement(saved), JsonSerializer.SerializeToElement(now));

    public static IReadOnlyList<FieldDiff> Diff(JsonElement old, JsonElement now) =>
        [.. now.EnumerateObject().Select(f => (f.Name, Old: old.TryGetProperty(f.Name, out var before) ? Words(before) : "", Now: Words(f.Value))).Where(f => f.Old != f.Now)
            .Select(f => new FieldDiff(Names.GetValueOrDefault(f.Name, f.Name), WordDiff.Of(f.Old, f.Now)))];

    /// <summary>Of a time alone nobody sees whether something began or ended then.</summary>
    private static string Time(string field, string? value) => field switch
    {
        nameof(Held.Start) or nameof(RelationLine.Since) or nameof(TermLine.First) => $"{value} →",
        nameof(Held.End) or nameof(RelationLine.Until) or nameof(TermLine.Last) => $"→ {value}",
        _ => value ?? "",
    };

    private static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(Words)),
        JsonValueKind.Object => string.Join(", ", value.EnumerateObject().Where(f => f.Value.ValueKind is JsonValueKind.String && f.Value.GetString()?.Length > 0).Select(f => Time(f.Name, f.Value.GetString()))),
        JsonValueKind.True => "có",
        JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.ToString(),
    };
}
