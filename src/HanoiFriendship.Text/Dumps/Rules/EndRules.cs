using HanoiFriendship.Text.Dumps.Shapes;
using HanoiFriendship.Text.Lexicons;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>Where the article ends, and what belongs to other articles.</summary>
internal static class EndRules
{
    public static readonly Rule[] All =
    [
        new("byline.after-text", "tên người sau đoạn cuối", Sets.Of(Part.EndByline), 5.0, c => c.Line.Byline is { Label: null } byline ? byline.Strength : 0),
        new("byline.took-the-pictures", "tên người chụp ảnh trong bài", Sets.Of(Part.EndByline, Part.UnderByline), 3.0, c => c.Line.Byline is { Label: null } byline && c.IsCreditName(byline.Name)),
        new("byline.labelled", "ghi rõ người viết hoặc nguồn", Sets.Of(Part.EndByline, Part.UnderByline), 6.0, c => c.Line.Byline?.Label is "author" or "source"),
        new("end.tags", "dòng từ khóa", Sets.Of(Part.EndFurniture, Part.TailFurniture), 2.0, c => c.Line.Furniture is "tags" || c.ListHead is "tags" && c.Line.WordCount <= 8),
        new("end.not-closing", "chữ của trang không cho thấy bài đã hết", Sets.Of(Part.EndFurniture), -2.5, c => c.Line.Furniture is null or "media" or "nav" or "code" or "masthead"),
        new("end.after-full-stop-mark", "sau dấu kết bài ./.", Sets.End | Sets.Tail, 3.0, c => c.PreviousWithWords is { } p && IsEndMark(p.Text)),
        new("end.imprint", "thông tin bản quyền", Sets.Of(Part.TailFurniture), 3.0, c => c.Line.Furniture is "legal"),

        new("tail.opener", "đầu mục tin khác", Sets.Of(Part.TailFurniture), 3.0, c => c.Line.Furniture is "tail" or "form"),
        new("tail.related-opener", "đầu mục tin liên quan", Sets.Of(Part.TailFurniture, Part.BodyFurniture, Part.UnderFurniture), 1.5, c => c.Line.Furniture is "related"),
        new("teaser.below-list-head", "nằm trong danh sách tin khác", Sets.Teasers | Sets.Of(Part.TailSummary), 2.5, c => c.ListHead is not ("tail" or "related") ? 0 : IsRunningText(c) ? 0.2 : 1),
        new("teaser.shape", "có dáng tít của tin khác", Sets.Teasers, 1.5, c => c.Line.IsHeadlineLike),
        new("teaser.not-a-headline", "đoạn văn không phải tít", Sets.Of(Part.TailTeaser), -2.0, c => c.Line.IsParagraphLike),
        new("teaser.not-a-summary", "không có dáng sapo của tin khác", Sets.Of(Part.TailSummary), -3.0, c => !c.Line.EndsSentence),
        new("teaser.summary", "có dáng sapo của tin khác", Sets.Of(Part.TailSummary), 1.2, c => c.Line.IsParagraphLike && c.Line.WordCount <= 110),
        new("teaser.headed", "ngay dưới tít của tin khác", Sets.Of(Part.TailSummary), 1.4, c => c.Line.IsParagraphLike && c.Previous is { IsHeadlineLike: true, Credit: null } above && !PictureRules.HasInside(above) && !PictureRules.HasOpening(above) && c.Next is null or not { IsParagraphLike: true }),
        new("teaser.off-topic", "không nói về điều bài nói", Sets.Teasers | Sets.Of(Part.TailSummary), 1.6, c => -c.Topic),
        new("teaser.twice", "tít lặp lại liền nhau", Sets.Of(Part.TailTeaser, Part.HeadTeaser), 5.0, c => !(c.Line.EndsSentence && !c.Line.Text.EndsWith('?')) && (c.IsRepeatedNext || (c.Previous is { } p && p.Lower.Equals(c.Line.Lower, StringComparison.Ordinal) && !c.IsTitleAgain))),
        new("teaser.new-tag", "lại mở đầu bằng tên viết tắt của báo", Sets.Of(Part.TailTeaser, Part.TailSummary), 5.0, c => c.TagSeenBefore),
        new("teaser.fresh-news", "mở đầu như một tin mới", Sets.Of(Part.TailSummary), 2.2, c => c.Line.IsParagraphLike && c.AfterTitle > 2 && IsFresh(c.Line)),
        new("teaser.same-opening", "mở đầu giống một tin khác gần đó", Sets.Of(Part.TailSummary), 4.0, c => c.SharesOpeningNearBy && c.AfterTitle > 2),
        new("teaser.today", "nói “hôm nay” kèm ngày khi bài đã vào giữa", Sets.Of(Part.TailSummary), 2.0, c => c.AfterTitle > 2 && c.Line.IsParagraphLike && SaysToday(c.Line)),
        new("teaser.dated-opening", "mở đầu bằng ngày như một tin khác", Sets.Of(Part.TailSummary), 1.0, c => c.AfterTitle > 3 && c.Line.IsParagraphLike && c.Line.Dates.Count > 0 && c.Line.Dates[0] is { Start: <= 8, Date.Day: not null }),
        new("teaser.link", "cả dòng là một đường dẫn", Sets.Teasers, 3.0, c => c.Line.Has(Markup.Link) && c.Line.IsHeadlineLike && (c.Line.Has(Markup.ListItem) || c.AfterTitle < 0)),
        new("teaser.bullet", "tít có gạch đầu dòng", Sets.Teasers, 1.5, c => c.Line.Ordinal.Kind == ListMarkKind.Bullet && c.Line.IsHeadlineLike),
        new("teaser.dated", "tít kèm ngày trong ngoặc", Sets.Of(Part.TailTeaser, Part.Teaser), 2.5, c => c.Line.Text.EndsWith(')') && c.Line.Dates.Count > 0 && c.Line.WordCount <= 40 && c.Line.Text.LastIndexOf('(') is var open && open >= 0 && c.Line.Dates[^1].Start > open && c.Line.Text.Length - open <= 24),
        new("teaser.cut", "câu bị cắt bằng dấu ba chấm", Sets.Of(Part.TailSummary), 1.0, c => IsCut(c.Line) && c.Line.WordCount is >= 8 and <= 60),
        new("teaser.glued", "nhiều tít của tin khác dính liền", Sets.Of(Part.UnderTeaser, Part.Teaser), 4.5, c => PictureRules.IsGlued(c)),
        new("teaser.with-picture", "ảnh và tít của tin khác dính liền", Sets.Teasers, 6.0, c => c.OpensWithBareTitle),
        new("teaser.cut-below", "câu bị cắt dưới tít của tin khác", Sets.Teasers, 5.0, c => c.Line.EndsSentence && c.Line.WordCount <= 40 && IsCut(c.Line) && PreviousOpensWithBareTitle(c)),
        new("teaser.picture-cut", "ảnh rồi câu bị cắt của tin khác", Sets.Teasers, 12.0, c => c.Line.Has(Markup.Image) && c.Line.Text.Length > 0 && IsCut(c.Line)),
        new("teaser.alone", "một mình giữa hai đoạn văn", Sets.Of(Part.Teaser), -2.5, c => TextRules.StandsAlone(c) && c.AfterTitle > 1),
        new("teaser.under-short", "tít của tin khác dưới sapo", Sets.Of(Part.UnderTeaser, Part.Teaser), 1.0, c => c.Line.IsHeadlineLike && c.AfterTitle is >= 1 and <= 8 && !PictureRules.HasInside(c.Line)),
        new("teaser.arrow", "mũi tên dẫn sang tin khác", Sets.Teasers, 4.0, c => c.Line.Text.StartsWith('»') || c.Line.Text.StartsWith('>')),
        new("teaser.title-again", "tít bài này giữa tin khác", Sets.Of(Part.TailTeaser), 6.0, c => c.IsTitleAgain && c.ListHead is not null),
        new("teaser.too-long", "dài hơn tin khác thường có", Sets.Teasers | Sets.Of(Part.TailSummary), -4.0, c => Math.Clamp((c.Line.WordCount - 90) / 60.0, 0, 1)),
        new("teaser.in-text-sentence", "câu trọn vẹn giữa bài", Sets.Of(Part.Teaser, Part.UnderTeaser), -3.0, c => c.Line.EndsSentence && c.Line.WordCount >= 8),
        new("teaser.paragraph-above-title", "đoạn văn đứng trên tít", Sets.Of(Part.HeadTeaser), -2.5, c => c.Line.IsParagraphLike),
        new("teaser.go-on", "mở đầu bằng từ nối tiếp", Sets.Of(Part.TailSummary), -1.0, c => c.Line.IsConnective && c.Line.IsParagraphLike),
    ];

    /// <summary>Two sentences or more that speak of the article's topic: text that goes on below a box of related titles.</summary>
    private static bool IsRunningText(LineContext c) => c.Line.IsParagraphLike && c.Line.WordCount >= 20 && c.Line.Text.IndexOf(". ", StringComparison.Ordinal) > 0 && c.ListHead is "related" && !c.Line.Text.EndsWith("...", StringComparison.Ordinal);


    private static bool IsCut(Line line) => line.Text.EndsWith("...", StringComparison.Ordinal) || line.Text.EndsWith('…');

    private static bool PreviousOpensWithBareTitle(LineContext c) =>
        c.Previous is { } previous && c.Title is { } title && title != previous && previous.WordCount <= 40
        && PictureShape.AltTextEnd(previous.Text, title.Text) is > 0 and var end && end < previous.Text.Length;

    private static bool IsFresh(Line line) => Array.Exists(FreshNews, f => line.OpeningKey.Contains(f, StringComparison.Ordinal));

    /// <summary>"Chiều nay, 21/11": the day is told as a lead tells it.</summary>
    private static bool SaysToday(Line line) => line.Dates.Any(d => d.Date.Day is not null && line.Text[..d.Start].TrimEnd(' ', ',', '(').EndsWith("nay", StringComparison.Ordinal));

    private static readonly string[] FreshNews = [.. Lexicon.Load("fresh-news").Entries.Select(e => Folding.Key(e.Phrase))];

    private static bool IsEndMark(string text) => text.EndsWith("./.", StringComparison.Ordinal) || text.EndsWith(".//.", StringComparison.Ordinal) || text.EndsWith("/.", StringComparison.Ordinal);
}
