using System.ComponentModel.DataAnnotations;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Pages;

/// <summary>A reader's remark, or wish for a correction, for the desk.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[IgnoreAntiforgeryToken(Order = 1001)] // asked for below, so that a form that was open too long keeps its words
public sealed class FeedbackModel(SiteDbContext db, TimeProvider clock, FeedbackLimit limit, IStringLocalizer<Texts> text, IAntiforgery antiforgery) : PageModel
{
    public sealed class Words
    {
        public FeedbackKind Kind { get; set; } = FeedbackKind.Correction;

        [Required(ErrorMessage = "Xin viết nội dung.")]
        [StringLength(Feedback.LongestMessage, ErrorMessage = "Nội dung dài quá {1} ký tự.")]
        public string? Message { get; set; }

        [StringLength(200, ErrorMessage = "Tên dài quá {1} ký tự.")]
        public string? Name { get; set; }

        [EmailAddress(ErrorMessage = "Địa chỉ e-mail chưa đúng.")]
        [StringLength(200, ErrorMessage = "E-mail dài quá {1} ký tự.")]
        public string? Email { get; set; }
    }

    [BindProperty]
    public Words Input { get; set; } = new();

    /// <summary>Address of the page it is about.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? About { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet([FromQuery(Name = "gui")] string? sent)
    {
        IsSent = sent == "roi";
        About = OwnAddress(About);
        Input.Kind = About is null ? FeedbackKind.Remark : FeedbackKind.Correction;
        ModelState.Clear();
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "website")] string? trap, CancellationToken cancel)
    {
        About = OwnAddress(About);
        if (!await IsTokenValidAsync())
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ModelState.AddModelError("", text["Trang đã mở quá lâu nên chưa gửi được. Nội dung vẫn còn ở dưới; xin bấm Gửi lần nữa."]);
            return Page();
        }
        // a browser counts a line end as one character and sends two
        if (Input.Message?.ReplaceLineEndings("\n") is { } message && message != Input.Message)
        {
            Input.Message = message;
            ModelState.Clear();
            TryValidateModel(Input, nameof(Input));
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        if (!limit.Allows(HttpContext.Connection.RemoteIpAddress))
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            ModelState.AddModelError("", text["Bạn vừa gửi nhiều lời nhắn. Xin chờ ít phút rồi gửi lại; nội dung vẫn còn ở dưới."]);
            return Page();
        }
        // whoever fills the field that no reader sees is told the same, and nothing is kept
        if (string.IsNullOrEmpty(trap))
        {
            db.Add(new Feedback { At = clock.GetUtcNow().UtcDateTime, Kind = Input.Kind, About = About, Message = Input.Message!.Trim(), Name = Input.Name?.Trim(), Email = Input.Email?.Trim() });
            await db.SaveChangesAsync(cancel);
        }
        return Redirect(Addresses.Here("/gop-y?gui=roi"));
    }

    /// <summary>A body that can not be read holds no token.</summary>
    private async Task<bool> IsTokenValidAsync()
    {
        try
        {
            return await antiforgery.IsRequestValidAsync(HttpContext);
        }
        catch (Exception e) when (e is AntiforgeryValidationException or InvalidDataException or IOException)
        {
            return false;
        }
    }

    /// <summary>Only an address of this site, so that the form leads nowhere else.</summary>
    private string? OwnAddress(string? address) => address is { Length: > 0 and < 500 } && Url.IsLocalUrl(address) && !address.StartsWith('~') ? Addresses.ToVietnamese(address) : null;
}
