using System.Buffers.Text;
using System.Text;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>A password by the one-time link of an administrator: an invitation, or a reset.</summary>
[AllowAnonymous]
public sealed class NewPasswordModel(UserManager<User> users, IStringLocalizer<Texts> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "nguoi")]
    public string? Person { get; set; }

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The link for a user; it works once, because a new password makes it worthless.</summary>
    public static async Task<string> LinkAsync(UserManager<User> users, User user) =>
        $"/quan-tri/mat-khau-moi?nguoi={user.Id}&ma={Base64Url.EncodeToString(Encoding.UTF8.GetBytes(await users.GeneratePasswordResetTokenAsync(user)))}";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = Person is null ? null : await users.FindByIdAsync(Person);
        var result = user is null || user.DisabledAt is not null || !Base64Url.IsValid(Code) ? null : await users.ResetPasswordAsync(user, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Code)), Password ?? "");
        if (result?.Succeeded == true)
        {
            var services = HttpContext.RequestServices;
            var db = services.GetRequiredService<Data.SiteDbContext>();
            db.Add(AuditEntry.Of(new(user!.Id, user.ShownName, [], HttpContext.Connection.RemoteIpAddress?.ToString()), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, "account.password", user.Email!, "by link"));
            await db.SaveChangesAsync();
            TempData["Done"] = text["Đã đặt mật khẩu. Mời đăng nhập."].Value;
            return Redirect("/quan-tri/dang-nhap");
        }
        var reasons = result?.Errors.Where(e => e.Code != "InvalidToken").Select(e => e.Code == "PasswordTooShort" ? "Mật khẩu cần ít nhất 15 ký tự." : e.Description).ToList() ?? [];
        foreach (var reason in reasons.Count > 0 ? reasons : ["Liên kết này không dùng được nữa. Xin người quản trị gửi liên kết mới."])
        {
            ModelState.AddModelError("", text[reason]);
        }
        return Page();
    }
}
