using System.CommandLine;

namespace HanoiFriendship.Web.Cli;

/// <summary>Verbs of the executable; without a verb it is the site.</summary>
internal static class SiteCommands
{
    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("HanoiFriendship") { ReadVerb.Build() };
        return await root.Parse(args).InvokeAsync();
    }
}
