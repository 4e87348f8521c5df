using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Media;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>What every page of the newsroom has: who is there, and words to say what happened.</summary>
public abstract class DeskPage : PageModel
{
    private Actor? actor;

    /// <summary>Who is signed in, with the roles of this request.</summary>
    public Actor Actor => actor ??= HttpContext.ActorOf();

    protected IStringLocalizer<Texts> Text => HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();

    /// <summary>Tells the public pages' script that somebody of the newsroom reads them; says nothing of who, opens nothing.</summary>
    public const string MarkCookie = "hf-in";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Actor.May(Right.EditRegister) && !Request.Cookies.ContainsKey(MarkCookie))
        {
            Response.Cookies.Append(MarkCookie, "1", new() { Path = "/", SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true });
        }
        if (context.HandlerMethod is null || await Request.IsUnreadAsync())
        {
            // a form of another version, none of ours, or none
            context.Result = BadRequest();
        }
        else
        {
            await next();
        }
    }

    /// <summary>The pictures of the store that who is signed in may see and use.</summary>
    protected Task<IQueryable<MediaFile>> PicturesAsync(SiteDbContext db, CancellationToken cancel)
    {
        var services = HttpContext.RequestServices;
        return db.PicturesForAsync(Actor, new(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, services.GetRequiredService<IOptions<RegisterSettings>>().Value), cancel);
    }

    /// <summary>Where links that are sent to people lead: the public address where it is set.</summary>
    protected string SiteAddress => HttpContext.RequestServices.GetRequiredService<IOptions<SiteSettings>>().Value.BaseUrl?.TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host.Value}";

    /// <summary>Says on the next page what was done, and goes there.</summary>
    protected RedirectResult Done(string words, string address)
    {
        TempData["Done"] = words;
        return Redirect(address);
    }

    /// <summary>The reasons stand above the form, everything typed stays in it.</summary>
    protected void Refuse(IEnumerable<Reason> reasons)
    {
        foreach (var reason in reasons)
        {
            ModelState.AddModelError("", Text[reason.Text, reason.Parts]);
        }
    }
}
