using HanoiFriendship.Text.Vietnamese;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>Free addresses for people, organizations and events; those given in the same transaction count too.</summary>
internal sealed class RegisterAddresses
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    public async Task<string> FreeAsync(IQueryable<string> slugs, string name, string kind, CancellationToken cancel)
    {
        var words = Slug.From(name) is { Length: > 0 } slug ? slug : kind;
        var taken = await slugs.Where(s => s.StartsWith(words)).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var free = words;
        for (var number = 2; taken.Contains(free) || !given.Add(kind + "/" + free); number++)
        {
            free = $"{words}-{number}";
        }
        return free;
    }
}
