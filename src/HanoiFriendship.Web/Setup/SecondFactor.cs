using System.Security.Claims;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Setup;

/// <summary>Open to who has no code yet: where one is set up, one's own account, the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenWithoutCodeAttribute : Attribute;

/// <summary>Where the office asks for a second factor, publishers and administrators get nothing of the newsroom before they have one: no page and no picture.</summary>
internal static class SecondFactor
{
    public const string Address = "/quan-tri/tai-khoan/ma-xac-nhan";

    public static Actor ActorOf(this HttpContext http) => new(
        http.User.FindFirstValue(ClaimTypes.NameIdentifier),
        http.User.Identity?.Name ?? "",
        [.. http.User.FindAll(ClaimTypes.Role).Select(c => c.Value)],
        http.Connection.RemoteIpAddress?.ToString());

    /// <summary>Behind authorization: what reaches it is for who is signed in, or for everybody.</summary>
    public static void UseSecondFactor(this WebApplication app) => app.Use(async (context, next) =>
    {
        var asked = context.GetEndpoint()?.Metadata;
        if (asked?.GetMetadata<IAuthorizeData>() is not null && asked.GetMetadata<OpenWithoutCodeAttribute>() is null && await LacksCodeAsync(context))
        {
            context.Response.Redirect(Address);
            return;
        }
        await next(context);
    });

    private static async Task<bool> LacksCodeAsync(HttpContext context)
    {
        var (services, actor) = (context.RequestServices, context.ActorOf());
        var isAsked = services.GetRequiredService<IOptions<NewsroomSettings>>().Value.RequireTwoFactor && (actor.May(Right.Publish) || actor.May(Right.ManageUsers));
        return isAsked && await services.GetRequiredService<UserManager<User>>().GetUserAsync(context.User) is not { TwoFactorEnabled: true };
    }
}
