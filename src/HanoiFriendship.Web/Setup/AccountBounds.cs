using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;

namespace HanoiFriendship.Web.Setup;

/// <summary>How long an address and a password may be, and what an address may hold; asked before anything is made of them.</summary>
public sealed class AccountBounds(IdentityErrorDescriber words) : IUserValidator<User>, IPasswordValidator<User>
{
    private const int LongestEmail = 256;
    private const int LongestPassword = 1000;

    /// <summary>Nobody's: no account has been made with such.</summary>
    public static bool AreExceeded(string email, string password) => email.Length > LongestEmail || password.Length > LongestPassword;

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user) =>
        Task.FromResult(user.Email is { Length: <= LongestEmail } email && Folding.Line(email) == email ? IdentityResult.Success : IdentityResult.Failed(words.InvalidEmail(user.Email)));

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(password is not { Length: > LongestPassword } ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordTooLong", Description = "Mật khẩu dài quá 1.000 ký tự." }));
}
