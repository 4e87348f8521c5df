using System.ComponentModel.DataAnnotations;
using HanoiFriendship.Text.Mentions;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>The fields of the desk, as typed.</summary>
public sealed class EventForm
{
    public string? Name { get; set; }

    public string? Kind { get; set; }

    [MaxLength(60)]
    public string? Starts { get; set; }

    [MaxLength(60)]
    public string? Ends { get; set; }

    [MaxLength(300)]
    public string? Place { get; set; }

    public EventStatus Status { get; set; }

    [MaxLength(120)]
    public string? Slug { get; set; }

    [MaxLength(2000)]
    public string? Note { get; set; }

    public bool IsHidden { get; set; }

    public bool IsStated { get; set; }
}
