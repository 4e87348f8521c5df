using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages;

/// <summary>The desk: what waits, what is to come, what went out, what readers wrote, what is missing. Who may only write sees nothing of others.</summary>
[Authorize(nameof(Right.Enter))]
public sealed class IndexModel(SiteDbContext db, WorkLists lists, TimeProvider clock) : DeskPage
{
    private const int Most = 8;

    /// <summary>One heap on the desk.</summary>
    public sealed record Heap(string Word, string Name, int Count, IReadOnlyList<Article> Articles);

    public IReadOnlyList<Heap> Heaps { get; private set; } = [];

    /// <summary>What articles lack, by filter.</summary>
    public IReadOnlyList<Heap> Gaps { get; private set; } = [];

    /// <summary>What waits in the register and among the sources, with its address; for who may edit the register.</summary>
    public IReadOnlyList<(string Name, string Address, int Count)> Register { get; private set; } = [];

    public IReadOnlyList<Feedback> Messages { get; private set; } = [];

    /// <summary>Things typed and never saved.</summary>
    public IReadOnlyList<Autosave> Unsent { get; private set; } = [];

    private static readonly string[] OnDesk = ["cho-toi", "hen-gio", "nhap", "da-dang", "da-go"];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!Actor.May(Right.WriteOwn))
        {
            return;
        }
        var seen = db.Articles.AsNoTracking().SeenBy(Actor);
        var heaps = new List<Heap>();
        foreach (var (word, name, isGap) in DeskFilters.All.Where(f => f.IsGap || OnDesk.Contains(f.Word)))
        {
            var found = DeskFilters.Apply(word, seen, db, Actor, now);
            var first = isGap ? [] : await found.OrderByDescending(a => a.LastPublishedAt ?? a.CreatedAt).ThenByDescending(a => a.Id).Take(Most).ToListAsync(cancel);
            heaps.Add(new(word, name, await found.CountAsync(cancel), first));
        }
        Heaps = [.. OnDesk.Select(w => heaps.Find(h => h.Word == w)!)];
        Gaps = [.. heaps.Where(h => !OnDesk.Contains(h.Word) && h.Count > 0)];
        Unsent = await db.Autosaves.AsNoTracking().Where(a => a.UserId == Actor.Id).OrderByDescending(a => a.At).Take(Most).ToListAsync(cancel);
        if (Actor.May(Right.EditRegister))
        {
            Register =
            [
                ("Chức vụ chưa xác nhận", "/quan-tri/du-kien?muc=chua-xac-nhan", await lists.Unconfirmed.CountAsync(cancel)),
                ("Mâu thuẫn", "/quan-tri/du-kien?muc=mau-thuan", (await lists.ContradictionsAsync(cancel)).Count),
                ("Bản nhập chưa xem lại", "/quan-tri/nhap", await db.SourceDumps.CountAsync(d => d.ReviewedAt == null, cancel)),
            ];
        }
        if (Actor.May(Right.EditAll))
        {
            Messages = await db.Feedback.AsNoTracking().Where(f => f.HandledAt == null).OrderByDescending(f => f.At).Take(30).ToListAsync(cancel);
        }
    }

    public async Task<IActionResult> OnPostHandledAsync(int id, CancellationToken cancel)
    {
        if (!Actor.May(Right.EditAll))
        {
            return Forbid();
        }
        if (await db.Feedback.SingleOrDefaultAsync(f => f.Id == id, cancel) is { } message)
        {
            message.HandledAt ??= clock.GetUtcNow().UtcDateTime;
            db.Add(AuditEntry.Of(Actor, clock.GetUtcNow().UtcDateTime, "feedback.handle", message.About ?? "/", message.Message));
            await db.SaveChangesAsync(cancel);
        }
        return Done(Text["Đã đánh dấu lời nhắn là đã xử lý."], "/quan-tri");
    }

    /// <summary>The desk's language is a choice of who sits there, kept in his browser.</summary>
    public IActionResult OnPostLanguage(string? language, string? back)
    {
        Response.Cookies.Append(Setup.LanguageSetup.DeskCookie, language == "en" ? "en" : "vi", new() { Path = "/quan-tri", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });
        return Redirect(back is not null && Url.IsLocalUrl(back) && back.StartsWith("/quan-tri", StringComparison.Ordinal) ? back : "/quan-tri");
    }
}
