namespace HanoiFriendship.Web.Importing;

/// <summary>Section <c>Seeds</c>: the texts of the first run.</summary>
public sealed class SeedsSettings
{
    /// <summary>Folder of the seeds; unset: <c>seeds</c> in the working directory, if it is there.</summary>
    public string? Directory { get; set; }

    /// <summary>Publish them: the operator put those texts there.</summary>
    public bool Publish { get; set; } = true;

    /// <summary>Slug of the section that imported articles get.</summary>
    public string Section { get; set; } = "tin-hoat-dong";
}
