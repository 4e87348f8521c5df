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
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError("A PATH is empty.");
            }
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"Unknown option {option.Value}; try --help.");
            }
        });
        return paths;
    }

    /// <summary>An option that takes a path, which must not be empty (as an unset variable of a shell is).</summary>
    public static Option<string?> Option(string name, string description, string help)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            {
                result.AddError($"{name} needs a {help}.");
            }
        });
        return option;
    }

    /// <exception cref="IOException">A folder without any text: most likely not the one that was meant.</exception>
    public static IReadOnlyList<string> Files(string[] paths)
    {
        var files = DumpFolder.Find(paths).ToList();
        return files.Count > 0 ? files : throw new IOException("There is no .txt file in " + string.Join(", ", paths));
    }
}
