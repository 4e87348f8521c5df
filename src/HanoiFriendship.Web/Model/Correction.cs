namespace HanoiFriendship.Web.Model;

/// <summary>What readers are told of a change to an article they may have read.</summary>
public sealed class Correction
{
    public int Id { get; private set; }

    public int ArticleId { get; private set; }

    public CorrectionKind Kind { get; init; }

    public required string Note { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    public static string NameOf(CorrectionKind kind) => kind switch { CorrectionKind.Spelling => "Sửa lỗi chính tả", CorrectionKind.Clarification => "Nói rõ thêm", _ => "Đính chính" };
}

public enum CorrectionKind
{
    Spelling,
    Clarification,
    Correction,
}
