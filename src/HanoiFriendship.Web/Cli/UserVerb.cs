using System.CommandLine;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Cli;

/// <summary><c>user</c>: accounts from the terminal. A password comes from standard input, never from an argument.</summary>
internal static class UserVerb
{
    public static Command Build(string[] settings)
    {
        var email = new Argument<string>("EMAIL") { Description = "Address of the account." };
        var role = new Option<string>("--role") { Description = "Author, Editor, Publisher or Administrator; Vietnamese names too.", Required = true };
        var add = new Command("add", "Make an account; the password is read from standard input.") { email, role };
        add.SetAction((parsed, cancel) => AddAsync(settings, parsed.GetRequiredValue(email), parsed.GetRequiredValue(role), cancel));
        var list = new Command("list", "List the accounts.");
        list.SetAction((_, cancel) => ListAsync(settings, cancel));
        var reset = new Command("reset", "Set a new password, read from standard input.") { email };
        reset.SetAction((parsed, cancel) => ResetAsync(settings, parsed.GetRequiredValue(email), cancel));
        return new Command("user", "Accounts of the newsroom.") { add, list, reset };
    }

    private static Task<int> AddAsync(string[] settings, string email, string word, CancellationToken cancel) => WithUsersAsync(settings, async users =>
    {
        if (Rights.RoleOf(word) is not { } role)
        {
            return Fail($"There is no role {word}; roles are {string.Join(", ", Rights.Table.Select(r => r.Role))}.");
        }
        var user = new User { UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true };
        var result = await users.CreateAsync(user, await PasswordAsync(cancel));
        if (!result.Succeeded)
        {
            return Fail(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
        await users.AddToRoleAsync(user, role);
        Console.Out.WriteLine($"Added {user.Email}: {role}.");
        return 0;
    });

    private static Task<int> ListAsync(string[] settings, CancellationToken cancel) => WithUsersAsync(settings, async users =>
    {
        foreach (var user in await users.Users.OrderBy(u => u.Email).ToListAsync(cancel))
        {
            Console.Out.WriteLine($"{user.Email}\t{string.Join(", ", await users.GetRolesAsync(user))}{(user.DisabledAt is null ? "" : "\tdisabled")}");
        }
        return 0;
    });

    private static Task<int> ResetAsync(string[] settings, string email, CancellationToken cancel) => WithUsersAsync(settings, async users =>
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            return Fail($"There is no account {email}.");
        }
        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), await PasswordAsync(cancel));
        if (!result.Succeeded)
        {
            return Fail(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
        // who is helped from the terminal may have lost the phone too
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        Console.Out.WriteLine($"New password for {user.Email}; its sessions are ended, its authenticator is off.");
        return 0;
    });

    private static async Task<int> WithUsersAsync(string[] settings, Func<UserManager<User>, Task<int>> act)
    {
        // at a terminal the words are English
        System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
        await using var app = VerbHost.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        using (await DataDirectoryLock.TakeAsync(app.Services.GetRequiredService<IOptions<DataSettings>>().Value.FullDirectory, CancellationToken.None))
        {
            await app.Services.GetRequiredService<SchemaMigrator>().EnsureAsync(CancellationToken.None);
        }
        return await act(scope.ServiceProvider.GetRequiredService<UserManager<User>>());
    }

    private static async Task<string> PasswordAsync(CancellationToken cancel)
    {
        if (!Console.IsInputRedirected)
        {
            await Console.Error.WriteAsync("Password: ".AsMemory(), cancel);
        }
        return (await Console.In.ReadLineAsync(cancel))?.TrimEnd('\r', '\n') ?? "";
    }

    private static int Fail(string line)
    {
        Console.Error.WriteLine(line);
        return SiteCommands.Failure;
    }
}
