using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Account;

/// <summary>The way in, whether one step or two led to it.</summary>
internal static class Door
{
    /// <summary>Lets somebody in whose right to enter has been shown.</summary>
    public static async Task EnterAsync(HttpContext http, User user)
    {
        var (services, db) = (http.RequestServices, http.RequestServices.GetRequiredService<SiteDbContext>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        db.Add(AuditEntry.Of(new(user.Id, user.ShownName, [], http.Connection.RemoteIpAddress?.ToString()), now, "account.sign-in", user.Email!));
        await db.SaveChangesAsync();
        // beside Identity's own stamp: a sign-in must not undo what an administrator does to the account in the same moment
        await db.Users.Where(u => u.Id == user.Id).ExecuteUpdateAsync(set => set.SetProperty(u => u.LastSignInAt, now));
        await services.GetRequiredService<SignInManager<User>>().SignInAsync(user, isPersistent: false);
    }

    /// <summary>Sign-in leads nowhere but into the newsroom.</summary>
    public static string BackOf(IUrlHelper url, string? back) => back is not null && url.IsLocalUrl(back) && back.StartsWith("/quan-tri", StringComparison.Ordinal) ? back : "/quan-tri";
}
