using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Addresses of articles: each had by one article only, for ever.</summary>
public static class ArticleAddresses
{
    /// <summary>A free slug for the title: its words, with "-2", "-3" … behind where they are taken.</summary>
    public static async Task<string> FreeAsync(SiteDbContext db, string title, CancellationToken cancel)
    {
        var words = WordsOf(title);
        var taken = await db.SlugHistory.Where(s => s.Slug.StartsWith(words)).Select(s => s.Slug).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var free = words;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"{words}-{number}";
        }
        return free;
    }

    public static SlugHistory Remember(Article article) => new() { Slug = article.Slug, Article = article };

    /// <summary>Why the article can not have the address; null where it can.</summary>
    public static async Task<Reason?> AgainstAsync(SiteDbContext db, int? articleId, string slug, CancellationToken cancel) =>
        Slug.From(slug) != slug ? "Địa chỉ chỉ gồm chữ thường không dấu, chữ số và gạch nối."
        : await db.SlugHistory.AnyAsync(s => s.Slug == slug && s.ArticleId != articleId, cancel) ? "Địa chỉ này đã thuộc về một bài khác." : null;

    /// <summary>
    /// Gives the article its address at publication: the one wished for; else, before readers ever had one, that of its title. The old ones lead on.
    /// </summary>
    public static async Task SettleAsync(SiteDbContext db, Article article, string? wished, CancellationToken cancel)
    {
        var words = WordsOf(article.Content.Title);
        var isMade = article.Slug == words || article.Slug.StartsWith(words + "-", StringComparison.Ordinal);
        var slug = wished ?? (article.FirstPublishedAt is null && !isMade ? await FreeAsync(db, article.Content.Title, cancel) : article.Slug);
        if (slug != article.Slug)
        {
            article.Slug = slug;
            if (!await db.SlugHistory.AnyAsync(s => s.Slug == slug, cancel))
            {
                db.Add(Remember(article));
            }
        }
    }

    private static string WordsOf(string title) => Slug.From(title) is { Length: > 0 } slug ? slug : "bai";
}
