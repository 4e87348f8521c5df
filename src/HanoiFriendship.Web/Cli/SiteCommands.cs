using System.CommandLine;
using HanoiFriendship.Web.Setup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Cli;

/// <summary>Verbs of the executable; without a verb it is the site.</summary>
internal static class SiteCommands
{
    /// <summary>Wrong usage or a wrong setting.</summary>
    public const int UsageError = 2;

    /// <summary>What was asked could not be done.</summary>
    public const int Failure = 1;

    private const string Description =
        "HanoiFriendship: the news portal. Without a verb it starts the site. Settings (--Section:Key=value, --urls, --environment) go with or without a verb.";

    public static async Task<int> RunAsync(string[] args, Func<string[], Task> site)
    {
        var (settings, rest, problem) = Arguments.Split(args);
        if (problem is not null)
        {
            return Fail(problem);
        }
        try
        {
            return rest.Length > 0 ? await RunVerbAsync(rest, settings) : await RunAsync(site, settings);
        }
        catch (Exception e) when (OneLine(e) is { } line)
        {
            _ = Fail(line);
            return e is SettingsException or OptionsValidationException or FormatException or InvalidOperationException ? UsageError : Failure;
        }
    }

    private static async Task<int> RunAsync(Func<string[], Task> site, string[] settings)
    {
        await site(settings);
        return 0;
    }

    private static async Task<int> RunVerbAsync(string[] rest, string[] settings)
    {
        var root = new RootCommand(Description) { ReadVerb.Build(), ImportVerb.Build(settings), MigrateVerb.Build(settings), ReindexVerb.Build(settings), UserVerb.Build(settings) };
        if (!rest[0].StartsWith('-') && root.Subcommands.All(c => c.Name != rest[0]))
        {
            return Fail($"There is no verb {rest[0]}; try --help.");
        }
        var parsed = root.Parse(rest);
        return parsed.Errors.Count > 0 ? Fail(parsed.Errors[0].Message) : await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line.ReplaceLineEndings(" "));
        return UsageError;
    }

    /// <summary>What an operator can mend is told in one line; anything else is a fault of ours and keeps its trace.</summary>
    private static string? OneLine(Exception e) => e switch
    {
        SettingsException or IOException or UnauthorizedAccessException => e.Message,
        OptionsValidationException invalid => string.Join(" ", invalid.Failures),
        SqliteException => "The database can not be opened: " + e.Message,
        Microsoft.Data.SqlClient.SqlException => "The database can not be reached: " + e.Message,
        OperationCanceledException => "Stopped.",
        InvalidOperationException { InnerException: FormatException or ArgumentException } => "A setting has a wrong value: " + e.Message,
        FormatException => "A setting has a wrong value: " + e.Message,
        _ => null,
    };
}
