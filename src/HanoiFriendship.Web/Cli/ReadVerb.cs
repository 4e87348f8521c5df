using System.CommandLine;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Rendering;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>read PATH… [--out DIR] [--html FILE]</c>: reads dumps without any database.</summary>
internal static class ReadVerb
{
    public static Command Build()
    {
        var paths = DumpPaths.Argument();
        var directory = DumpPaths.Option("--out", "Write one NAME.json a text into this folder instead of one line a text to standard output.", "DIR");
        var page = DumpPaths.Option("--html", "Write one page that shows source lines, what they were taken for, and the article beside them.", "FILE");
        var command = new Command("read", "Read dumps without a database and print what was found as JSON.") { paths, directory, page };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(directory), parsed.GetValue(page)));
        return command;
    }

    private static int Run(string[] paths, string? directory, string? page)
    {
        var failed = false;
        var readings = new List<(string Name, DumpReading Reading)>();
        var written = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in DumpPaths.Files(paths))
        {
            try
            {
                if (directory is not null && !written.Add(Path.GetFileNameWithoutExtension(path)))
                {
                    throw new IOException($"{path}: another text has written {Path.GetFileNameWithoutExtension(path)}.json already");
                }
                var reading = DumpReader.Read(DumpFolder.ReadBytes(path));
                failed |= reading.Notes.Any(n => DumpReader.IsRefusal(n.Code));
                Write(Path.GetFileName(path), reading, directory, page);
                readings.Add((Path.GetFileName(path), reading));
            }
            catch (Exception e)
            {
                // whatever one file does, the others are read
                Console.Error.WriteLine(e is IOException or UnauthorizedAccessException ? e.Message : $"{path}: {e.GetType().Name}: {e.Message}".ReplaceLineEndings(" "));
                failed = true;
            }
        }
        if (page is not null)
        {
            File.WriteAllText(page, new ReadingHtml(new ArticleRenderer()).Write(readings));
        }
        return failed ? 1 : 0;
    }

    private static void Write(string name, DumpReading reading, string? directory, string? page)
    {
        if (directory is not null)
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(Path.Combine(directory, Path.GetFileNameWithoutExtension(name) + ".json"), ReadingJson.Write(name, reading, indented: true));
        }
        else if (page is null)
        {
            Console.Out.WriteLine(ReadingJson.Write(name, reading, indented: false));
        }
    }
}
