namespace HanoiFriendship.Web.Model;

/// <summary>Who acts, with the roles of this moment.</summary>
/// <param name="Address">Network address of the request.</param>
public sealed record Actor(string? Id, string Name, IReadOnlyList<string> Roles, string? Address = null)
{
    /// <summary>The operator at the terminal, and what the site does by itself.</summary>
    public static readonly Actor Operator = new(null, "import", [Rights.Publisher]);

    public bool May(Right right) => Rights.RolesWith(right).Any(r => Roles.Contains(r, StringComparer.Ordinal));

    /// <summary>Authors see and change what is their own, editors all.</summary>
    public bool MayEdit(Article article) => May(Right.EditAll) || (May(Right.WriteOwn) && Id is not null && article.AuthorId == Id);
}
