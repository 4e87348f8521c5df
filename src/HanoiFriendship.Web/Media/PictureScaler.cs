using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace HanoiFriendship.Web.Media;

/// <summary>Smaller sizes of a picture that came in one, by libvips' tool where the machine has it; a process of its own, so that a fault in a decoder stays there.</summary>
public sealed partial class PictureScaler(ILogger<PictureScaler> log)
{
    private const string Tool = "vipsthumbnail";

    private static readonly int[] Widths = [1600, 960, 480];

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private bool isMissing;

    /// <returns>The sizes it could make, none where there is no tool.</returns>
    public async Task<IReadOnlyList<Picture>> ScaleAsync(Picture picture, CancellationToken cancel)
    {
        if (isMissing || picture.Width <= Widths[^1])
        {
            return [];
        }
        var folder = Directory.CreateTempSubdirectory("hanoifriendship-anh-").FullName;
        try
        {
            var source = Path.Combine(folder, "picture." + picture.Extension);
            await File.WriteAllBytesAsync(source, picture.Bytes, cancel);
            var made = new List<Picture>();
            foreach (var width in Widths.Where(w => w < picture.Width))
            {
                var target = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{width}.{picture.Extension}"));
                if (await RunAsync(source, target, width, cancel) && PictureReader.Read(await File.ReadAllBytesAsync(target, cancel)).Picture is { } smaller)
                {
                    made.Add(smaller);
                }
            }
            return made;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<bool> RunAsync(string source, string target, int width, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        var options = target.EndsWith(".png", StringComparison.Ordinal) ? "[strip]" : "[Q=80,strip]";
        try
        {
            using var process = Process.Start(new ProcessStartInfo(Tool, [source, "--size", string.Create(CultureInfo.InvariantCulture, $"{width}x"), "-o", target + options]) { UseShellExecute = false });
            if (process is null)
            {
                return false;
            }
            try
            {
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 && File.Exists(target);
            }
            finally
            {
                if (!process.HasExited)
                {
                    process.Kill(entireProcessTree: true);
                }
            }
        }
        catch (Win32Exception)
        {
            isMissing = true;
            NoTool(Tool);
            return false;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            TooSlow(Path.GetFileName(target));
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "No {Tool} here: pictures sent without a script keep their one size.")]
    private partial void NoTool(string tool);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Making {Size} took too long and was given up.")]
    private partial void TooSlow(string size);
}
