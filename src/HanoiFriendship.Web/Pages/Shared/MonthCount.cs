using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>How many articles a month (or, month 0, a year known without its month) has.</summary>
public sealed record MonthCount(int Year, int Month, int Count)
{
    private const int MostMonths = 18;

    /// <summary>So many years show their months: all of them while they are few, else the latest; older ones show themselves.</summary>
    public static int YearsWithMonths(IReadOnlyList<MonthCount> all) => all.Count <= MostMonths ? all.Count : 1;

    /// <summary>Months with articles, newest first; within a year what is known by the year alone comes last.</summary>
    public static async Task<IReadOnlyList<MonthCount>> OfAsync(IQueryable<Article> articles, CancellationToken cancel)
    {
        var days = await articles.Where(a => a.Content.Printed.FirstDay != null)
            .GroupBy(a => new { Day = a.Content.Printed.FirstDay!.Value, IsYear = a.Content.Printed.Coarseness >= 3 })
            .Select(g => new { g.Key.Day, g.Key.IsYear, Count = g.Count() })
            .ToListAsync(cancel);
        return [.. days
            .GroupBy(d => (d.Day.Year, Month: d.IsYear ? 0 : d.Day.Month))
            .Select(g => new MonthCount(g.Key.Year, g.Key.Month, g.Sum(d => d.Count)))
            .OrderByDescending(m => m.Year).ThenByDescending(m => m.Month)];
    }
}
