namespace HanoiFriendship.Web.Tests.Media;

/// <summary>A test that needs libvips' tool, skipped where it is not on the path.</summary>
public sealed class ScalerFactAttribute : FactAttribute
{
    public ScalerFactAttribute()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        Skip = folders.Any(f => File.Exists(Path.Combine(f, "vipsthumbnail"))) ? null : "No vipsthumbnail found (Debian: apt-get install libvips-tools).";
    }
}
