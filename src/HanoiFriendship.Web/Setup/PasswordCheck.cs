using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;

namespace HanoiFriendship.Web.Setup;

/// <summary>The same work whether an account is there or not; a few at once, so that a crowd at the door leaves cores to readers.</summary>
internal static class PasswordCheck
{
    private static readonly SemaphoreSlim Few = new(2);

    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(10);

    /// <summary>A hash of nothing anybody knows, made once by the same means.</summary>
    private static string? nobodysHash;

    /// <returns>Whether it is the account's password; null where the queue is too long to know.</returns>
    public static async Task<bool?> IsRightAsync(IPasswordHasher<User> hasher, User? user, string password, CancellationToken cancel)
    {
        if (!await Few.WaitAsync(LongestQueue, cancel))
        {
            return null;
        }
        try
        {
            nobodysHash ??= hasher.HashPassword(new User(), Guid.NewGuid().ToString());
            var result = hasher.VerifyHashedPassword(user ?? new User(), user?.PasswordHash ?? nobodysHash, password);
            return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
        }
        finally
        {
            Few.Release();
        }
    }
}
