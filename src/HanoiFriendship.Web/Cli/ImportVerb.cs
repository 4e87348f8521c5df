using System.CommandLine;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>import PATH… [--dry-run] [--publish] [--again]</c>: reads dumps and stores them.</summary>
internal static class ImportVerb
{
    public static Command Build(string[] settings)
    {
        var paths = DumpPaths.Argument();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen; store nothing." };
        var publish = new Option<bool>("--publish") { Description = "Publish new articles; else they are drafts." };
        var again = new Option<bool>("--again") { Description = "Read texts that are known already with today's rules." };
        var command = new Command("import", "Read dumps and store them as articles; prints a line a file and a summary.") { paths, dryRun, publish, again };
        command.SetAction((parsed, cancel) => RunAsync(settings, parsed.GetValue(paths)!, (parsed.GetValue(publish), parsed.GetValue(again), parsed.GetValue(dryRun)), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, string[] paths, (bool Publish, bool Again, bool DryRun) how, CancellationToken cancel)
    {
        // with nothing stored yet a dry run needs a database of its own, and leaves none behind
        var trial = how.DryRun && IsUntouched(settings) ? Directory.CreateTempSubdirectory("hanoifriendship-") : null;
        try
        {
            return await ImportAsync(trial is null ? settings : [.. settings, $"--Data:Directory={trial.FullName}"], paths, how, cancel);
        }
        finally
        {
            trial?.Delete(recursive: true);
        }
    }

    private static bool IsUntouched(string[] settings)
    {
        var configuration = SiteBuilder.Create(settings).Configuration;
        var data = configuration.GetSection("Data").Get<DataSettings>() ?? new();
        return data.IsSqlite && string.IsNullOrWhiteSpace(configuration.GetConnectionString("Site")) && data.Directory.Length > 0 && !File.Exists(Path.Combine(data.FullDirectory, "site.db"));
    }

    private static async Task<int> ImportAsync(string[] settings, string[] paths, (bool Publish, bool Again, bool DryRun) how, CancellationToken cancel)
    {
        await using var app = VerbHost.Build(settings);
        var data = app.Services.GetRequiredService<IOptions<DataSettings>>().Value;
        var section = app.Services.GetRequiredService<IOptions<SeedsSettings>>().Value.Section;
        if (data.IsSqlite)
        {
            using var held = await DataDirectoryLock.TakeAsync(data.FullDirectory, cancel);
            await app.Services.GetRequiredService<SchemaMigrator>().MigrateAsync(cancel);
        }
        await app.CheckSectionAsync(cancel);
        var files = DumpPaths.Files(paths).Select(DumpFolder.File).ToList();
        var done = 0;
        var run = await app.Services.GetRequiredService<DumpImporter>().ImportAsync(
            files, ImportTrigger.Command, new(section, how.Publish, how.Again, how.DryRun), item => Print(item, ++done, files.Count), cancel);
        PrintSummary(run, how.DryRun);
        return run.Items.Any(i => i.Outcome == ImportOutcome.Failed) ? 1 : 0;
    }

    private static void Print(ImportItem item, int done, int all)
    {
        var remarks = item.Remarks.Count > 0 ? " (" + string.Join(", ", item.Remarks) + ")" : "";
        Console.Out.WriteLine($"[{done}/{all}] {Word(item.Outcome)}{(item.IsDoubted ? ", doubted" : "")}: {item.Name}{remarks}");
    }

    private static void PrintSummary(ImportRun run, bool dryRun)
    {
        var counts = Enum.GetValues<ImportOutcome>().Select(o => $"{run.Items.Count(i => i.Outcome == o)} {Word(o)}");
        Console.Out.WriteLine((dryRun ? "Dry run, nothing stored: " : "") + string.Join(", ", counts) + $", {run.Items.Count(i => i.IsDoubted)} doubted");
    }

    private static string Word(ImportOutcome outcome) => outcome == ImportOutcome.NoArticle ? "no article" : outcome.ToString().ToLowerInvariant();
}
