namespace HanoiFriendship.Web.Model;

/// <summary>What somebody may do in the newsroom.</summary>
public enum Right
{
    /// <summary>Be there at all: desk, own account.</summary>
    Enter,

    /// <summary>Write and see drafts of one's own.</summary>
    WriteOwn,

    /// <summary>See and change every draft.</summary>
    EditAll,

    /// <summary>Confirm, correct and merge what the register says, which is public at once; bring texts in.</summary>
    EditRegister,

    /// <summary>Publish, withdraw, correct.</summary>
    Publish,

    /// <summary>Change standing pages and sections, which are public at once.</summary>
    ManagePages,

    /// <summary>Read who did what.</summary>
    ReadAudit,

    /// <summary>Invite, give roles, disable.</summary>
    ManageUsers,
}

/// <summary>Roles and their rights: the one table.</summary>
public static class Rights
{
    public const string Author = "Author";
    public const string Editor = "Editor";
    public const string Publisher = "Publisher";
    public const string Administrator = "Administrator";

    /// <summary>Roles, what they are called on screen, and what they may do.</summary>
    public static readonly IReadOnlyList<(string Role, string Name, Right[] May)> Table =
    [
        (Author, "Người viết", [Right.Enter, Right.WriteOwn]),
        (Editor, "Người biên tập", [Right.Enter, Right.WriteOwn, Right.EditAll, Right.EditRegister]),
        (Publisher, "Người duyệt đăng", [Right.Enter, Right.WriteOwn, Right.EditAll, Right.EditRegister, Right.Publish, Right.ManagePages, Right.ReadAudit]),
        (Administrator, "Quản trị hệ thống", [Right.Enter, Right.ReadAudit, Right.ManageUsers]),
    ];

    /// <summary>The roles that have a right.</summary>
    public static IEnumerable<string> RolesWith(Right right) => Table.Where(r => r.May.Contains(right)).Select(r => r.Role);

    /// <summary>The role of a word: its code or its name on screen, whatever the case; null where there is none.</summary>
    public static string? RoleOf(string word)
    {
        var folded = Text.Vietnamese.Folding.Fold(word.Trim());
        return Table.Where(r => Text.Vietnamese.Folding.Fold(r.Role) == folded || Text.Vietnamese.Folding.Fold(r.Name) == folded).Select(r => r.Role).FirstOrDefault();
    }

    public static string NameOf(string role) => Table.First(r => r.Role == role).Name;
}
