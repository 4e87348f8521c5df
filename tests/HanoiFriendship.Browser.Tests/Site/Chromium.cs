namespace HanoiFriendship.Browser.Tests.Site;

/// <summary>The Chromium of this machine; nothing is downloaded.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    /// <summary>Path of the browser; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } set ? set
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Why the tests are skipped; null where they run. CI sets the variable, so that there nothing is skipped.</summary>
    public static string? Missing => Path is not null || Environment.GetEnvironmentVariable("HANOIFRIENDSHIP_BROWSER") == "required" ? null
        : "No Chromium found: install one (Debian: apt-get install chromium) or set CHROME_PATH.";
}

/// <summary>A test in a real browser, skipped where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.Missing;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.Missing;
}
