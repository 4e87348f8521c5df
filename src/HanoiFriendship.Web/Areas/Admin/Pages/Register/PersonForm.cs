using System.ComponentModel.DataAnnotations;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>The fields of the desk, as typed.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }

    [MaxLength(4000)]
    public string? OtherNames { get; set; }

    [MaxLength(120)]
    public string? Slug { get; set; }

    [MaxLength(2000)]
    public string? Note { get; set; }

    public bool IsHidden { get; set; }

    public int? PortraitId { get; set; }

    [MaxLength(200)]
    public string? PortraitCredit { get; set; }

    public IList<Held> Appointments { get; set; } = [];
}

/// <summary>When a post began and ended, as typed.</summary>
public sealed class Held
{
    public int Id { get; set; }

    public string? Post { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }
}
