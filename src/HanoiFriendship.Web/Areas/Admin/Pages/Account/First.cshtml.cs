using System.Security.Cryptography;
using System.Text;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The first administrator, by the link of the first start; not found once there is a user, or without the secret.</summary>
[AllowAnonymous]
public sealed class FirstModel(UserManager<User> users, FirstAccount first, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync() => await IsOpenAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsOpenAsync())
        {
            return NotFound();
        }
        var user = new User { UserName = Email?.Trim(), Email = Email?.Trim(), EmailConfirmed = true };
        var result = await users.CreateAsync(user, Password ?? "");
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors.DistinctBy(e => e.Code[..4], StringComparer.Ordinal))
            {
                ModelState.AddModelError("", text[error.Code switch { "PasswordTooShort" => "Mật khẩu cần ít nhất 15 ký tự.", "InvalidEmail" or "InvalidUserName" => "Địa chỉ e-mail chưa đúng.", _ => error.Description }]);
            }
            return Page();
        }
        await users.AddToRolesAsync(user, [Rights.Administrator, Rights.Publisher]);
        TempData["Done"] = text["Đã tạo tài khoản. Mời đăng nhập."].Value;
        return Redirect("/quan-tri/dang-nhap");
    }

    private async Task<bool> IsOpenAsync() =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Code ?? ""), Encoding.UTF8.GetBytes(first.Secret)) && !await users.Users.AnyAsync();
}
