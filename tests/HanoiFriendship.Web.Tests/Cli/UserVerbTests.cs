namespace HanoiFriendship.Web.Tests.Cli;

/// <summary>Accounts from the terminal, in a folder where nothing is yet.</summary>
public sealed class UserVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hanoifriendship-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_account_is_added_listed_and_given_a_new_password_that_is_typed_and_never_an_argument()
    {
        Assert.Equal((0, ""), await RunAsync("một câu dài để thử nghiệm 2026", "user", "add", "lan@vi-du.example", "--role", "người duyệt đăng"));
        Assert.Contains("lan@vi-du.example", (await Verb.RunAsync(folder, "user", "list")).Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), await RunAsync("một câu dài khác hẳn 2027", "user", "reset", "lan@vi-du.example"));
        Assert.Equal(1, (await RunAsync("ngắn", "user", "add", "hoa@vi-du.example", "--role", "editor")).Exit);
        Assert.Equal(1, (await RunAsync("một câu dài để thử nghiệm 2026", "user", "reset", "khong-co@vi-du.example")).Exit);
        Assert.NotEqual(0, (await RunAsync("một câu dài để thử nghiệm 2026", "user", "add", "hoa@vi-du.example", "--role", "vua")).Exit);
    }

    private async Task<(int Exit, string Error)> RunAsync(string password, params string[] args)
    {
        var (exit, _, error) = await Verb.TypeAsync(folder, password + "\n", args);
        return (exit, exit == 0 ? "" : error);
    }
}
