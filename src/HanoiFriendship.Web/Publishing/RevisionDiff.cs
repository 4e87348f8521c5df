using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Publishing;

/// <summary>A field that differs between two versions.</summary>
/// <param name="Name">As the editor calls it.</param>
public sealed record FieldDiff(string Name, IReadOnlyList<DiffPart> Parts);

/// <summary>Two versions of an article, field by field.</summary>
public static class RevisionDiff
{
    public static IReadOnlyList<FieldDiff> Of(ArticleContent old, ArticleContent now) =>
        [.. Fields(old).Zip(Fields(now), (a, b) => (a.Name, Old: a.Text, Now: b.Text)).Where(f => (f.Old ?? "") != (f.Now ?? "")).Select(f => new FieldDiff(f.Name, WordDiff.Of(f.Old, f.Now)))];

    /// <summary>Words and pictures.</summary>
    public static IReadOnlyList<FieldDiff> Of((ArticleContent Content, IReadOnlyList<FigureContent>? Figures) old, (ArticleContent Content, IReadOnlyList<FigureContent>? Figures) now)
    {
        var words = Of(old.Content, now.Content);
        var (before, after) = (Said(old.Figures), Said(now.Figures));
        return before == after ? words : [.. words, new("Ảnh", WordDiff.Of(before, after))];
    }

    private static string Said(IReadOnlyList<FigureContent>? figures) => string.Join('\n', (figures ?? []).Select(f => string.Join("; ", new[] { $"{f.Number}", f.IsLead ? "Ảnh đầu bài" : null, f.MediaId is { } file ? $"#{file}" : f.SourceName, f.Caption, f.Credit, f.IsDecorative ? "trang trí" : f.Alt }.Where(p => !string.IsNullOrEmpty(p)))));

    private static IEnumerable<(string Name, string? Text)> Fields(ArticleContent content) =>
    [
        ("Dòng trên tít", content.Kicker),
        ("Tiêu đề", content.Title),
        ("Sapo", content.Lead),
        ("Nội dung", content.Body),
        ("Tác giả/Bút danh", content.Byline),
        ("Bài này là", OriginName(content.Origin)),
        ("Nguồn (tên báo)", content.Paper),
        ("Ký hiệu nguồn (LĐTĐ)", content.SourceTag),
        ("Địa chỉ bài gốc", content.SourceAddress),
        ("Bản quyền", content.Rights),
        ("Ngày của bài", string.Join(' ', new[] { content.Printed.Time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture), content.Printed.Date?.ToVietnamese() }.OfType<string>())),
        ("Tít tiếng Anh", content.EnglishTitle),
        ("Tóm tắt tiếng Anh", content.EnglishSummary),
    ];

    private static string OriginName(Origin origin) => origin switch { Origin.Own => "của Ban Biên tập", Origin.Republished => "đăng lại nguyên văn", _ => "tổng hợp từ nguồn khác" };
}
