namespace HanoiFriendship.Web.Model;

/// <summary>Section <c>Register</c>: what a machine may say in public.</summary>
public sealed class RegisterSettings
{
    /// <summary>Show what no editor has confirmed yet, marked as such.</summary>
    public bool ShowUnconfirmed { get; set; } = true;

    /// <summary>Below it a finding waits for an editor.</summary>
    public double MinimumConfidence { get; set; } = 0.8;
}
