using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Pages.Shared;
using HanoiFriendship.Web.Setup;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace HanoiFriendship.Web.Pages;

/// <summary>What went wrong, in words for a reader; asked for directly it is itself not found.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel(IDbContextFactory<SiteDbContext> databases, TimeProvider clock, IStringLocalizer<Texts> text) : PageModel
{
    /// <summary>What was sent as a form is none, or has more fields than are read.</summary>
    private bool isUnread;

    public int Code { get; private set; }

    /// <summary>Why an article was withdrawn.</summary>
    public string? Note { get; private set; }

    public IReadOnlyList<Teaser> Latest { get; private set; } = [];

    public string Heading => text[Code switch
    {
        400 when isUnread => "Không đọc được biểu mẫu",
        400 => "Địa chỉ không hợp lệ",
        404 => "Không tìm thấy trang",
        405 => "Cách truy cập không được phép",
        410 => "Bài đã được gỡ",
        413 => "Nội dung gửi lên quá lớn",
        429 => "Quá nhiều yêu cầu",
        _ => "Đã có lỗi xảy ra",
    }];

    public string Explanation => text[Code switch
    {
        400 when isUnread => "Máy chủ không đọc được biểu mẫu vừa gửi: có quá nhiều ô, hoặc có ký tự không dùng được. Những gì bạn gõ còn ở trang trước: xin quay lại, bớt đi rồi gửi lại.",
        400 => "Máy chủ không hiểu địa chỉ này. Mời bạn kiểm tra lại các tham số trong địa chỉ.",
        404 => "Trang bạn tìm không có ở đây: có thể địa chỉ bị gõ sai, hoặc trang đã đổi chỗ.",
        405 => "Trang này chỉ để đọc, không nhận kiểu yêu cầu vừa gửi.",
        410 => "Bài viết ở địa chỉ này đã được gỡ khỏi trang.",
        413 => "Máy chủ không nhận nhiều như vừa gửi. Những gì bạn gõ còn ở trang trước: xin quay lại; nếu phiên làm việc đã hết, xin đăng nhập ở một cửa sổ khác rồi gửi lại.",
        429 => "Máy chủ vừa nhận quá nhiều yêu cầu từ địa chỉ mạng của bạn. Xin thử lại sau ít phút.",
        _ => "Lỗi thuộc về máy chủ, không phải do bạn. Xin thử lại sau; nếu vẫn gặp lỗi, xin báo cho chúng tôi mã yêu cầu dưới đây.",
    }];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        // from the address, never from the form that may be what failed
        var code = int.TryParse(RouteData.Values["code"]?.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : StatusCodes.Status404NotFound;
        var failed = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        var isReal = failed is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        Code = isReal ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        isUnread = Code == StatusCodes.Status400BadRequest && await Request.IsUnreadAsync();
        // the database may be what failed: an error page must not need it
        if (Code is 404 or 410)
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            Latest = await db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime).ReadIn(Addresses.IsEnglish).NewestFirst().Select(Teaser.Of).Take(3).ToListAsync(cancel);
            Note = Code == StatusCodes.Status410Gone ? await NoteAsync(db, failed!.OriginalPath, cancel) : null;
        }
    }

    private static async Task<string?> NoteAsync(SiteDbContext db, string path, CancellationToken cancel)
    {
        var slug = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();
        return await db.SlugHistory.Where(s => s.Slug == slug && s.Article!.State == ArticleState.Withdrawn).Select(s => s.Article!.WithdrawalNote).SingleOrDefaultAsync(cancel);
    }
}
