using System.Diagnostics;

namespace HanoiFriendship.Web.Tests.Cli;

/// <summary>Runs the executable as a person at a terminal does.</summary>
internal static class Verb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static Task<(int Exit, string Out, string Error)> RunAsync(string directory, params string[] args) => TypeAsync(directory, null, args);

    /// <summary>The same with something typed when it asks.</summary>
    public static async Task<(int Exit, string Out, string Error)> TypeAsync(string directory, string? typed, params string[] args)
    {
        using var process = Start(directory, args);
        await process.StandardInput.WriteAsync(typed ?? "");
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await ExitAsync(process);
        return (process.ExitCode, await output, await error);
    }

    public static Process Start(string directory, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HanoiFriendship.Web.dll"), .. args])
        {
            UseShellExecute = false,
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // what a test host sets for itself must not reach the site
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end; a process that hangs is a failure, not a wait.</summary>
    public static async Task ExitAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException e)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The process did not end.", e);
        }
    }
}
