using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The second step of the door: a code of the authenticator, or a recovery code that is used up.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(UserManager<User> users, SignInManager<User> signIn, SignInLimit limit, IStringLocalizer<Texts> text) : PageModel
{
    public const string Address = "/quan-tri/dang-nhap/ma";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Redirect(AccountsSetup.SignInPath) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { DisabledAt: null } user)
        {
            return Redirect(AccountsSetup.SignInPath);
        }
        var (from, key) = (HttpContext.Connection.RemoteIpAddress, user.Email + "#ma");
        var code = string.Concat((Code ?? "").Where(char.IsAsciiLetterOrDigit));
        var isRight = !limit.IsLocked(key, from) && (code.Length == 6
            ? await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, code)
            : (await users.RedeemTwoFactorRecoveryCodeAsync(user, (Code ?? "").Trim())).Succeeded);
        if (!isRight)
        {
            limit.Failed(key, from);
            ModelState.AddModelError("", text["Mã không đúng. Thử sai nhiều lần thì phải chờ ít phút."]);
            return Page();
        }
        limit.Succeeded(key, from);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInModel.EnterAsync(HttpContext, user);
        return Redirect(SignInModel.BackOf(Url, Back));
    }
}
