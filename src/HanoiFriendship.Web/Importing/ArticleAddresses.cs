using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>Gives new articles an address nobody ever had.</summary>
internal static class ArticleAddresses
{
    /// <summary>A free slug for the title: its words, with "-2", "-3" … behind where they are taken.</summary>
    public static async Task<string> FreeAsync(SiteDbContext db, string title, CancellationToken cancel)
    {
        var words = Slug.From(title) is { Length: > 0 } slug ? slug : "bai";
        var taken = await db.SlugHistory.Where(s => s.Slug.StartsWith(words)).Select(s => s.Slug).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var free = words;
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"{words}-{number}";
        }
        return free;
    }

    public static SlugHistory Remember(Article article) => new() { Slug = article.Slug, Article = article };
}
