using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Publishing;

/// <summary>Takes a public article back; its address then answers 410 with the note.</summary>
public static class ArticleWithdrawer
{
    /// <returns>The reasons against; empty where the article was withdrawn.</returns>
    public static IReadOnlyList<string> Withdraw(Article article, string note)
    {
        if (article.State != ArticleState.Published)
        {
            return ["Bài chưa đăng nên không có gì để gỡ."];
        }
        if (string.IsNullOrWhiteSpace(note))
        {
            return ["Cần ghi lý do gỡ bài cho bạn đọc."];
        }
        article.Withdraw(note.Trim());
        return [];
    }
}
