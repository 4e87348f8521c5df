using HanoiFriendship.Text.Dumps.Shapes;
using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>The article's own text: lead, paragraphs, headings, lists, quotes.</summary>
internal static class TextRules
{
    public static readonly Rule[] All =
    [
        new("text.sentences", "đoạn văn gồm câu trọn vẹn", Sets.Texts, 2.5, c => c.Line.IsParagraphLike),
        new("text.short-sentence", "câu ngắn", Sets.Texts, 1.2, c => c.Line.EndsSentence && c.Line.WordCount is >= 4 and < 12),
        new("text.colon", "câu dẫn kết thúc bằng dấu hai chấm", Sets.Of(Part.Paragraph, Part.Lead), 2.0, c => c.Line.Text.EndsWith(':') && c.Line.WordCount >= 8),
        new("text.unfinished", "không kết thúc thành câu", Sets.Texts, -2.0, c => !c.Line.EndsSentence && !c.Line.Text.EndsWith(':') && c.Line.WordCount < 40),
        new("text.long", "đoạn dài", Sets.Of(Part.Lead, Part.Paragraph, Part.ListItem), 1.5, c => Math.Clamp((c.Line.WordCount - 35) / 40.0, 0, 1)),
        new("text.very-long", "đoạn rất dài", Sets.Of(Part.Paragraph, Part.ListItem), 2.5, c => Math.Clamp((c.Line.WordCount - 75) / 60.0, 0, 1)),
        new("text.topic", "nói tiếp điều bài đang nói", Sets.Texts, 2.5, c => c.Topic),
        new("text.under-comment-time", "câu dưới giờ của một lời bình", Sets.Texts, -6.0, c => c.Previous is { Dateline: not null } && c.AfterTitle > 5 && c.Line.WordCount < 40),
        new("text.salutation", "lời thưa gửi, lời chào của diễn văn hay thư", Sets.Of(Part.Paragraph), 6.0, c => IsSalutation(c.Line)),
        new("lead.salutation", "lời thưa gửi không phải sapo", Sets.Of(Part.Lead), -6.0, c => IsSalutation(c.Line)),
        new("text.goes-on", "mở đầu bằng từ nối tiếp", Sets.Of(Part.Paragraph, Part.ListItem), 1.3, c => !c.Line.IsConnective || c.Line.IsHeadlineLike ? 0 : PictureRules.NameOpens(c.Line) ? 0.4 : 1),
        new("text.refers-back", "nhắc lại người đã nêu tên", Sets.Of(Part.Paragraph, Part.ListItem, Part.Quote), 1.0, c => RefersBack(c.Line)),
        new("text.speech", "lời dẫn trong ngoặc kép", Sets.Of(Part.Paragraph, Part.Quote), 0.8, c => c.Line.Text.Length > 0 && c.Line.Text[0] is '“' or '"' && c.Line.WordCount >= 10),
        new("text.said", "có lời nói trong ngoặc kép sau dấu hai chấm", Sets.Of(Part.Paragraph), 0.8, c => c.Line.Text.Contains(": “", StringComparison.Ordinal) || c.Line.Text.Contains(": \"", StringComparison.Ordinal)),
        new("text.paragraph-tag", "thẻ đoạn văn", Sets.Texts, 0.8, c => c.Line.Has(Markup.Paragraph)),

        new("lead.source-tag", "mở đầu bằng tên viết tắt của báo", Sets.Of(Part.Lead), 3.0, c => c.Line.Tag is not null && !c.TagSeenBefore),
        new("lead.one-that-is-not-repeated", "đoạn đầu được in lại ngay sau", Sets.Of(Part.Lead), -2.0, c => c.IsCutOfNext),
        new("lead.length", "dài như một sapo", Sets.Of(Part.Lead), 0.5, c => c.Line.WordCount is >= 15 and <= 90 && c.Line.EndsSentence),
        new("lead.too-short", "quá ngắn để là sapo", Sets.Of(Part.Lead), -3.0, c => c.Line.WordCount < 8),
        new("lead.above-title", "nằm trên tít", Sets.Of(Part.Lead), -2.0, c => c.AfterTitle < 0),
        new("lead.list-mark", "là mục của danh sách", Sets.Of(Part.Lead), -4.0, c => c.Line.Ordinal.Kind != ListMarkKind.None),

        new("list.spelled", "mục đánh số bằng chữ (Một là, Thứ nhất)", Sets.Of(Part.ListItem), 4.0, c => c.Line.Ordinal.Kind == ListMarkKind.Spelled),
        new("list.figure", "mục đánh số", Sets.Of(Part.ListItem), 2.5, c => c.Line.Ordinal.Kind == ListMarkKind.Figure && c.Line.WordCount >= 8),
        new("list.bullet", "mục gạch đầu dòng", Sets.Of(Part.ListItem), 2.5, c => c.Line.Ordinal.Kind == ListMarkKind.Bullet && IsListed(c)),
        new("list.dash-alone", "gạch đầu dòng lẻ là lời nói", Sets.Of(Part.ListItem), -3.0, c => c.Line.Ordinal.Kind == ListMarkKind.Bullet && !IsListed(c)),
        new("list.not", "không có dấu mục", Sets.Of(Part.ListItem), -8.0, c => c.Line.Ordinal.Kind == ListMarkKind.None && !c.Line.Has(Markup.ListItem)),

        new("heading.shape", "tít phụ trong bài", Sets.Of(Part.Heading), 1.5, c => c.Line is { IsHeadlineLike: true, WordCount: <= 16 } && c.Next is { } next && (next.IsParagraphLike || next.ImageName)),
        new("heading.capitals", "tít phụ chữ hoa", Sets.Of(Part.Heading), 2.5, c => c.Line is { IsAllCapitals: true, WordCount: >= 2 and <= 14, EndsSentence: false } && c.Next is { IsParagraphLike: true } && c.AfterTitle > 1),
        new("heading.between-paragraphs", "một mình giữa hai đoạn văn", Sets.Of(Part.Heading), 0.8, c => StandsAlone(c)),
        new("heading.markup", "thẻ tít phụ", Sets.Of(Part.Heading), 4.0, c => c.Line.Has(Markup.Heading) && c.ListHead is null),
        new("heading.numbered", "tít phụ đánh số", Sets.Of(Part.Heading), 1.5, c => c.Line is { Ordinal.Kind: ListMarkKind.Figure, IsHeadlineLike: true }),
        new("heading.topic", "tít phụ cùng chủ đề", Sets.Of(Part.Heading), 1.5, c => c.Topic),
        new("heading.not", "không có dáng tít phụ", Sets.Of(Part.Heading), -5.0, c => c.Line.EndsSentence || c.Line.WordCount > 22 || c.Line.WordCount < 2 || c.Next is null || !c.Line.HasLetters),

        new("quote.markup", "thẻ trích dẫn", Sets.Of(Part.Quote), 3.0, c => c.Line.Has(Markup.Quote)),
        new("quote.marks", "cả đoạn trong ngoặc kép", Sets.Of(Part.Quote), 1.0, c => c.Line.Text.Length > 2 && c.Line.Text[0] is '“' or '"' && c.Line.Text.TrimEnd('.')[^1] is '”' or '"'),
        new("quote.too-long", "quá dài để là câu trích nổi bật", Sets.Of(Part.Quote), -4.0, c => Math.Clamp((c.Line.WordCount - 70) / 30.0, 0, 1)),
        new("quote.announces", "đoạn dẫn lời tiếp theo", Sets.Of(Part.Quote), -3.0, c => c.Line.Text.EndsWith(':')),
        new("attribution.name-at-end", "chức danh và tên người nói", Sets.Of(Part.Attribution), 4.5, c => c.Line is not { IsSpeaker: true, Furniture: null, Credit: null } ? 0 : c.Line.Byline is null ? 1 : 0.4),
        new("attribution.not", "không phải tên người nói", Sets.Of(Part.Attribution), -9.0, c => !c.Line.IsSpeaker || PictureRules.HasInside(c.Line)),
    ];

    /// <summary>"… ông Kỳ cho biết": a form of address and one name refer back to somebody named before.</summary>
    private static bool RefersBack(Line line)
    {
        foreach (var address in ShortAddresses)
        {
            var at = line.Text.IndexOf(address, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || line.Text[at - 1] == ' ') && at + address.Length < line.Text.Length && char.IsUpper(line.Text[at + address.Length]))
            {
                var end = line.Text.IndexOf(' ', at + address.Length);
                if (end > 0 && end + 1 < line.Text.Length && char.IsLower(line.Text[end + 1]))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static bool IsSalutation(Line line) => line.WordCount <= 40 && line.Text.EndsWith(',') | line.Text.EndsWith('!') | line.Text.EndsWith('.') | line.Text.EndsWith(';')
        && (Salutations.FindOpening(line.OpeningKey) is not null || (line.WordCount <= 14 && line.OpeningKey.TrimEnd('!', ',', '.').EndsWith(Dear, StringComparison.Ordinal)));

    private static readonly Lexicon Salutations = Lexicon.Load("salutations");

    private static readonly string Dear = Vietnamese.Folding.Key("thân mến");

    /// <summary>A bullet beside another bullet, or under a line that announces a list.</summary>
    private static bool IsListed(LineContext c) =>
        c.Previous is { Ordinal.Kind: ListMarkKind.Bullet } || c.Next is { Ordinal.Kind: ListMarkKind.Bullet } || c.Previous?.Text.EndsWith(':') == true;

    /// <summary>A headline-like line with a paragraph right above and right below: teasers come in groups or under a head of their own.</summary>
    public static bool StandsAlone(LineContext c) => c.Line.IsHeadlineLike && c.Previous is { IsParagraphLike: true } && c.Next is { IsParagraphLike: true } && c.ListHead is null;

    private static readonly string[] ShortAddresses = ["ông ", "bà ", "anh ", "chị ", "cô ", "chú ", "đồng chí "];
}
