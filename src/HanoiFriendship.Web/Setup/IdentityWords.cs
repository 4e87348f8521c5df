using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Setup;

/// <summary>What Identity says, in the words of the house.</summary>
internal sealed class IdentityWords(IStringLocalizer<Texts> text) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => new() { Code = nameof(PasswordTooShort), Description = text["Mật khẩu cần ít nhất 15 ký tự."] };

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => new() { Code = nameof(PasswordRequiresUniqueChars), Description = text["Mật khẩu cần ít nhất năm ký tự khác nhau."] };

    public override IdentityError PasswordMismatch() => new() { Code = nameof(PasswordMismatch), Description = text["Mật khẩu hiện tại không đúng."] };

    public override IdentityError InvalidEmail(string? email) => new() { Code = nameof(InvalidEmail), Description = text["Địa chỉ e-mail chưa đúng."] };

    public override IdentityError InvalidUserName(string? userName) => new() { Code = nameof(InvalidUserName), Description = text["Địa chỉ e-mail chưa đúng."] };
}
