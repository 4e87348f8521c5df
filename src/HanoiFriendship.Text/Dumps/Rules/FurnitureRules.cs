namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>What belongs to the page and to no article.</summary>
internal static class FurnitureRules
{
    public static readonly Rule[] All =
    [
        new("furniture.known", "chữ của trang (từ điển)", Sets.Furniture, 7.0, c => Known(c.Line)),
        new("furniture.not-text", "chữ của trang không thuộc bài", Sets.Texts | Sets.Captions | Sets.Teasers | Sets.Of(Part.Heading), -5.0, c => Known(c.Line)),
        new("furniture.site-name", "tên cơ quan chủ trang", Sets.Furniture, 5.5, c => c.Line.IsOrganization && (c.AfterTitle < 0 || c.Next is not { IsParagraphLike: true })),
        new("furniture.menu", "dãy mục của trang", Sets.Furniture | Sets.Of(Part.HeadSection), 4.0, c => c.Line.IsMenu && c.Line.Dateline is null),
        new("furniture.summary-of-next", "tóm tắt bị cắt của đoạn ngay sau", Sets.Of(Part.UnderFurniture, Part.BodyFurniture), 9.0, c => c.IsCutOfNext),
        new("furniture.signs", "không có chữ", Sets.Furniture, 8.0, c => !c.Line.HasLetters && !c.Line.ImageName && c.Line.Dateline is null && !c.Line.Has(Markup.Image)),
        new("furniture.figures", "dãy số trang hoặc số đếm", Sets.Furniture, 5.0, c => c.Line is { Dateline: null, WordCount: >= 2 and <= 20 } && Shapes.LineShape.Words(c.Line.Text).Count(w => w.All(ch => !char.IsLetter(ch))) * 2 >= c.Line.WordCount),
        new("furniture.weather", "nhiệt độ", Sets.Furniture, 6.0, c => c.Line.WordCount <= 10 && c.Line.Text.Contains('°', StringComparison.Ordinal)),
        new("furniture.code", "mã chương trình còn sót", Sets.Furniture, 12.0, c => c.Line.Has(Markup.Code) || LooksLikeCode(c.Line.Text)),
        new("furniture.short", "một hai từ rời", Sets.Furniture, 2.0, c => c.Line is { WordCount: <= 3, EndsSentence: false, ImageName: false, Dateline: null } && !(c.Line.Byline is { Strength: >= 0.8 } && c.Previous is { IsParagraphLike: true })),
        new("furniture.address", "địa chỉ mạng, thư hoặc điện thoại", Sets.Furniture, 4.0, c => c.Line.WordCount <= 12 && (c.Line.Text.Contains('@', StringComparison.Ordinal) || c.Line.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase) || c.Line.Text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))),
        new("furniture.hashtags", "dãy từ khóa", Sets.Furniture, 5.0, c => c.Line.Text.StartsWith('#') && !c.Line.EndsSentence),
        new("furniture.paper-name", "tên báo đứng riêng", Sets.Furniture, 4.0, c => c.Line.WordCount <= 8 && Shapes.SourceTagShape.Papers.Contains(c.Line.Text)),
        new("furniture.repeated", "dòng ngắn lặp lại", Sets.Furniture, 1.5, c => c.Line.WordCount <= 6 && c.Page.CopiesOf(c.Line) >= 2),
        new("furniture.again", "đoạn đã in ở trên", Sets.Of(Part.BodyFurniture, Part.UnderFurniture, Part.TailFurniture), 6.0, c => c.Page.EarlierCopiesOf(c.Line) > 0 && c.Line.WordCount >= 8 && !c.IsTitleAgain),
        new("furniture.no", "không có dấu hiệu là chữ của trang", Sets.Furniture, -3.0, c => c.Line is { Furniture: null, HasLetters: true, WordCount: > 3 } && c.Page.EarlierCopiesOf(c.Line) == 0),
    ];

    /// <summary>1 for a phrase of the lexicon; less where the line goes on long enough to be a sentence that only begins like it.</summary>
    private static double Known(Line line) =>
        line.Furniture is null ? 0 : line.WordCount <= 6 ? 1 : line.EndsSentence && line.WordCount > 12 ? 0.6 : 0.8;

    private static bool LooksLikeCode(string text) =>
        text.Length >= 8 && text.Count(ch => ch is '{' or '}' or ';' or '=' or '_' or '<' or '>') * 7 > text.Length;
}
