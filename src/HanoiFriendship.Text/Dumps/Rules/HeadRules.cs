namespace HanoiFriendship.Text.Dumps.Rules;

/// <summary>What stands around a headline, and the headline itself.</summary>
internal static class HeadRules
{
    public static readonly Rule[] All =
    [
        new("title.headline-shape", "có dáng một tít bài", Sets.Of(Part.Title), 2.0, c => c.Line.IsHeadlineLike && c.Line.WordCount >= 5),
        new("title.question", "tít là một câu hỏi", Sets.Of(Part.Title), 1.0, c => c.Line.Text.EndsWith('?') && c.Line.WordCount is >= 4 and <= 25),
        new("title.not-a-sentence", "tít không kết thúc bằng dấu chấm", Sets.Of(Part.Title), -2.5, c => c.Line.Text.EndsWith('.') && !c.Line.Text.EndsWith("...", StringComparison.Ordinal)),
        new("title.short", "ngắn như tên chuyên mục", Sets.Of(Part.Title), -0.8, c => c.Line.WordCount is 4 or 5),
        new("title.posts", "chỉ gồm các chức vụ", Sets.Of(Part.Title), -5.0, c => Shapes.NameShape.IsPosts(c.Line.Text)),
        new("title.colon", "câu dẫn, kết thúc bằng dấu hai chấm", Sets.Of(Part.Title), -4.0, c => c.Line.Text.EndsWith(':')),
        new("title.too-short", "quá ngắn để là tít", Sets.Of(Part.Title), -2.5, c => c.Line.WordCount < 4),
        new("title.too-long", "quá dài để là tít", Sets.Of(Part.Title), -4.0, c => Math.Clamp((c.Line.WordCount - 30) / 12.0, 0, 1)),
        new("title.markup", "thẻ h1", Sets.Of(Part.Title), 5.0, c => c.Line.Has(Markup.Title)),
        new("title.topic", "phần sau bài nói về điều tít nêu", Sets.Of(Part.Title), 3.5, c => Math.Min(1, c.Cohesion * 2)),
        new("title.above-dateline", "ngay trên dòng ngày giờ", Sets.Of(Part.Title), 1.5, c => c.Next is { Dateline: not null } || (c.Next is { Furniture: not null } or { Byline: not null } && c.Page.At(c.Line.Index + 2) is { Dateline: not null })),
        new("title.below-dateline", "ngay dưới dòng ngày giờ", Sets.Of(Part.Title), 0.8, c => c.Previous is { Dateline: not null }),
        new("title.first", "dòng có chữ đầu tiên của trang", Sets.Of(Part.Title), 1.2, c => c.PreviousWithWords is null),
        new("title.repeated", "lặp lại làm chữ của ảnh", Sets.Of(Part.Title), 1.2, c => c.Page.CopiesOf(c.Line) >= 2 && c.Page.EarlierCopiesOf(c.Line) == 0 && !c.IsRepeatedNext),
        new("title.with-tag", "mở đầu bằng tên viết tắt của báo", Sets.Of(Part.Title), -3.0, c => c.Line.Tag is not null),
        new("title.known-furniture", "là chữ của trang", Sets.Of(Part.Title), -8.0, c => c.Line.Furniture is not null || c.Line.IsSection || c.Line.Dateline is not null || c.Line.ImageName || c.Line.Text.Contains('°', StringComparison.Ordinal)),
        new("title.signs", "có địa chỉ mạng, vạch ngăn hoặc nhãn như chữ của trang", Sets.Of(Part.Title), -6.0, c => HasPageSigns(c.Line)),
        new("title.credit", "kết thúc bằng tên người chụp ảnh", Sets.Of(Part.Title), -7.0, c => c.Line.Credit is not null),
        new("title.caption", "mở đầu như chú thích ảnh", Sets.Of(Part.Title), -5.0, c => PictureRules.HasOpening(c.Line)),
        new("title.dated", "mở đầu bằng ngày như một sapo", Sets.Of(Part.Title), -3.0, c => c.Line.Dates.Count > 0 && c.Line.Dates[0].Start <= 10 && c.Line.WordCount >= 12),
        new("title.site", "tên cơ quan chủ trang", Sets.Of(Part.Title), -4.5, c => c.Line.IsOrganization || c.Line.IsMenu),
        new("title.another-below", "dưới dòng ngày giờ còn một dòng có dáng tít, ngay trên bài", Sets.Of(Part.Title), -3.5, c => AnotherBelow(c)),
        new("title.next-to-text", "giữa tít và bài chỉ có ngày giờ, tên người, chữ của trang", Sets.Of(Part.Title), 2.0, c => TextFollows(c)),
        new("title.below-list-head", "nằm trong danh sách tin khác", Sets.Of(Part.Title), -2.0, c => c.ListHead is not null),

        new("kicker.colon", "dòng ngắn có dấu hai chấm ngay trên tít", Sets.Of(Part.Kicker), 5.0, c => c.AfterTitle == -1 && c.Line.Text.EndsWith(':') && c.Line.Furniture is null && c.Line.WordCount is >= 2 and <= 20),
        new("kicker.capitals", "dòng chữ hoa ngay trên tít chữ thường", Sets.Of(Part.Kicker), 4.0, c => c.AfterTitle == -1 && c.Line is { IsAllCapitals: true, WordCount: >= 4 and <= 24, IsOrganization: false, IsMenu: false } && c.Title is { IsAllCapitals: false }),
        new("kicker.phrase", "cụm từ ngay trên tít, cùng chủ đề", Sets.Of(Part.Kicker), 2.2, c => c.AfterTitle == -1 && c.Line is { EndsSentence: false, Furniture: null, IsSection: false, IsMenu: false, IsOrganization: false, Byline: null, Dateline: null, WordCount: >= 6 and <= 20 } ? Math.Min(1, c.Cohesion * 4) : 0),
        new("kicker.not", "không đứng ngay trên tít", Sets.Of(Part.Kicker), -12.0, c => c.AfterTitle is not -1 || c.Line.IsMenu || c.Line.Furniture is not null || c.Line.Dateline is not null || c.Line.WordCount > 25),

        new("section.known", "tên chuyên mục", Sets.Of(Part.HeadSection), 6.0, c => c.Line.IsSection),
        new("section.known-elsewhere", "tên chuyên mục ở chỗ khác trang", Sets.Furniture, 4.5, c => c.Line.IsSection),
        new("section.short", "cụm từ ngắn trên tít", Sets.Of(Part.HeadSection), 1.5, c => c.AfterTitle < 0 && c.Line is { WordCount: <= 5, EndsSentence: false, Furniture: null, Dateline: null, HasLetters: true } && !c.Line.Text.EndsWith(':')),
        new("section.runs-into-title", "đường dẫn mục dính liền với tít", Sets.Of(Part.HeadSection), 14.0, RunsIntoTitle),
        new("section.not", "không phải tên chuyên mục", Sets.Of(Part.HeadSection), -6.0, c => c.Line.WordCount > 8 || c.Line.EndsSentence),

        new("dateline.shape", "dòng ngày giờ in bài", Sets.Datelines, 7.0, c => c.Line.Dateline is not null),
        new("dateline.elsewhere", "ngày giờ của tin khác", Sets.Of(Part.TailFurniture, Part.HeadFurniture, Part.BodyFurniture), 5.5, c => c.Line.Dateline is not null),
        new("dateline.not", "không có ngày giờ", Sets.Datelines, -10.0, c => c.Line.Dateline is null),

        new("byline.under-title", "tên người dưới tít", Sets.Of(Part.UnderByline, Part.HeadByline, Part.BodyByline), 3.2, c => c.Line.Byline?.Strength ?? 0),
        new("byline.beside-dateline", "tên người cạnh dòng ngày giờ", Sets.Of(Part.UnderByline, Part.HeadByline), 1.5, c => c.Line.Byline is not null && (c.Next is { Dateline: not null } || c.Previous is { Dateline: not null })),
        new("byline.with-photographer", "tên người viết và người chụp ngay dưới tít", Sets.Of(Part.UnderByline), 9.0, c => c.Line is { Byline.Strength: >= 0.8, Credit: not null } && c.AfterTitle is 1 or 2 && c.Next is { Dateline: not null } or { Tag: not null } or { IsParagraphLike: true }),
        new("byline.not", "không có dáng tên người", Sets.Bylines, -8.0, c => c.Line.Byline is null),
    ];

    /// <summary>An address, bars between words, a row of signs before the words: how pages speak of themselves.</summary>
    private static bool HasPageSigns(Line line) =>
        line.Text.Contains("://", StringComparison.Ordinal) || line.Text.Contains('@', StringComparison.Ordinal) || line.Text.Count(ch => ch is '|' or '»' or '›') >= 2
        || (line.Text.Length > 3 && line.Text[..3].All(ch => ch is '-' or '=' or '_' or '*' or '~'));

    /// <summary>Date and furniture, then a line that looks like the headline even more: this one is a section or a banner.</summary>
    private static bool AnotherBelow(LineContext c)
    {
        if (c.Line.IsAllCapitals && c.Next is { IsAllCapitals: false, IsHeadlineLike: true, Credit: null, Byline: null, Tag: null } mixed && mixed.WordCount <= 24 && TextFollows(c, mixed.Index))
        {
            return true;
        }
        if (c.Line.WordCount <= 6 && c.Next is { IsHeadlineLike: true, WordCount: >= 7 and <= 24, Credit: null, Byline: null } next && TextFollows(c, next.Index))
        {
            return true;
        }
        if (c.Line.WordCount <= 10 && !TextFollows(c) && Enumerable.Range(c.Line.Index + 1, 6).Any(n => c.Page.At(n) is { IsHeadlineLike: true, Credit: null, Byline: null, Furniture: null } long_ && long_.WordCount >= c.Line.WordCount + 3 && TextFollows(c, n) && !PictureRules.HasOpening(long_)))
        {
            return true;
        }
        var i = c.Line.Index + 1;
        while (i <= c.Line.Index + 3 && c.Page.At(i) is { } line && (line.Dateline is not null || line.Furniture is not null))
        {
            i++;
        }
        return c.Page.At(i) is { IsHeadlineLike: true, Credit: null, Byline: null } other && other.WordCount > c.Line.WordCount && TextFollows(c, i) && !PictureRules.HasOpening(other);
    }

    private static bool TextFollows(LineContext c) => TextFollows(c, c.Line.Index);

    private static bool TextFollows(LineContext c, int from)
    {
        for (var i = from + 1; i <= from + 5; i++)
        {
            if (c.Page.At(i) is not { } line)
            {
                return false;
            }
            if (line.IsParagraphLike || line.Tag is not null)
            {
                return true;
            }
            if (line is { Furniture: null, Dateline: null, Byline: null, ImageName: false, HasLetters: true, Credit: null } && !c.Page.At(i)!.Lower.Equals(c.Line.Lower, StringComparison.Ordinal))
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>"Trang chủThời sựHội nghị …": the steps to the article and the start of its title run together.</summary>
    private static bool RunsIntoTitle(LineContext c)
    {
        if (c.AfterTitle >= 0 || c.Title is not { Text.Length: >= TitleStart } title)
        {
            return false;
        }
        var at = c.Line.Text.IndexOf(title.Text[..TitleStart], StringComparison.OrdinalIgnoreCase);
        return at > 2 && char.IsLetter(c.Line.Text[at - 1]) && c.Line.Text.AsSpan(0, at).Count(' ') <= 10;
    }

    private const int TitleStart = 15;
}
