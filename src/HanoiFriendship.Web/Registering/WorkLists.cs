using HanoiFriendship.Text.Vietnamese;
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

    /// <summary>Two holders of a post that has one, on one day, or one of them again after the other.</summary>
    public async Task<IReadOnlyList<WorkItem>> ContradictionsAsync(CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), new RegisterSettings());
        var seen = await Sighting.Of(shown.Where(m => m.Appointment!.Position!.IsSingle && !m.Appointment.Position.IsFormer && m.Appointment.Position.OrganizationId != null)).ToListAsync(cancel);
        var items = new List<WorkItem>();
        foreach (var post in seen.Where(s => s.Day is not null).GroupBy(s => s.PositionId))
        {
            var inTime = post.OrderBy(s => s.Day).ThenBy(s => s.MentionId).ToList();
            for (var i = 1; i < inTime.Count; i++)
            {
                var (one, next) = (inTime[i - 1], inTime[i]);
                var isBack = one.PersonSlug != next.PersonSlug && inTime.Take(i - 1).Any(s => s.PersonSlug == next.PersonSlug);
                if (one.PersonSlug != next.PersonSlug && (one.Day == next.Day || isBack))
                {
                    items.Add(new(new("{0}: {1} ({2}) và {3} ({4})", one.InOneLine, one.Person, one.Date!.ToVietnamese(), next.Person, next.Date!.ToVietnamese()), $"/quan-tri/du-kien/{next.MentionId}"));
                }
            }
        }
        return [.. items.Take(Most)];
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

    /// <summary>Facts that were decided on, whose sentence their article no longer holds.</summary>
    public async Task<IReadOnlyList<WorkItem>> LostAsync(CancellationToken cancel)
    {
        var decided = await db.Mentions.AsNoTracking().Where(m => m.Decision == Decision.Confirmed).Select(m => new { m.Id, m.ArticleId, m.Sentence, m.Value, Subject = m.Person!.Name ?? m.Organization!.Name ?? m.Event!.Name }).ToListAsync(cancel);
        var articles = decided.Select(m => m.ArticleId).Distinct().ToList();
        var items = new List<WorkItem>();
        foreach (var some in articles.Chunk(100))
        {
            var texts = await db.Articles.AsNoTracking().Include(a => a.Figures).Where(a => some.Contains(a.Id)).ToListAsync(cancel);
            foreach (var article in texts)
            {
                var words = Plain(article);
                items.AddRange(decided.Where(m => m.ArticleId == article.Id && !words.Contains(Folding.Key(m.Sentence), StringComparison.Ordinal)).Select(m => new WorkItem(new("{0}: {1}, câu này không còn trong bài “{2}”", m.Subject ?? "", m.Value, article.Content.Title), $"/quan-tri/du-kien/{m.Id}")));
            }
        }
        return [.. items.Take(Most)];
    }

    /// <summary>All words of an article, comparable.</summary>
    private static string Plain(Article article) => Folding.Key(string.Join('\n', MarkdownWords.Of(article.Content.Body).Select(w => w.Text).Concat([article.Content.Title, article.Content.Lead ?? "", article.Content.Kicker ?? ""]).Concat(article.Figures.Select(f => f.Caption ?? ""))));
}
