using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>What one organization is to another, as an editor has stated it.</summary>
public sealed class OrganizationRelation
{
    public int Id { get; private set; }

    public int OrganizationId { get; private set; }

    public Organization? Organization { get; init; }

    public RelationKind Kind { get; init; }

    public int OtherId { get; init; }

    public Organization? Other { get; init; }

    public FuzzyDate? Since { get; init; }

    public FuzzyDate? Until { get; init; }

    /// <summary>As it is called; in the words of the other side where it is read from there.</summary>
    public static string NameOf(RelationKind kind, bool isOtherSide) => (kind, isOtherSide) switch
    {
        (RelationKind.Parent, false) => "Trực thuộc",
        (RelationKind.Parent, true) => "Có đơn vị trực thuộc",
        (RelationKind.MemberOf, false) => "Là thành viên của",
        (RelationKind.MemberOf, true) => "Có thành viên",
        (_, false) => "Tiếp nối",
        _ => "Được tiếp nối bởi",
    };
}

public enum RelationKind
{
    /// <summary>Belongs to it.</summary>
    Parent,

    /// <summary>Is a member of it.</summary>
    MemberOf,

    /// <summary>Came in its place.</summary>
    Successor,
}
