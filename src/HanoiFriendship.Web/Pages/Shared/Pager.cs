using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>Numbered pages of a list.</summary>
/// <param name="Path">Address of the first page.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
public sealed record Pager(string Path, int Page, int Pages)
{
    public const int Size = 12;

    /// <summary>The pages to offer; 0 stands for a gap.</summary>
    public IEnumerable<int> Shown
    {
        get
        {
            var last = 0;
            foreach (var page in Enumerable.Range(1, Pages).Where(p => p == 1 || p == Pages || Math.Abs(p - Page) <= 2))
            {
                if (page > last + 1)
                {
                    yield return 0;
                }
                yield return last = page;
            }
        }
    }

    public string Address(int page) => page == 1 ? Path : $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}trang={page}";

    /// <param name="known">How many there are, where that was counted already.</param>
    /// <summary>One page of a list; null where the list has no such page (an empty list has a first page).</summary>
    public static async Task<(IReadOnlyList<T> Items, Pager Pager)?> TakeAsync<T>(IQueryable<T> items, string path, int page, CancellationToken cancel, int? known = null)
    {
        var count = known ?? await items.CountAsync(cancel);
        var pager = new Pager(path, page, Math.Max(1, (count + Size - 1) / Size));
        return page < 1 || page > pager.Pages ? null : (await items.Skip((page - 1) * Size).Take(Size).ToListAsync(cancel), pager);
    }
}
