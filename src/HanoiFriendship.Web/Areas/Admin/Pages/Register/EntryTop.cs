using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>What is said above the form of an entry.</summary>
public sealed record EntryTop(EntryKind Kind, int Id, string? Public, IReadOnlyList<FieldDiff> Differences, int? Older)
{
    public string Address => EntryKinds.DeskOf(Kind, Id);
}
