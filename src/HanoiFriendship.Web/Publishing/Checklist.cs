using System.Text.RegularExpressions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>A point to look at before publishing.</summary>
/// <param name="Field">Name of the field that mends it.</param>
/// <param name="IsBlocking">Without it the article is not published.</param>
public sealed record CheckItem(Reason Text, string Field, bool IsBlocking)
{
    /// <summary>Address of the sentence that says otherwise.</summary>
    public string? Evidence { get; init; }
}

/// <summary>What is looked at before an article is published: what must be there, and what readers would miss.</summary>
public static partial class Checklist
{
    private const int LongTitle = 120;

    /// <summary>So many links are looked at.</summary>
    private const int MostLinks = 200;

    public static IReadOnlyList<CheckItem> Blocking(ArticleContent content) => [.. Of(content).Where(i => i.IsBlocking)];

    public static async Task<IReadOnlyList<CheckItem>> OfAsync(SiteDbContext db, Article article, ArticleRevision words, ArticleContent? source, DateTime now, CancellationToken cancel)
    {
        var items = Of(words.Content).Concat(await TitleCheck.OfAsync(db, article, words.Content, now, cancel)).ToList();
        if (words.Slug is not null && await ArticleAddresses.AgainstAsync(db, article.Id, words.Slug, cancel) is { } taken)
        {
            items.Add(new(taken, "Slug", true));
        }
        var figures = words.Figures ?? [.. article.Figures.Select(f => f.Content)];
        items.AddRange(Of(figures));
        if (source is not null && words.Content.Origin != Origin.Own && ArticlePublisher.IsReworded(source, words.Content))
        {
            items.Add(new("Lời văn khác bản gốc: khi đăng, trang sẽ ghi rõ là bài đã được biên tập lại.", "Body", false));
        }
        var numbers = figures.Select(f => f.Number).ToHashSet();
        items.AddRange(MarkdownWords.Of(words.Content.Body).Select(w => w.Figure).Where(n => n > 0 && !numbers.Contains(n)).Distinct().Select(n => new CheckItem(new("Bài không có ảnh số {0}; chỗ ấy sẽ trống.", n), "Body", false)));
        var linked = InnerLinks.Articles(words.Content.Body).Take(MostLinks).ToList();
        var there = await db.SlugHistory.Where(s => linked.Contains(s.Slug)).Select(s => s.Slug).ToListAsync(cancel);
        items.AddRange(linked.Except(there, StringComparer.Ordinal).Select(slug => new CheckItem(new("Liên kết /tin-tuc/{0} không dẫn đến bài nào.", slug), "Body", false)));
        return [.. items.OrderByDescending(i => i.IsBlocking)];
    }

    private static IEnumerable<CheckItem> Of(IReadOnlyList<FigureContent> figures)
    {
        if (!figures.Any(f => f.MediaId is not null))
        {
            yield return new("Bài chưa có ảnh.", "Pictures", false);
        }
        foreach (var figure in figures.Where(f => f is { MediaId: not null, IsDecorative: false, Alt: null }))
        {
            yield return new(new("Ảnh số {0} chưa có mô tả cho người không nhìn được, và chưa ghi là ảnh trang trí.", figure.Number), "Pictures", false);
        }
        if (figures.Any(f => f is { Caption: null, IsDecorative: false }))
        {
            yield return new("Có ảnh chưa có chú thích.", "Pictures", false);
        }
        foreach (var figure in figures.Where(f => f is { MediaId: not null, Credit: null }))
        {
            yield return new(new("Ảnh số {0} chưa ghi người chụp.", figure.Number), "Pictures", false);
        }
    }

    private static IEnumerable<CheckItem> Of(ArticleContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title))
        {
            yield return new("Bài chưa có tiêu đề.", "Title", true);
        }
        if (string.IsNullOrWhiteSpace(content.Body) && string.IsNullOrWhiteSpace(content.Lead))
        {
            yield return new("Bài chưa có nội dung.", "Body", true);
        }
        if (!ArticleRenderer.CanRender(content.Body))
        {
            yield return new("Nội dung có quá nhiều dấu, hoặc dấu lồng nhau quá nhiều tầng, không dựng được.", "Body", true);
        }
        foreach (var (field, name) in MarkdownWords.Of(content.Body).Select(w => (Field: "Body", Name: Unfinished().Match(w.Text))).Prepend((Field: "Lead", Name: Unfinished().Match(content.Lead ?? ""))).Where(n => n.Name.Success))
        {
            yield return new(new("Còn tên viết dở “{0}”; bạn đọc sẽ thấy nguyên như thế.", name.Value), field, false);
        }
        if (MarkdownWords.Of(content.Body).Any(w => Tag().IsMatch(w.Text)))
        {
            yield return new("Nội dung có thẻ HTML; bạn đọc sẽ thấy nguyên thẻ ấy.", "Body", false);
        }
        if (content.Title.Length > LongTitle)
        {
            yield return new(new("Tiêu đề dài {0} ký tự; trên điện thoại khó đọc.", content.Title.Length), "Title", false);
        }
        if (string.IsNullOrWhiteSpace(content.Lead))
        {
            yield return new("Bài chưa có sapo.", "Lead", false);
        }
        if (content.Origin != Origin.Own && content.Paper is null && content.SourceTag is null)
        {
            yield return new("Tin đăng lại chưa ghi nguồn; trang sẽ ghi “Chưa rõ nguồn”.", "Paper", false);
        }
        if (content.Origin != Origin.Own && content.Printed.FirstDay is null)
        {
            yield return new("Chưa rõ năm của bài gốc.", "Date", false);
        }
        if (content.EnglishTitle is not null != content.EnglishSummary is not null)
        {
            yield return new("Tít tiếng Anh và tóm tắt tiếng Anh nên đi với nhau.", "EnglishTitle", false);
        }
    }

    [GeneratedRegex("</?(p|b|i|u|br|a|em|strong|span|div|img|font|table|td|tr|h[1-6])( [^>]*)?/?>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    /// <summary>The mark by which a name is looked for, with what follows it.</summary>
    [GeneratedRegex(@"\[\[[^\uD800-\uDFFF\n]{0,40}", RegexOptions.NonBacktracking)]
    private static partial Regex Unfinished();
}
