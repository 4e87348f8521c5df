using System.CommandLine;
using HanoiFriendship.Web.Searching;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>reindex</c>: makes what a search compares anew from the words.</summary>
internal static class ReindexVerb
{
    public static Command Build(string[] settings)
    {
        var command = new Command("reindex", "Make the search index anew.");
        command.SetAction((_, cancel) => RunAsync(settings, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancel)
    {
        await using var app = VerbHost.Build(settings);
        var count = await app.Services.GetRequiredService<SearchIndex>().RebuildAsync(cancel);
        Console.Out.WriteLine($"Articles indexed: {count}.");
        return 0;
    }
}
