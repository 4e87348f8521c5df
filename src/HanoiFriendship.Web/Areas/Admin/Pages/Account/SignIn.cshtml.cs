using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The door. Unknown, locked and disabled accounts get the same answer after the same work as a wrong password.</summary>
[AllowAnonymous]
public sealed class SignInModel(UserManager<User> users, SignInManager<User> signIn, SignInLimit limit, TimeProvider clock) : PageModel
{
    /// <summary>A hash of nothing anybody knows, made once by the same means.</summary>
    private static string? nobodysHash;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var (email, password, from) = (Email?.Trim() ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress);
        var user = await users.FindByEmailAsync(email);
        var isRight = Verify(user, password);
        if (!isRight || user!.DisabledAt is not null || limit.IsLocked(email, from))
        {
            limit.Failed(email, from);
            ModelState.AddModelError("", "E-mail hoặc mật khẩu không đúng. Thử sai nhiều lần thì phải chờ ít phút.");
            Password = null;
            return Page();
        }
        limit.Succeeded(email, from);
        user.LastSignInAt = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: false);
        var isOwn = Back is not null && Url.IsLocalUrl(Back) && Back.StartsWith("/quan-tri", StringComparison.Ordinal);
        return Redirect(isOwn ? Back! : "/quan-tri");
    }

    private bool Verify(User? user, string password)
    {
        nobodysHash ??= users.PasswordHasher.HashPassword(new User(), Guid.NewGuid().ToString());
        var result = users.PasswordHasher.VerifyHashedPassword(user ?? new User(), user?.PasswordHash ?? nobodysHash, password);
        return user?.PasswordHash is not null && result != PasswordVerificationResult.Failed;
    }
}
