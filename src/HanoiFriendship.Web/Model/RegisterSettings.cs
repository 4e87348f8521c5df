namespace HanoiFriendship.Web.Model;

/// <summary>Section <c>Register</c>: what a machine may say in public.</summary>
public sealed class RegisterSettings
{
    /// <summary>Show what no editor has confirmed yet, marked as such.</summary>
    public bool ShowUnconfirmed { get; set; } = true;

    /// <summary>Below it a finding waits for an editor.</summary>
    public double MinimumConfidence { get; set; } = 0.8;

    /// <summary>For the facts of events: an inferred kind or name is the one inference shown without an editor, so no threshold.</summary>
    public RegisterSettings ForEvents() => new() { ShowUnconfirmed = ShowUnconfirmed, MinimumConfidence = 0 };
}
