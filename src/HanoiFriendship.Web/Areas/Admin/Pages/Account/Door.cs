using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using HanoiFriendship.Web.Setup;
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

    /// <summary>Words that came without a session are now those of their owner; what he has kept since is newer, and stays.</summary>
    /// <param name="to">Another page to keep them under for the while, and the time.</param>
    public static async Task KeepAsync(SiteDbContext db, User user, UnsentForm form, (string? Page, DateTime Now) to, CancellationToken cancel)
    {
        if (to.Page is not null)
        {
            await db.KeepAsync(user.Id, to.Page, form.Fields.Append(new(SignInCodeModel.PageField, form.Page)).ToDictionary(StringComparer.Ordinal), to.Now, cancel);
        }
        else if (!((await db.UnsentAsync(user.Id, form.Page, cancel))?.At > form.At))
        {
            await db.KeepAsync(user.Id, form.Page, form.Fields, to.Now, cancel);
        }
    }

    /// <summary>Sign-in leads nowhere but into the newsroom.</summary>
    public static string BackOf(IUrlHelper url, string? back) => back is not null && url.IsLocalUrl(back) && back.StartsWith("/quan-tri", StringComparison.Ordinal) ? back : "/quan-tri";
}
