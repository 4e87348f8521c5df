using System.Security.Claims;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The second step of the door: a code of the authenticator, each once, or a recovery code that is used up.</summary>
[AllowAnonymous]
public sealed class SignInCodeModel(UserManager<User> users, SiteDbContext db, SignInLimit limit, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public const string Address = "/quan-tri/dang-nhap/ma";

    internal const string PageField = "Page";

    private const string Stamp = "stamp";
    private const string Waiting = "waiting";
    private const string Provider = "HanoiFriendship";
    private const string LastCode = "LastCode";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    internal static string WaitingPage(string name) => "/quan-tri/dang-nhap/" + name;

    /// <summary>Who has shown the password; worth nothing any more once the account's stamp is another.</summary>
    internal static ClaimsPrincipal HalfWay(User user, string waiting) =>
        new(new ClaimsIdentity([new(ClaimTypes.Name, user.Id), new(Stamp, user.SecurityStamp ?? ""), new(Waiting, waiting)], IdentityConstants.TwoFactorUserIdScheme));

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Redirect(AccountsSetup.SignInPath) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync() is not var (user, waiting))
        {
            return Redirect(AccountsSetup.SignInPath);
        }
        if (limit.IsLocked(user.Id) || !await IsRightAsync(user))
        {
            limit.Failed(user.Id);
            ModelState.AddModelError("", text["Mã không đúng. Thử sai nhiều lần thì phải chờ ít phút."]);
            return Page();
        }
        limit.Succeeded(user.Id);
        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await TakeWaitingAsync(user, WaitingPage(waiting), cancel);
        await Door.EnterAsync(HttpContext, user);
        return Redirect(Door.BackOf(Url, Back));
    }

    private async Task<bool> IsRightAsync(User user)
    {
        var typed = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length == 0)
        {
            return false;
        }
        if (typed.Length != 6 || !typed.All(char.IsAsciiDigit))
        {
            return (await users.RedeemTwoFactorRecoveryCodeAsync(user, typed)).Succeeded;
        }
        if (await users.GetAuthenticationTokenAsync(user, Provider, LastCode) == typed || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, typed))
        {
            return false;
        }
        // who has looked over a shoulder can not use the same code again
        await users.SetAuthenticationTokenAsync(user, Provider, LastCode, typed);
        return true;
    }

    private async Task<(User User, string Waiting)?> FindAsync()
    {
        var half = (await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        var user = half?.FindFirstValue(ClaimTypes.Name) is { } id ? await users.FindByIdAsync(id) : null;
        return user is { DisabledAt: null, TwoFactorEnabled: true } && half!.FindFirstValue(Stamp) == user.SecurityStamp ? (user, half!.FindFirstValue(Waiting) ?? "") : null;
    }

    /// <summary>Words that came with the first step are now those of their owner, unless newer ones are kept.</summary>
    private async Task TakeWaitingAsync(User user, string page, CancellationToken cancel)
    {
        if (await db.UnsentAsync(user.Id, page, cancel) is not { } kept)
        {
            return;
        }
        var fields = kept.Read().ToDictionary(StringComparer.Ordinal);
        if (fields.Remove(PageField, out var to) && !((await db.UnsentAsync(user.Id, to, cancel))?.At >= kept.At))
        {
            await db.KeepAsync(user.Id, to, fields, clock.GetUtcNow().UtcDateTime, cancel);
        }
        await db.ForgetAsync(user.Id, page, cancel);
    }
}
