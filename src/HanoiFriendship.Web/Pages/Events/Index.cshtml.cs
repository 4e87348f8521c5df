using System.Globalization;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Pages.Events;

/// <summary>Events the news tells of: what is coming, then month by month; those known by month or year alone say so.</summary>
public sealed class IndexModel(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register) : PageModel
{
    /// <summary>Events of a month, of a year whose month nobody tells, or of no known year.</summary>
    public sealed record Group(string Id, DateOnly? First, bool HasMonth, IReadOnlyList<SeenEvent> Events);

    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Year { get; set; }

    /// <summary>"2024-03": the month as a calendar.</summary>
    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? MonthWanted { get; set; }

    public DateOnly? Month { get; private set; }

    public IReadOnlyList<SeenEvent> Coming { get; private set; } = [];

    public IReadOnlyList<Group> Months { get; private set; } = [];

    /// <summary>Events of the month that is shown as a calendar, by each day they last.</summary>
    public ILookup<DateOnly, SeenEvent> Days { get; private set; } = Enumerable.Empty<SeenEvent>().ToLookup(_ => default(DateOnly));

    /// <summary>The nearest months before and after the one shown that have events.</summary>
    public DateOnly? Before { get; private set; }

    public DateOnly? After { get; private set; }

    public IReadOnlyList<(int Year, int Count)> Years { get; private set; } = [];

    public IReadOnlyList<(string Kind, int Count)> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Month = DateOnly.TryParseExact(MonthWanted, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
        if (!ModelState.IsValid || (MonthWanted is not null && Month is null) || Year is < 1 or > 9998 || Month?.Year is < 2 or > 9998)
        {
            return BadRequest();
        }
        var told = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), register.Value).Where(m => m.EventId != null);
        var events = told.Where(m => m.Property == MentionProperty.Event).Select(m => new { m.Event!.Id, m.Event.Kind, m.Event.FirstDay }).Distinct();
        var counted = await events.GroupBy(e => new { e.FirstDay!.Value.Year, e.Kind, IsDated = e.FirstDay != null }).Select(g => new { Year = g.Key.IsDated ? g.Key.Year : 0, g.Key.Kind, Count = g.Count() }).ToListAsync(cancel);
        Years = [.. counted.Where(c => c.Year > 0 && (Kind is null || c.Kind == Kind)).GroupBy(c => c.Year).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Sum(c => c.Count)))];
        var year = Month?.Year ?? Year;
        var (first, last) = Month is { } wanted ? (wanted, wanted.AddMonths(1)) : (DateOnly.MinValue, DateOnly.MaxValue);
        var inMonth = Month is null ? [] : await events.Where(e => e.FirstDay >= first && e.FirstDay < last).GroupBy(e => e.Kind).Select(g => new { Year = first.Year, Kind = g.Key, Count = g.Count() }).ToListAsync(cancel);
        Kinds = [.. (Month is null ? counted : inMonth).Where(c => year is null || c.Year == year).GroupBy(c => c.Kind, StringComparer.Ordinal).OrderByDescending(g => g.Sum(c => c.Count)).Select(g => (g.Key, g.Sum(c => c.Count)))];

        var today = HanoiTime.Today(clock);
        var (from, to) = Span(today);
        var near = told.Where(m => (Kind == null || m.Event!.Kind == Kind) && ((m.Event!.FirstDay >= from && m.Event.FirstDay <= to) || (m.Event.FirstDay == null && Month == null && Year == null)));
        var seen = SeenEvent.Of(await SeenEvent.Facts(near).ToListAsync(cancel));
        Coming = Month is null && Year is null ? [.. seen.Where(e => e.Starts?.First >= today).OrderBy(e => e.Starts!.First).Take(12)] : [];
        Months = [.. seen.Where(e => !Coming.Contains(e) && (Month is null || IsIn(e, Month.Value)))
            .GroupBy(MonthOf)
            .OrderByDescending(g => g.Key.First?.Year).ThenByDescending(g => g.Key.HasMonth).ThenByDescending(g => g.Key.First)
            .Select(g => new Group($"t{g.Key.First?.Year ?? 0}-{(g.Key.HasMonth ? g.Key.First!.Value.Month : 0)}", g.Key.First, g.Key.HasMonth, [.. g]))];
        if (Month is { } shown)
        {
            var dated = told.Where(m => m.Property == MentionProperty.Event && (Kind == null || m.Event!.Kind == Kind)).Select(m => m.Event!.FirstDay);
            (Before, After) = (FirstOf(await dated.Where(d => d < shown).MaxAsync(cancel)), FirstOf(await dated.Where(d => d >= shown.AddMonths(1)).MinAsync(cancel)));
        }
        Days = Month is null ? Days : seen.Where(e => e.HasDay && IsIn(e, Month.Value)).SelectMany(e => DaysOf(e).Select(day => (Day: day, Event: e))).ToLookup(d => d.Day, d => d.Event);
        return Page();
    }

    /// <summary>The address of a month.</summary>
    public Func<DateOnly, string> AddressOf => month => Address(Kind, null, month);

    /// <summary>The address of the page with these choices.</summary>
    public string Address(string? kind, int? year, DateOnly? month)
    {
        var query = string.Join('&', new (string Name, string? Value)[] { ("loai", kind), ("nam", month is null ? year?.ToString(CultureInfo.InvariantCulture) : null), ("thang", month?.ToString("yyyy-MM", CultureInfo.InvariantCulture)) }.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/su-kien" : "/su-kien?" + query;
    }

    /// <summary>Up to so many events stand on one page, whatever their years.</summary>
    private const int MostOnOnePage = 60;

    /// <summary>What is asked for; else the latest year that has events, and what is coming; all of them where they are few.</summary>
    private (DateOnly From, DateOnly To) Span(DateOnly today)
    {
        if (Month is { } month)
        {
            // an event that lasts may have begun before
            return (month.AddMonths(-2), month.AddMonths(1).AddDays(-1));
        }
        var latest = Years.Where(y => y.Year <= today.Year).Select(y => y.Year).FirstOrDefault(today.Year);
        return Year is { } year ? (new(year, 1, 1), new(year, 12, 31)) : (Years.Sum(y => y.Count) <= MostOnOnePage ? DateOnly.MinValue : new(latest, 1, 1), DateOnly.MaxValue);
    }

    /// <summary>First day of its month, or of its year where nobody tells the month.</summary>
    private static (DateOnly? First, bool HasMonth) MonthOf(SeenEvent told) =>
        told.Starts is { First: { } first, Month: var month } ? (new DateOnly(first.Year, month ?? 1, 1), month is not null) : (null, false);

    private static DateOnly? FirstOf(DateOnly? day) => day is { } d ? new DateOnly(d.Year, d.Month, 1) : null;

    private static bool IsIn(SeenEvent told, DateOnly month) => told.Starts is { First: { } first, Month: not null } && first < month.AddMonths(1) && (told.Ends?.Last ?? told.Starts.Last ?? first) >= month;

    private static IEnumerable<DateOnly> DaysOf(SeenEvent told)
    {
        var (first, last) = (told.Starts!.First!.Value, told.Ends?.Last ?? told.Starts.Last!.Value);
        return Enumerable.Range(0, Math.Clamp(last.DayNumber - first.DayNumber + 1, 1, 62)).Select(first.AddDays);
    }
}
