namespace HanoiFriendship.Web.Data;

/// <summary>
/// One process at a time migrates and seeds: an operating-system lock on a file of the data folder, gone with the process that
/// held it, however it ended.
/// </summary>
public sealed class DataDirectoryLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly FileStream file;

    private DataDirectoryLock(FileStream file) => this.file = file;

    /// <exception cref="IOException">Another process kept it for a minute, or the folder can not be written.</exception>
    public static async Task<DataDirectoryLock> TakeAsync(string directory, CancellationToken cancel)
    {
        Directory.CreateDirectory(directory);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new(new FileStream(Path.Combine(directory, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (waited.Elapsed < Patience)
            {
                await Task.Delay(200, cancel);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
