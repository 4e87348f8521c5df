using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using QRCoder;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>Codes of an authenticator for one's own account: set up by a picture to scan, with recovery codes for the day the phone is lost.</summary>
[Authorize(nameof(Right.Enter))]
[OpenWithoutCode]
public sealed class TwoFactorModel(UserManager<User> users, SignInManager<User> signIn, IOptions<NewsroomSettings> settings, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    public const string Address = SecondFactor.Address;

    private const int RecoveryCodes = 10;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsOn { get; private set; }

    public bool IsRequired { get; private set; }

    /// <summary>The key to type where no picture can be scanned.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The picture, as SVG.</summary>
    public string Picture { get; private set; } = "";

    /// <summary>Shown once.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public int CodesLeft { get; private set; }

    public async Task OnGetAsync() => await ShowAsync((await users.GetUserAsync(User))!);

    /// <summary>A new key with each beginning: what was shown and never confirmed is worth nothing.</summary>
    public async Task<IActionResult> OnPostStartAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }
        await ShowAsync(user);
        return Page();
    }

    public async Task<IActionResult> OnPostOnAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        if (!await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, string.Concat((Code ?? "").Where(char.IsAsciiDigit))))
        {
            ModelState.AddModelError("", text["Mã không đúng. Xin quét lại hình và nhập mã đang hiện."]);
            await ShowAsync(user);
            return Page();
        }
        await users.SetTwoFactorEnabledAsync(user, true);
        return await NewCodesAsync(user, "account.code-on");
    }

    public async Task<IActionResult> OnPostCodesAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        return user.TwoFactorEnabled && await IsOwnerAsync(user) ? await NewCodesAsync(user, "account.code-new") : Page();
    }

    public async Task<IActionResult> OnPostOffAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        if (!await IsOwnerAsync(user))
        {
            return Page();
        }
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
        await RecordAsync(user, "account.code-off");
        TempData["Done"] = text["Đã tắt mã xác nhận."].Value;
        return Redirect(Address);
    }

    /// <summary>Who sits at somebody's open screen does not know the password.</summary>
    private async Task<bool> IsOwnerAsync(User user)
    {
        var limit = HttpContext.RequestServices.GetRequiredService<Setup.SignInLimit>();
        if (!limit.IsLocked(user.Id) && await users.CheckPasswordAsync(user, Password ?? ""))
        {
            limit.Succeeded(user.Id);
            return true;
        }
        limit.Failed(user.Id);
        ModelState.AddModelError("", text["Mật khẩu hiện tại không đúng."]);
        await ShowAsync(user);
        return false;
    }

    private async Task<IActionResult> NewCodesAsync(User user, string action)
    {
        Codes = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes))!];
        await RecordAsync(user, action);
        await ShowAsync(user);
        return Page();
    }

    private async Task RecordAsync(User user, string action)
    {
        var db = HttpContext.RequestServices.GetRequiredService<SiteDbContext>();
        db.Add(AuditEntry.Of(HttpContext.ActorOf(), clock.GetUtcNow().UtcDateTime, action, user.Email!));
        await db.SaveChangesAsync();
        // what was changed ended every session, this one too
        await signIn.RefreshSignInAsync(user);
    }

    private async Task ShowAsync(User user)
    {
        IsOn = user.TwoFactorEnabled;
        IsRequired = settings.Value.RequireTwoFactor;
        CodesLeft = IsOn ? await users.CountRecoveryCodesAsync(user) : 0;
        if (IsOn || HttpMethods.IsGet(Request.Method) || await users.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return;
        }
        Key = string.Join(' ', key.ToLowerInvariant().Chunk(4).Select(c => new string(c)));
        var address = $"otpauth://totp/HanoiFriendship:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer=HanoiFriendship&digits=6";
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        Picture = svg.GetGraphic(4);
    }
}
