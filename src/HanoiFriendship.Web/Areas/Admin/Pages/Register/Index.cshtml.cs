using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Areas.Admin.Pages.Register;

/// <summary>The entries of one sort: found by a word, by what they lack, sorted by given name.</summary>
[Authorize(nameof(Right.EditRegister))]
public sealed class IndexModel(SiteDbContext db) : DeskPage
{
    public const int PageSize = 50;

    public sealed record Listed(int Id, string Name, string? Detail, int Facts, int Pending, bool IsHidden);

    public static readonly IReadOnlyList<(string Word, string Name)> Filters = [("chua-xem", "Còn dữ kiện chưa xem"), ("an", "Đang ẩn"), ("khong-bai", "Không bài nào nêu"), ("da-gop", "Đã gộp vào trang khác")];

    [BindProperty(SupportsGet = true, Name = "muc")]
    public string? Which { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int Number { get; set; } = 1;

    public EntryKind Kind { get; private set; }
    public string Word => EntryKinds.WordOf(Kind);

    public IReadOnlyList<Listed> Entries { get; private set; } = [];

    public int Count { get; private set; }
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancel)
    {
        if (EntryKinds.Of(kind) is not { } known || (Which is not null && Filters.All(f => f.Word != Which)) || Number is < 1 or > 100_000 || !ModelState.IsValid)
        {
            return NotFound();
        }
        Kind = known;
        var folded = string.IsNullOrWhiteSpace(Query) ? null : SearchText.Folded(Query).Trim();
        var found = Kind switch
        {
            EntryKind.Person => People(folded),
            EntryKind.Organization => Organizations(folded),
            EntryKind.Event => Events(folded),
            _ => Positions(Query?.Trim()),
        };
        Count = await found.CountAsync(cancel);
        Entries = await found.Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Number > Pages ? NotFound() : Page();
    }

    private IQueryable<Listed> People(string? folded)
    {
        var people = db.People.AsNoTracking().Where(p => Which == "da-gop" ? p.MergedIntoId != null : p.MergedIntoId == null);
        people = folded is null ? people : people.Where(p => p.Names.Any(n => n.Folded.Contains(folded)));
        people = Which switch
        {
            "chua-xem" => people.Where(p => db.Mentions.Any(m => m.PersonId == p.Id && m.Decision == Decision.Pending)),
            "an" => people.Where(p => p.IsHidden),
            "khong-bai" => people.Where(p => !db.Mentions.Any(m => m.PersonId == p.Id)),
            _ => people,
        };
        return people.OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new Listed(p.Id, p.Name, p.Appointments.OrderByDescending(a => a.Id).Select(a => a.Position!.Title + (a.Position.Organization == null ? "" : ", " + a.Position.Organization.Name)).FirstOrDefault(),
            db.Mentions.Count(m => m.PersonId == p.Id), db.Mentions.Count(m => m.PersonId == p.Id && m.Decision == Decision.Pending), p.IsHidden));
    }

    private IQueryable<Listed> Organizations(string? folded)
    {
        var bodies = db.Organizations.AsNoTracking().Where(o => Which == "da-gop" ? o.MergedIntoId != null : o.MergedIntoId == null);
        bodies = folded is null ? bodies : bodies.Where(o => o.Names.Any(n => n.Folded.Contains(folded)));
        bodies = Which switch
        {
            "chua-xem" => bodies.Where(o => db.Mentions.Any(m => m.OrganizationId == o.Id && m.Decision == Decision.Pending)),
            "an" => bodies.Where(o => o.IsHidden),
            "khong-bai" => bodies.Where(o => !db.Mentions.Any(m => m.OrganizationId == o.Id)),
            _ => bodies,
        };
        return bodies.OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new Listed(o.Id, o.Name, o.EnglishName, db.Mentions.Count(m => m.OrganizationId == o.Id), db.Mentions.Count(m => m.OrganizationId == o.Id && m.Decision == Decision.Pending), o.IsHidden));
    }

    private IQueryable<Listed> Events(string? folded)
    {
        var events = folded is null ? db.Events.AsNoTracking() : db.Events.AsNoTracking().Where(e => e.Folded.Contains(folded));
        events = Which switch
        {
            "chua-xem" => events.Where(e => e.Mentions.Any(m => m.Decision == Decision.Pending)),
            "an" => events.Where(e => e.IsHidden),
            "khong-bai" => events.Where(e => e.Mentions.Count == 0),
            "da-gop" => events.Where(e => false),
            _ => events,
        };
        return events.OrderByDescending(e => e.FirstDay).ThenByDescending(e => e.Id).Select(e => new Listed(e.Id, e.Name, e.Place, e.Mentions.Count, e.Mentions.Count(m => m.Decision == Decision.Pending), e.IsHidden));
    }

    private IQueryable<Listed> Positions(string? words)
    {
        var posts = db.Positions.AsNoTracking();
        posts = string.IsNullOrEmpty(words) ? posts : posts.Where(p => p.Title.Contains(words) || p.Organization!.Name.Contains(words));
        posts = Which switch
        {
            "chua-xem" => posts.Where(p => db.Mentions.Any(m => m.Appointment!.PositionId == p.Id && m.Decision == Decision.Pending)),
            "khong-bai" => posts.Where(p => !db.Mentions.Any(m => m.Appointment!.PositionId == p.Id)),
            "an" or "da-gop" => posts.Where(p => false),
            _ => posts,
        };
        return posts.OrderBy(p => p.Organization!.Name).ThenBy(p => p.Rank).ThenBy(p => p.Title).ThenBy(p => p.Id).Select(p => new Listed(p.Id, p.Title, p.Organization!.Name, db.Mentions.Count(m => m.Appointment!.PositionId == p.Id), db.Mentions.Count(m => m.Appointment!.PositionId == p.Id && m.Decision == Decision.Pending), false));
    }

    public string Address(string? which, int page = 1)
    {
        var parts = new[] { ("muc", which), ("q", string.IsNullOrWhiteSpace(Query) ? null : Query), ("trang", page > 1 ? page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null) };
        var query = string.Join('&', parts.Where(p => p.Item2 is not null).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));
        return $"/quan-tri/so/{Word}" + (query.Length > 0 ? "?" + query : "");
    }
}
