using Microsoft.AspNetCore.Identity;

namespace HanoiFriendship.Web.Model;

/// <summary>Somebody who works in the newsroom. Nobody is preset: the first one comes by the link of the first start or the verb <c>user add</c>.</summary>
public sealed class User : IdentityUser
{
    /// <summary>As others see it; the e-mail address where none is given.</summary>
    public string? DisplayName { get; set; }

    /// <summary>UTC; a disabled account is out at its next request.</summary>
    public DateTime? DisabledAt { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? LastSignInAt { get; set; }

    public string ShownName => string.IsNullOrWhiteSpace(DisplayName) ? Email ?? UserName ?? Id : DisplayName;
}
