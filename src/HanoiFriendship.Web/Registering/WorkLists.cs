using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Registering;

/// <summary>Something in the register that wants an editor.</summary>
/// <param name="Text">What is wrong, with its gaps filled.</param>
/// <param name="Address">Where it can be put right.</param>
public sealed record WorkItem(Reason Text, string Address);

/// <summary>What in the register contradicts itself, is double, is missing, or has lost its sentence.</summary>
public sealed class WorkLists(SiteDbContext db, TimeProvider clock)
{
    private const int Most = 200;

    /// <summary>Findings that readers see and nobody has looked at.</summary>
    public IQueryable<Mention> Unconfirmed => db.Mentions.Posts().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), new RegisterSettings()).Where(m => m.Decision == Decision.Pending);

    /// <summary>Two holders of a post that has one, on one day, or one of them again after the other, seen or stated.</summary>
    public async Task<IReadOnlyList<WorkItem>> ContradictionsAsync(CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), new RegisterSettings());
        var seen = await Sighting.Of(shown.Where(m => m.Appointment!.Position!.IsSingle && !m.Appointment.Position.IsFormer && m.Appointment.Position.OrganizationId != null)).ToListAsync(cancel);
        var items = new List<WorkItem>();
        foreach (var post in seen.GroupBy(s => s.PositionId))
        {
            var inTime = post.Where(s => s.Day is not null).Select(s => (Day: s.Day!.Value, IsSeen: true, Sighting: s)).Concat(Stated(post)).OrderBy(s => s.Day).ThenBy(s => s.Sighting.MentionId).ToList();
            for (var i = 1; i < inTime.Count; i++)
            {
                var (one, next) = (inTime[i - 1], inTime[i]);
                var isOther = one.Sighting.PersonSlug != next.Sighting.PersonSlug;
                var isBack = isOther && inTime.Take(i - 1).Any(s => s.Sighting.PersonSlug == next.Sighting.PersonSlug);
                if (isBack || (isOther && one.Day == next.Day && one.IsSeen && next.IsSeen))
                {
                    items.Add(new(new("{0}: {1} ({2}) và {3} ({4})", one.Sighting.InOneLine, one.Sighting.Person, Time(one.Sighting), next.Sighting.Person, Time(next.Sighting)), $"/quan-tri/du-kien/{next.Sighting.MentionId}"));
                }
            }
        }
        return [.. items.Take(Most)];
    }

    /// <summary>Days on which somebody surely held the post, because an editor has stated when he began or ended: the last day of the beginning, the first of the end.</summary>
    private static IEnumerable<(DateOnly Day, bool IsSeen, Sighting Sighting)> Stated(IEnumerable<Sighting> post) => post.DistinctBy(s => s.PersonSlug, StringComparer.Ordinal)
        .SelectMany(s => new[] { s.StatedStart?.Last, s.StatedEnd?.First }.OfType<DateOnly>().Select(day => (day, false, s)));

    private static string Time(Sighting seen)
    {
        var stated = seen.StatedStart is null && seen.StatedEnd is null ? null : $"{seen.StatedStart?.ToVietnamese()} – {seen.StatedEnd?.ToVietnamese()}";
        return string.Join("; ", new[] { seen.Date?.ToVietnamese(), stated }.OfType<string>());
    }

    /// <summary>People who share a name and are two entries.</summary>
    public async Task<IReadOnlyList<WorkItem>> SameNamesAsync(CancellationToken cancel)
    {
        var shared = db.Set<Model.PersonName>().Where(n => n.Person!.MergedIntoId == null).GroupBy(n => n.Key).Where(g => g.Select(n => n.PersonId).Distinct().Count() > 1).Select(g => g.Key);
        var names = await db.Set<Model.PersonName>().Where(n => n.Person!.MergedIntoId == null && shared.Contains(n.Key)).Select(n => new { n.Key, n.PersonId, n.Person!.Name }).ToListAsync(cancel);
        return [.. names.GroupBy(n => n.Key, StringComparer.Ordinal).Select(g => g.DistinctBy(n => n.PersonId).OrderBy(n => n.PersonId).ToList()).Where(g => g.Count > 1).Take(Most)
            .Select(g => new WorkItem(new("{0}: {1} người cùng tên", g[0].Name, g.Count), $"/quan-tri/so/gop?loai=nguoi&tu={g[1].PersonId}&vao={g[0].PersonId}"))];
    }

    public async Task<IReadOnlyList<WorkItem>> WithoutEnglishAsync(CancellationToken cancel)
    {
        var bodies = await db.Organizations.Where(o => o.EnglishName == null && o.MergedIntoId == null && !o.IsHidden).Select(o => new { o.Id, o.Name, Facts = db.Mentions.Count(m => m.OrganizationId == o.Id) }).OrderByDescending(o => o.Facts).Take(Most).ToListAsync(cancel);
        return [.. bodies.Select(o => new WorkItem(new("{0} ({1} dữ kiện)", o.Name, o.Facts), EntryKinds.DeskOf(EntryKind.Organization, o.Id)))];
    }

    /// <summary>Facts that were confirmed, whose sentence their article no longer holds; not those an editor has stated since.</summary>
    public async Task<IReadOnlyList<int>> LostAsync(CancellationToken cancel)
    {
        var decided = await db.Mentions.AsNoTracking().Where(m => m.Decision == Decision.Confirmed && !(m.Rule == Mention.EditorRule && m.DecidedAt > m.Article!.LastPublishedAt)).OrderByDescending(m => m.Id).Select(m => new { m.Id, m.ArticleId, m.Sentence }).ToListAsync(cancel);
        var lost = new List<int>();
        foreach (var some in decided.GroupBy(m => m.ArticleId).Chunk(100))
        {
            var ids = some.Select(g => g.Key).ToList();
            var texts = await db.Articles.AsNoTracking().Include(a => a.Figures).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => new ArticleWords(a.Content, a.Figures), cancel);
            lost.AddRange(some.SelectMany(g => g.Where(m => !texts[g.Key].Say(m.Sentence)).Select(m => m.Id)));
        }
        return lost;
    }
}
