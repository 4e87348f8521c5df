using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>Ends the session on the server: a cookie that was copied is worth nothing afterwards.</summary>
[Authorize(nameof(Right.Enter))]
[OpenWithoutCode]
public sealed class SignOutModel(UserManager<User> users, SignInManager<User> signIn) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await users.GetUserAsync(User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
        }
        await signIn.SignOutAsync();
        Response.Cookies.Delete(DeskPage.MarkCookie);
        return Redirect("/quan-tri/dang-nhap");
    }
}
