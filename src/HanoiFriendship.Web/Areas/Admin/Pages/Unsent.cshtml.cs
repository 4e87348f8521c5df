using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Publishing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>Keeps what somebody is typing, apart from what is saved; asked by the editor's script every few seconds while words are new.</summary>
[Authorize(nameof(Right.WriteOwn))]
[RequestFormLimits(ValueCountLimit = Setup.UnsentForms.MostFields)]
public sealed class UnsentModel(SiteDbContext db, TimeProvider clock) : DeskPage
{
    public IActionResult OnGet() => Redirect("/quan-tri");

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Page")] string? page, CancellationToken cancel)
    {
        if (page is null || page.Length > 200 || !page.StartsWith("/quan-tri/", StringComparison.Ordinal))
        {
            return BadRequest();
        }
        var now = clock.GetUtcNow().UtcDateTime;
        var fields = Request.Form.Where(f => f.Key.StartsWith("Form.", StringComparison.Ordinal)).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        if (!await db.KeepAsync(Actor.Id!, page, fields, now, cancel))
        {
            return StatusCode(StatusCodes.Status413PayloadTooLarge);
        }
        return new JsonResult(new { at = HanoiTime.FromUtc(now).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture) });
    }
}
