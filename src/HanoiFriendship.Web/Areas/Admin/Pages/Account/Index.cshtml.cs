using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>One's own account: a new password ends every other session.</summary>
[Authorize(nameof(Right.Enter))]
[OpenWithoutCode]
public sealed class IndexModel(UserManager<User> users, SignInManager<User> signIn, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        var services = HttpContext.RequestServices;
        var limit = services.GetRequiredService<SignInLimit>();
        var result = limit.IsLocked(user.Id) ? IdentityResult.Failed(users.ErrorDescriber.PasswordMismatch()) : await users.ChangePasswordAsync(user, Current ?? "", Password ?? "");
        if (result.Errors.Any(e => e.Code == "PasswordMismatch"))
        {
            limit.Failed(user.Id);
        }
        if (result.Succeeded)
        {
            var db = services.GetRequiredService<Data.SiteDbContext>();
            db.Add(AuditEntry.Of(HttpContext.ActorOf(), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, "account.password", user.Email!));
            await db.SaveChangesAsync();
            await signIn.RefreshSignInAsync(user);
            TempData["Done"] = text["Đã đổi mật khẩu."].Value;
            return Redirect("/quan-tri/tai-khoan");
        }
        foreach (var error in result.Errors)
        {
            ModelState.AddModelError("", text[error.Code switch { "PasswordMismatch" => "Mật khẩu hiện tại không đúng.", "PasswordTooShort" => "Mật khẩu cần ít nhất 15 ký tự.", _ => error.Description }]);
        }
        return Page();
    }
}
