namespace HanoiFriendship.Web.Cli;

/// <summary>The text files that paths typed in a terminal stand for.</summary>
internal static class DumpFiles
{
    /// <summary>Files as named; of a folder its .txt files, in the order of their names.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany<string, string>(path =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path]);
}
