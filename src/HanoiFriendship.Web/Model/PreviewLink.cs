using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HanoiFriendship.Web.Model;

/// <summary>A link by which somebody without an account may read a draft for a while. Only the hash of its secret is kept.</summary>
public sealed class PreviewLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public int Id { get; private set; }

    public int ArticleId { get; init; }

    public Article? Article { get; private set; }

    public required string Hash { get; init; }

    public required string By { get; init; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? RevokedAt { get; set; }

    /// <summary>What it was made to show has been published since, or there is nothing more to show: what is written later is not its business.</summary>
    public bool IsSpent(Article article, DateTime now) =>
        (article.LastPublishedAt > CreatedAt && article.LastPublishedAt <= now) || (!article.HasDraft && article.LiveAt(now) != LiveStage.Scheduled);

    /// <summary>A new link and the secret that opens it, which is shown once.</summary>
    public static (PreviewLink Link, string Secret) Make(int articleId, Actor by, DateTime now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new() { ArticleId = articleId, Hash = HashOf(secret), By = by.Name, CreatedAt = now, ExpiresAt = now + Lifetime }, secret);
    }

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
