using System.CommandLine;
using HanoiFriendship.Web.Importing;

namespace HanoiFriendship.Web.Cli;

/// <summary>The PATH… of the verbs that read dumps.</summary>
internal static class DumpPaths
{
    public static Argument<string[]> Argument()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, or folders of .txt files.", Arity = ArgumentArity.OneOrMore };
        // else a mistyped option would be looked for as a file
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"Unknown option {option.Value}; try --help.");
            }
        });
        return paths;
    }

    /// <exception cref="IOException">A folder without any text: most likely not the one that was meant.</exception>
    public static IReadOnlyList<string> Files(string[] paths)
    {
        var files = DumpFolder.Find(paths).ToList();
        return files.Count > 0 ? files : throw new IOException("There is no .txt file in " + string.Join(", ", paths));
    }
}
