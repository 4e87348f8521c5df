namespace HanoiFriendship.Web.Model;

/// <summary>Section <c>Newsroom</c>: how strict the office is with itself.</summary>
public sealed class NewsroomSettings
{
    /// <summary>Who wrote the words does not approve or publish them; a publisher may override it, which is recorded.</summary>
    public bool FourEyes { get; set; }

    /// <summary>Publishers and administrators must sign in with a code as well.</summary>
    public bool RequireTwoFactor { get; set; }
}
