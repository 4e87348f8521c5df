using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The door. Unknown, locked and disabled accounts get the same answer after the same work as a wrong password.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class SignInModel(UserManager<User> users, SignInLimit limit, IAntiforgery antiforgery, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
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
            (Unsent, Back) = (form.Seal(HttpContext.RequestServices), form.Page);
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!UnsentForms.IsOwn(Request) || UnsentForm.Open(Unsent, HttpContext.RequestServices) is null)
        {
            Unsent = null;
            ModelState.Remove(nameof(Unsent));
        }
        if (!await antiforgery.IsRequestValidAsync(HttpContext))
        {
            return await OldPageAsync(cancel);
        }
        var (email, password, from) = (Email?.Trim() ?? "", Password ?? "", HttpContext.Connection.RemoteIpAddress);
        if (AccountBounds.AreExceeded(email, password) || limit.IsLocked(from))
        {
            return Refused(limit.IsLocked(from) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status200OK);
        }
        var user = await users.FindByEmailAsync(email);
        // one account however it is spelled
        email = user?.Id ?? users.NormalizeEmail(email) ?? "";
        if (await PasswordCheck.IsRightAsync(users.PasswordHasher, user, password, cancel) is not { } isRight)
        {
            return Refused(StatusCodes.Status429TooManyRequests);
        }
        if (!isRight || user!.DisabledAt is not null || limit.IsLocked(email, from))
        {
            limit.Failed(email, from);
            await RecordLockAsync(email, from, cancel);
            return Refused();
        }
        limit.Succeeded(email, from);
        var back = Door.BackOf(Url, Back);
        if (user.TwoFactorEnabled)
        {
            // who has the password alone keeps nothing under this account yet: words wait under a name that only this door knows
            var waiting = Guid.NewGuid().ToString("N");
            await KeepUnsentAsync(user, SignInCodeModel.WaitingPage(waiting), cancel);
            await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, SignInCodeModel.HalfWay(user, waiting));
            return Redirect($"{SignInCodeModel.Address}?ve={Uri.EscapeDataString(back)}");
        }
        await KeepUnsentAsync(user, null, cancel);
        await Door.EnterAsync(HttpContext, user);
        return Redirect(back);
    }

    private PageResult Refused(int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = status;
        ModelState.AddModelError("", text["E-mail hoặc mật khẩu không đúng. Thử sai nhiều lần thì phải chờ ít phút."]);
        Password = null;
        return Page();
    }

    private Task KeepUnsentAsync(User user, string? page, CancellationToken cancel) => UnsentForm.Open(Unsent, HttpContext.RequestServices) is { } form ? Door.KeepAsync(Db, user, form, (page, clock.GetUtcNow().UtcDateTime), cancel) : Task.CompletedTask;

    /// <summary>The page is older than somebody's sign-in: who is in keeps his words, everybody else gets them back with a form that works.</summary>
    private async Task<IActionResult> OldPageAsync(CancellationToken cancel)
    {
        if (await users.GetUserAsync(User) is { } here)
        {
            await KeepUnsentAsync(here, null, cancel);
            return Redirect(Door.BackOf(Url, Back));
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        Password = null;
        ModelState.AddModelError("", text["Trang đăng nhập mở đã lâu. Xin đăng nhập lại; những gì bạn gõ vẫn còn."]);
        return Page();
    }

    private async Task RecordLockAsync(string account, System.Net.IPAddress? from, CancellationToken cancel)
    {
        if (limit.IsLocked(account, from) && limit.IsNewlyLocked(account, from))
        {
            Db.Add(AuditEntry.Of(new(null, account, [], from?.ToString()), clock.GetUtcNow().UtcDateTime, "account.locked", account));
            await Db.SaveChangesAsync(cancel);
        }
    }

    private SiteDbContext Db => HttpContext.RequestServices.GetRequiredService<SiteDbContext>();
}
