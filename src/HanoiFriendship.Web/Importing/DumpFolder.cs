using HanoiFriendship.Text.Dumps;

namespace HanoiFriendship.Web.Importing;

/// <summary>The text files that paths stand for.</summary>
public static class DumpFolder
{
    /// <summary>Files as named; of a folder its .txt files, in the order of their names.</summary>
    public static IEnumerable<string> Find(IEnumerable<string> paths) => paths.SelectMany<string, string>(path =>
        Directory.Exists(path) ? Texts(path) : [path]);

    /// <summary>A folder that can not be listed stands for itself, and fails when its turn to be read comes.</summary>
    private static string[] Texts(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [folder];
        }
    }

    /// <summary>A file that is read when its turn comes; one that is too large is refused before it is read.</summary>
    public static DumpFile File(string path) => new(Path.GetFileName(path), () => ReadBytes(path));

    /// <exception cref="IOException">It is not there, can not be read, or is larger than <see cref="DumpReader.MaxBytes"/>.</exception>
    public static byte[] ReadBytes(string path)
    {
        using var stream = System.IO.File.OpenRead(path);
        // a device or a pipe has no length to ask for: count what comes
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > DumpReader.MaxBytes)
            {
                throw new IOException($"{Path.GetFileName(path)}: more than the limit of {DumpReader.MaxBytes / (1024 * 1024)} MiB");
            }
        }
        return bytes.ToArray();
    }
}
