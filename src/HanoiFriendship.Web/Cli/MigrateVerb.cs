using System.CommandLine;
using HanoiFriendship.Web.Data;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>migrate</c>: brings the schema of the database up to date.</summary>
internal static class MigrateVerb
{
    public static Command Build(string[] settings)
    {
        var command = new Command("migrate", "Bring the schema of the database up to date.");
        command.SetAction((_, cancel) => RunAsync(settings, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancel)
    {
        await using var app = VerbHost.Build(settings);
        var data = app.Services.GetRequiredService<IOptions<DataSettings>>().Value;
        using var held = await DataDirectoryLock.TakeAsync(data.FullDirectory, cancel);
        var applied = await app.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(cancel);
        Console.Out.WriteLine(applied.Count == 0 ? "The schema is up to date." : "Applied: " + string.Join(", ", applied));
        return 0;
    }
}
