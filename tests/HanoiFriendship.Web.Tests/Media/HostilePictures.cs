namespace HanoiFriendship.Web.Tests.Media;

/// <summary>Every kind of upload that must not come through as it is.</summary>
internal static class HostilePictures
{
    public static IReadOnlyDictionary<string, HostileRow> Rows { get; } =
        new[] { HostileFiles.Rows, HostileJpegs.Rows, HostilePngs.Rows, HostileWebPs.Rows }.SelectMany(r => r).ToDictionary(r => r.Name, StringComparer.Ordinal);
}
