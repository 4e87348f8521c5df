using System.Security.Cryptography;
using System.Text;

namespace HanoiFriendship.Web.Model;

/// <summary>What an editor said of a finding in words that are not public yet; it holds for the mention they become.</summary>
public sealed class NameDecision
{
    public int Id { get; private set; }

    public int ArticleId { get; init; }

    public Article? Article { get; init; }

    /// <summary>Of property, subject, value and sentence.</summary>
    public required string Key { get; init; }

    public Decision Decision { get; set; }

    public required string By { get; set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; set; }

    /// <param name="subject">Name of the person, organization or event.</param>
    public static string KeyOf(MentionProperty property, string? subject, string value, string sentence) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', property, subject, value, sentence))))[..32];
}
