using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Makes an article public, or says why not.</summary>
public sealed class ArticlePublisher(TimeProvider clock)
{
    /// <returns>The reasons against; empty where the article was published.</returns>
    public IReadOnlyList<string> Publish(Article article)
    {
        var reasons = article.ReasonsAgainstPublishing();
        if (reasons.Count == 0)
        {
            article.Publish(clock.GetUtcNow().UtcDateTime);
        }
        return reasons;
    }
}
