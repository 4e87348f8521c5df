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

/// <summary>The door. Unknown, locked and disabled accounts get the same answer after the same work as a wrong password.</summary>
[AllowAnonymous]
public sealed class SignInModel(UserManager<User> users, SignInLimit limit, SiteDbContext db, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>A hash of nothing anybody knows, made once by the same means.</summary>
    private static string? nobodysHash;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    /// <summary>A form that was sent when the session had ended; it waits in the newsroom after sign-in.</summary>
    [BindProperty]
    public string? Unsent { get; set; }

    public void OnGet()
    {
        if (HttpContext.Items[UnsentForms.Item] is UnsentForm form)
        {
            (Unsent, Back) = (form.ToJson(), form.Page);
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (email, password, from) = (Email?.Trim() ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress);
        var user = await users.FindByEmailAsync(email);
        var isRight = Verify(user, password);
        if (!isRight || user!.DisabledAt is not null || limit.IsLocked(email, from))
        {
            limit.Failed(email, from);
            ModelState.AddModelError("", text["E-mail hoặc mật khẩu không đúng. Thử sai nhiều lần thì phải chờ ít phút."]);
            Password = null;
            return Page();
        }
        limit.Succeeded(email, from);
        if (UnsentForm.FromJson(Unsent) is { } unsent)
        {
            await db.KeepAsync(user.Id, unsent.Page, unsent.Fields, clock.GetUtcNow().UtcDateTime, cancel);
        }
        var back = BackOf(Url, Back);
        if (user.TwoFactorEnabled)
        {
            var identity = new ClaimsIdentity([new(ClaimTypes.Name, user.Id)], IdentityConstants.TwoFactorUserIdScheme);
            await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new(identity));
            return Redirect($"{SignInCodeModel.Address}?ve={Uri.EscapeDataString(back)}");
        }
        await EnterAsync(HttpContext, user);
        return Redirect(back);
    }

    /// <summary>Lets somebody in whose right to enter has been shown.</summary>
    internal static async Task EnterAsync(HttpContext http, User user)
    {
        var (services, db) = (http.RequestServices, http.RequestServices.GetRequiredService<SiteDbContext>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        user.LastSignInAt = now;
        db.Add(AuditEntry.Of(new(user.Id, user.ShownName, [], http.Connection.RemoteIpAddress?.ToString()), now, "account.sign-in", user.Email!));
        await services.GetRequiredService<UserManager<User>>().UpdateAsync(user);
        await services.GetRequiredService<SignInManager<User>>().SignInAsync(user, isPersistent: false);
    }

    /// <summary>Sign-in leads nowhere but into the newsroom.</summary>
    internal static string BackOf(IUrlHelper url, string? back) => back is not null && url.IsLocalUrl(back) && back.StartsWith("/quan-tri", StringComparison.Ordinal) ? back : "/quan-tri";

    private bool Verify(User? user, string password)
    {
        nobodysHash ??= users.PasswordHasher.HashPassword(new User(), Guid.NewGuid().ToString());
        var result = users.PasswordHasher.VerifyHashedPassword(user ?? new User(), user?.PasswordHash ?? nobodysHash, password);
        return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
