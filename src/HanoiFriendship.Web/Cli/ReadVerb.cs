using System.CommandLine;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Importing;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>read PATH… [--out DIR] [--html FILE]</c>: reads dumps without any database.</summary>
internal static class ReadVerb
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders of .txt files.", Arity = ArgumentArity.OneOrMore };
        var directory = new Option<string?>("--out") { Description = "Write one NAME.json a text into this folder instead of one line a text to standard output.", HelpName = "DIR" };
        var command = new Command("read", "Read dumps without a database and print what was found as JSON.") { paths, directory };
        command.SetAction(parsed => Run(parsed.GetValue(paths)!, parsed.GetValue(directory)));
        return command;
    }

    private static int Run(string[] paths, string? directory)
    {
        var failed = false;
        foreach (var file in DumpFolder.Find(paths))
        {
            var reading = DumpReader.Read(File.ReadAllBytes(file));
            if (directory is not null)
            {
                Directory.CreateDirectory(directory);
                File.WriteAllText(Path.Combine(directory, Path.GetFileNameWithoutExtension(file) + ".json"), ReadingJson.Write(Path.GetFileName(file), reading, indented: true));
            }
            else
            {
                Console.Out.WriteLine(ReadingJson.Write(Path.GetFileName(file), reading, indented: false));
            }
        }
        return failed ? 1 : 0;
    }
}
