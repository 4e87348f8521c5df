using HanoiFriendship.Web.Areas.Admin.Pages.Account;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Users;

/// <summary>Invite by a one-time link, give a role, disable; each takes effect at the other's next request.</summary>
[Authorize(nameof(Right.ManageUsers))]
public sealed class IndexModel(SiteDbContext db, UserManager<User> users, TimeProvider clock) : PageModel
{
    public sealed record Listed(string Id, string? Email, bool IsDisabled, DateTime? LastSignInAt, IReadOnlyList<string> Roles);

    public IReadOnlyList<Listed> Users { get; private set; } = [];

    /// <summary>Shown once, stored nowhere.</summary>
    public string? Link { get; private set; }

    public string? LinkFor { get; private set; }

    public string? Email { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(string? email, string? role, CancellationToken cancel)
    {
        Email = email?.Trim();
        var user = new User { UserName = Email, Email = Email, EmailConfirmed = true };
        var isRole = Rights.Table.Any(r => r.Role == role);
        var result = isRole ? await users.CreateAsync(user) : IdentityResult.Failed(new IdentityError { Code = "InvalidRole" });
        if (result.Succeeded)
        {
            await users.AddToRoleAsync(user, role!);
            await OfferLinkAsync(user);
            Email = null;
        }
        else
        {
            ModelState.AddModelError("", result.Errors.First().Code is "DuplicateEmail" or "DuplicateUserName" ? "E-mail này đã có tài khoản." : "E-mail hoặc vai trò chưa đúng.");
        }
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync(string? id, CancellationToken cancel)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }
        await OfferLinkAsync(user);
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(string? id, string? role, CancellationToken cancel)
    {
        if (await FindAsync(id) is not { } user || Rights.Table.All(r => r.Role != role))
        {
            return NotFound();
        }
        if (role != Rights.Administrator && await IsLastAdministratorAsync(user))
        {
            return await RefuseAsync(cancel);
        }
        await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user));
        await users.AddToRoleAsync(user, role!);
        await users.UpdateSecurityStampAsync(user);
        return Done($"Vai trò của {user.Email}: {Rights.NameOf(role!)}.");
    }

    public async Task<IActionResult> OnPostDisableAsync(string? id, CancellationToken cancel)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }
        if (await IsLastAdministratorAsync(user))
        {
            return await RefuseAsync(cancel);
        }
        user.DisabledAt = clock.GetUtcNow().UtcDateTime;
        await users.UpdateSecurityStampAsync(user);
        return Done($"Đã khóa {user.Email}.");
    }

    public async Task<IActionResult> OnPostEnableAsync(string? id)
    {
        if (await FindAsync(id) is not { } user)
        {
            return NotFound();
        }
        user.DisabledAt = null;
        await users.UpdateSecurityStampAsync(user);
        return Done($"Đã mở lại {user.Email}.");
    }

    private async Task<User?> FindAsync(string? id) => id is null ? null : await users.FindByIdAsync(id);

    private async Task OfferLinkAsync(User user) =>
        (Link, LinkFor) = ($"{Request.Scheme}://{Request.Host}{await NewPasswordModel.LinkAsync(users, user)}", user.Email);

    /// <summary>Without an administrator nobody could invite one.</summary>
    private async Task<bool> IsLastAdministratorAsync(User user) =>
        await users.IsInRoleAsync(user, Rights.Administrator) && (await users.GetUsersInRoleAsync(Rights.Administrator)).All(u => u.DisabledAt is not null || u.Id == user.Id);

    private async Task<IActionResult> RefuseAsync(CancellationToken cancel)
    {
        ModelState.AddModelError("", "Đây là người quản trị hệ thống cuối cùng: xin trao vai trò ấy cho người khác trước.");
        await ReadAsync(cancel);
        return Page();
    }

    private RedirectResult Done(string words)
    {
        TempData["Done"] = words;
        return Redirect("/quan-tri/nguoi-dung");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var roles = (await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(cancel)).ToLookup(r => r.UserId, r => r.Name!, StringComparer.Ordinal);
        Users = [.. (await db.Users.AsNoTracking().OrderBy(u => u.Email).ToListAsync(cancel)).Select(u => new Listed(u.Id, u.Email, u.DisabledAt is not null, u.LastSignInAt, [.. roles[u.Id]]))];
    }
}
