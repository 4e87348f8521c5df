using System.ComponentModel.DataAnnotations;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>The fields of the desk, as typed.</summary>
public sealed class OrganizationForm
{
    public string? Name { get; set; }

    [MaxLength(4000)]
    public string? OtherNames { get; set; }

    [MaxLength(4000)]
    public string? ShortNames { get; set; }

    [MaxLength(300)]
    public string? EnglishName { get; set; }

    public string? Kind { get; set; }

    [MaxLength(120)]
    public string? Slug { get; set; }

    [MaxLength(2000)]
    public string? Note { get; set; }

    public bool IsHidden { get; set; }

    public IList<RelationLine> Relations { get; set; } = [];

    public IList<TermLine> Terms { get; set; } = [];
}
