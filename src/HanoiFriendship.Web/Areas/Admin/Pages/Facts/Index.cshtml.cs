using HanoiFriendship.Web.Areas.Admin.Pages.Register;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Registering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Facts;

/// <summary>What in the register wants an editor, list by list; and where decisions on facts are sent, from whatever page.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class IndexModel(SiteDbContext db, WorkLists lists, FactDecisions decisions) : DeskPage
{
    public static readonly IReadOnlyList<(string Word, string Name)> All =
    [
        ("chua-xac-nhan", "Chức vụ chưa xác nhận"),
        ("mau-thuan", "Mâu thuẫn"),
        ("trung-ten", "Hai trang, một tên"),
        ("thieu-ten-anh", "Cơ quan chưa có tên tiếng Anh"),
        (Lost, "Câu làm căn cứ không còn"),
    ];

    private const string Lost = "mat-cau";

    private const int Most = 50;

    private const int MostUndone = 300;

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Which { get; set; }

    public IReadOnlyList<FactRow> Facts { get; private set; } = [];

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    /// <summary>The list is of facts to be decided on, not of places to go to.</summary>
    public bool IsOfFacts => Which == All[0].Word || Which == Lost;

    public int Count { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Which ??= All[0].Word;
        if (All.All(l => l.Word != Which))
        {
            return BadRequest();
        }
        if (Which == All[0].Word)
        {
            Facts = await FactRow.Of(lists.Unconfirmed.OrderByDescending(m => m.ArticleId).ThenBy(m => m.Order)).Take(Most).ToListAsync(cancel);
            Count = await lists.Unconfirmed.CountAsync(cancel);
            return Page();
        }
        if (Which == Lost)
        {
            var lost = await lists.LostAsync(cancel);
            var first = lost.Take(Most).ToList();
            Facts = await FactRow.Of(db.Mentions.Where(m => first.Contains(m.Id)).OrderByDescending(m => m.Id)).ToListAsync(cancel);
            Count = lost.Count;
            return Page();
        }
        Items = Which switch
        {
            "mau-thuan" => await lists.ContradictionsAsync(cancel),
            "trung-ten" => await lists.SameNamesAsync(cancel),
            _ => await lists.WithoutEnglishAsync(cancel),
        };
        Count = Items.Count;
        return Page();
    }

    /// <param name="ids">The facts.</param>
    /// <param name="back">The page one came from.</param>
    public async Task<IActionResult> OnPostDecideAsync(int[] ids, Decision decision, string? back, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(decision) || ids.Length is 0 or > 2000)
        {
            return BadRequest();
        }
        var count = await decisions.DecideAsync(ids, decision, Actor, cancel);
        if (Request.Headers["X-Requested-With"] == "fetch")
        {
            return new JsonResult(new { count });
        }
        var said = decision switch { Decision.Confirmed => "Đã xác nhận {0} dữ kiện.", Decision.Rejected => "Đã bác {0} dữ kiện.", _ => "Đã trả {0} dữ kiện về chưa xem." };
        return Done(Text[said, count], LocalOr(back, "/quan-tri/du-kien"));
    }

    /// <summary>All an article says that the reader is sure of, in one go; they can be taken back together.</summary>
    public async Task<IActionResult> OnPostCertainAsync(int article, string? back, CancellationToken cancel)
    {
        var ids = await FactDecisions.CertainOnes(db.Mentions.Where(m => m.ArticleId == article)).Select(m => m.Id).ToListAsync(cancel);
        await decisions.DecideAsync(ids, Decision.Confirmed, Actor, cancel);
        // as many as fit into what a browser sends back
        TempData["Undo"] = ids.Count <= MostUndone ? string.Join(',', ids) : null;
        return Done(Text["Đã xác nhận {0} dữ kiện.", ids.Count], LocalOr(back, "/quan-tri/du-kien"));
    }

    private string LocalOr(string? back, string otherwise) => back is not null && Url.IsLocalUrl(back) && back.StartsWith("/quan-tri", StringComparison.Ordinal) ? back : otherwise;
}
