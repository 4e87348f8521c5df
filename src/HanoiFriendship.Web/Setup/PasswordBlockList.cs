using HanoiFriendship.Text.Vietnamese;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;

namespace HanoiFriendship.Web.Setup;

/// <summary>Refuses long passwords that everybody guesses first: the name of the office, the account's own name, keyboard rows, one thing over and over.</summary>
public sealed class PasswordBlockList : IPasswordValidator<User>
{
    private static readonly string[] Guessed = ["password", "matkhau", "qwerty", "123456", "abcdef", "haufo", "hanoifriendship", "lienhiephuunghi", "doingoainhandan", "hanoi", "vietnam"];

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        var left = Folding.Fold(password ?? "").Replace(" ", "", StringComparison.Ordinal);
        foreach (var word in Guessed.Append(Folding.Fold((user.Email ?? user.UserName ?? "").Split('@')[0])).Where(w => w.Length > 2))
        {
            left = left.Replace(word, "", StringComparison.Ordinal);
        }
        // what is left when the guesses are taken out must still be a password
        var isWeak = left.Distinct().Count() < 5;
        return Task.FromResult(isWeak ? IdentityResult.Failed(new IdentityError { Code = "Guessed", Description = "Mật khẩu này dễ đoán. Xin chọn một câu dài của riêng bạn." }) : IdentityResult.Success);
    }
}
