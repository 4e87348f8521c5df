namespace HanoiFriendship.Web.Cli;

/// <summary>Parts settings from verbs on the command line.</summary>
internal static class Arguments
{
    private static readonly string[] Sections = ["Data", "ConnectionStrings", "Seeds", "Register", "Newsroom", "Site", "Serilog", "Kestrel", "Logging"];

    private static readonly string[] HostKeys = ["urls", "environment", "contentRoot", "applicationName", "http_ports", "https_ports", "AllowedHosts", "hostBuilder"];

    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "--version"];

    /// <returns>Settings for the host, everything else for the verb, and what is wrong; without a verb nothing else may be left.</returns>
    public static (string[] Settings, string[] Others, string? Problem) Split(string[] args)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || KeyOf(args[i]) is not { } key)
            {
                rest.Add(args[i]);
                continue;
            }
            if (!HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase) && !Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            {
                return ([], [], $"There is no setting {key}.");
            }
            settings.Add(args[i]);
            if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length)
            {
                settings.Add(args[++i]);
            }
        }
        var stray = rest.Count > 0 && rest[0].StartsWith('-') && !Help.Contains(rest[0], StringComparer.Ordinal);
        return ([.. settings], [.. rest], stray ? $"Unknown argument {rest[0]}; try --help." : null);
    }

    /// <summary>The key of a setting; null for an option of a verb.</summary>
    private static string? KeyOf(string arg)
    {
        var key = arg[2..].Split('=')[0];
        // a section without a value says nothing: hosts that pass their configuration on as arguments send it ("--Data=")
        var isEmptySection = arg.EndsWith('=') && Sections.Contains(key, StringComparer.OrdinalIgnoreCase);
        return key.Contains(':', StringComparison.Ordinal) || isEmptySection || HostKeys.Contains(key, StringComparer.OrdinalIgnoreCase) ? key : null;
    }
}
