using HanoiFriendship.Web.Areas.Admin.Pages.Account;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Users;

/// <summary>Invite by a one-time link, give roles, disable; each takes effect at the other's next request.</summary>
[Authorize(nameof(Right.ManageUsers))]
public sealed class IndexModel(SiteDbContext db, UserManager<User> users, TimeProvider clock) : DeskPage
{
    private const string Address = "/quan-tri/nguoi-dung";

    public sealed record Listed(string Id, string? Email, bool IsDisabled, bool HasCode, DateTime? LastSignInAt, IReadOnlyList<string> Roles);

    public IReadOnlyList<Listed> Users { get; private set; } = [];

    /// <summary>Shown once, stored nowhere.</summary>
    public string? Link { get; private set; }

    public string? LinkFor { get; private set; }

    public string? Email { get; private set; }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostInviteAsync(string? email, string[] roles, CancellationToken cancel)
    {
        Email = email?.Trim();
        var user = new User { UserName = Email, Email = Email, EmailConfirmed = true };
        var result = AreRoles(roles) ? await users.CreateAsync(user) : IdentityResult.Failed(new IdentityError { Code = "InvalidRole" });
        if (result.Succeeded)
        {
            await users.AddToRolesAsync(user, roles);
            await RecordAsync("user.invite", user, string.Join(", ", roles), cancel);
            await OfferLinkAsync(user);
            Email = null;
        }
        else
        {
            Refuse([result.Errors.First().Code is "DuplicateEmail" or "DuplicateUserName" ? "E-mail này đã có tài khoản." : "E-mail hoặc vai trò chưa đúng."]);
        }
        await ReadAsync(cancel);
        return Page();
    }

    public Task<IActionResult> OnPostResetAsync(string? id, CancellationToken cancel) => ChangeAsync(id, "user.reset", null, false, null, async user =>
    {
        await OfferLinkAsync(user);
        await ReadAsync(cancel);
    }, cancel);

    public async Task<IActionResult> OnPostRolesAsync(string? id, string[] roles, CancellationToken cancel) =>
        id is not null && await users.FindByIdAsync(id) is { } same && (await users.GetRolesAsync(same)).ToHashSet(StringComparer.Ordinal).SetEquals(roles) ? Done(Text["Không có gì thay đổi."], Address) : await ChangeRolesAsync(id, roles, cancel);

    private Task<IActionResult> ChangeRolesAsync(string? id, string[] roles, CancellationToken cancel) =>
        !AreRoles(roles) ? RefuseAsync("Mỗi người cần ít nhất một vai trò.", cancel) : ChangeAsync(id, "user.roles", string.Join(", ", roles), !roles.Contains(Rights.Administrator, StringComparer.Ordinal), "Đã đổi vai trò của {0}.", async user =>
        {
            var before = await users.GetRolesAsync(user);
            await users.RemoveFromRolesAsync(user, before.Except(roles, StringComparer.Ordinal));
            await users.AddToRolesAsync(user, roles.Except(before, StringComparer.Ordinal));
        }, cancel);

    public Task<IActionResult> OnPostDisableAsync(string? id, CancellationToken cancel) => ChangeAsync(id, "user.disable", null, true, "Đã khóa {0}.", user =>
    {
        user.DisabledAt = Now;
        return Task.CompletedTask;
    }, cancel);

    public Task<IActionResult> OnPostEnableAsync(string? id, CancellationToken cancel) => ChangeAsync(id, "user.enable", null, false, "Đã mở lại {0}.", user =>
    {
        user.DisabledAt = null;
        return Task.CompletedTask;
    }, cancel);

    /// <summary>For who has lost phone and recovery codes.</summary>
    public Task<IActionResult> OnPostCodeOffAsync(string? id, CancellationToken cancel) => ChangeAsync(id, "user.code-off", null, false, "Đã tắt mã xác nhận của {0}.", async user =>
    {
        await users.SetTwoFactorEnabledAsync(user, false);
        await users.ResetAuthenticatorKeyAsync(user);
    }, cancel);

    private static bool AreRoles(string[] roles) => roles.Length > 0 && Array.TrueForAll(roles, r => Rights.Table.Any(t => t.Role == r));

    /// <summary>Changes an account, ends its sessions, records it. Without an administrator nobody could invite one: the last stays.</summary>
    private async Task<IActionResult> ChangeAsync(string? id, string action, string? detail, bool endsAdministration, string? said, Func<User, Task> change, CancellationToken cancel)
    {
        if (id is null || await users.FindByIdAsync(id) is not { } user)
        {
            return NotFound();
        }
        if (endsAdministration && await users.IsInRoleAsync(user, Rights.Administrator) && (await users.GetUsersInRoleAsync(Rights.Administrator)).All(u => u.DisabledAt is not null || u.Id == user.Id))
        {
            return await RefuseAsync("Đây là người quản trị hệ thống cuối cùng: xin trao vai trò ấy cho người khác trước.", cancel);
        }
        // all or nothing, and said only when it is done: somebody else may change the account in the same moment
        var isDone = await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(cancel);
            await change(user);
            var result = said is null ? IdentityResult.Success : await users.UpdateSecurityStampAsync(user);
            if (result.Succeeded)
            {
                await RecordAsync(action, user, detail, cancel);
                await whole.CommitAsync(cancel);
            }
            return result.Succeeded;
        });
        if (!isDone)
        {
            return await RefuseAsync("Tài khoản vừa được thay đổi ở nơi khác. Xin làm lại.", cancel);
        }
        return said is null ? Page() : Done(Text[said, user.Email!], Address);
    }

    private async Task RecordAsync(string action, User user, string? detail, CancellationToken cancel)
    {
        db.Add(AuditEntry.Of(Actor, Now, action, user.Email!, detail));
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IActionResult> RefuseAsync(Reason reason, CancellationToken cancel)
    {
        Refuse([reason]);
        await ReadAsync(cancel);
        return Page();
    }

    private async Task OfferLinkAsync(User user) =>
        (Link, LinkFor) = ($"{SiteAddress}{await NewPasswordModel.LinkAsync(users, user)}", user.Email);

    private async Task ReadAsync(CancellationToken cancel)
    {
        var roles = (await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(cancel)).ToLookup(r => r.UserId, r => r.Name!, StringComparer.Ordinal);
        Users = [.. (await db.Users.AsNoTracking().OrderBy(u => u.Email).ToListAsync(cancel)).Select(u => new Listed(u.Id, u.Email, u.DisabledAt is not null, u.TwoFactorEnabled, u.LastSignInAt, [.. roles[u.Id]]))];
    }
}
