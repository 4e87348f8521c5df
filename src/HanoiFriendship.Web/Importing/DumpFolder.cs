using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing;

/// <summary>The text files that paths stand for.</summary>
public static class DumpFolder
{
    /// <summary>Files as named; of a folder its .txt files, in the order of their names.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany<string, string>(path =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.txt").Order(StringComparer.Ordinal) : [path]);

    /// <summary>A file that is read when its turn comes; one that is too large is refused before it is read.</summary>
    public static DumpFile File(string path) => new(Path.GetFileName(path), () => ReadBytes(path));

    /// <exception cref="IOException">It is not there, can not be read, or is larger than <see cref="DumpReader.MaxBytes"/>.</exception>
    public static byte[] ReadBytes(string path)
    {
        var length = new FileInfo(path).Length;
        return length <= DumpReader.MaxBytes
            ? System.IO.File.ReadAllBytes(path)
            : throw new IOException($"{Path.GetFileName(path)}: {length} bytes, more than the limit of {DumpReader.MaxBytes / (1024 * 1024)} MiB");
    }
}
