using System.Globalization;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Registering;

/// <summary>
/// "…, Ủy viên Ban Thường vụ Thành ủy, Chủ tịch …; …": people with their titles of a day exactly as the news writes them, in the order of protocol. The finder backwards.
/// </summary>
public sealed class DelegateChain(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> settings)
{
    /// <summary>One of the chain.</summary>
    /// <param name="Titles">As written; empty where no public article gives a post.</param>
    /// <param name="Evidence">Address of the sentence they are taken from.</param>
    /// <param name="Day">When that was written.</param>
    public sealed record Attendee(string Name, string Titles, string? Evidence, DateOnly? Day)
    {
        /// <summary>Why the titles may not be those of the day.</summary>
        public IReadOnlyList<Reason> Doubts { get; init; } = [];
    }

    private sealed record Placed(Attendee Attendee, string Article, int Place, (int Body, int Title) Rank)
    {
        public IReadOnlyList<Sighting> Told { get; init; } = [];
    }

    /// <summary>Words by which the bodies of the whole country are known.</summary>
    private static readonly string[] National = ["Trung ương", "Quốc hội", "Chính phủ", "Việt Nam", "Chủ tịch nước", "Bộ "];

    private static readonly string[] OfCity = ["thành phố", "Thành ủy", "tỉnh", "Tỉnh ủy", "HAUFO", "Hà Nội"];

    /// <summary>Bodies below the city, though their names hold its.</summary>
    private static readonly string[] Lower = ["quận", "Quận", "huyện", "Huyện", "phường", "xã "];

    private static readonly string[] Heads = ["Bí thư", "Chủ tịch", "Bộ trưởng", "Trưởng", "Giám đốc", "Đại sứ"];

    /// <param name="names">In the order they were chosen.</param>
    /// <param name="keepOrder">The order chosen stays, whatever protocol says.</param>
    public async Task<IReadOnlyList<Attendee>> OfAsync(IReadOnlyList<string> names, DateOnly day, bool keepOrder, CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(db.Articles.Published(clock.GetUtcNow().UtcDateTime), settings.Value);
        var chain = new List<Placed>();
        foreach (var name in names)
        {
            var people = await TypedNames.PeopleAsync(db, db.People.Where(p => shown.Any(m => m.PersonId == p.Id)), name, cancel);
            var seen = await Sighting.Of(shown.Where(m => people.Contains(m.PersonId!.Value))).ToListAsync(cancel);
            chain.Add(Place(name, seen.Where(s => s.Day is not null && !s.IsFormer && !(s.StatedEnd?.Last < day)).ToList(), day));
        }
        chain = [.. (await FollowersAsync(shown, chain, day, cancel)).Zip(chain, (doubts, p) => p with { Attendee = p.Attendee with { Doubts = [.. doubts, .. Early(p.Attendee, day)] } })];
        // a newspaper that names them all stands them in order itself
        var isOneText = chain.Count > 0 && chain.TrueForAll(p => p.Article.Length > 0 && p.Article == chain[0].Article);
        return [.. (keepOrder ? chain : isOneText ? chain.OrderBy(p => p.Place).ToList() : chain.OrderBy(p => p.Rank).ThenBy(p => p.Place).ToList()).Select(p => p.Attendee)];
    }

    /// <summary>As one puts it into a text; who was not found is not put there.</summary>
    public static string Words(IEnumerable<Attendee> chain) => string.Join("; ", chain.Where(d => d.Titles.Length > 0).Select(d => $"{d.Name}, {d.Titles}"));

    /// <summary>The latest article before the day, else the first after it; all its titles.</summary>
    private static Placed Place(string name, List<Sighting> seen, DateOnly day)
    {
        var near = seen.Where(s => s.Day <= day).OrderByDescending(s => s.Day).FirstOrDefault() ?? seen.MinBy(s => s.Day);
        if (near is null)
        {
            return new(new(name, "", null, null), "", int.MaxValue, (9, 9));
        }
        var told = Sighting.Chain(seen.FindAll(s => s.ArticleSlug == near.ArticleSlug));
        return new(new(told[0].Person, string.Join(", ", told.Select(s => s.Written)), told[0].Evidence, near.Day), near.ArticleSlug, told.Min(s => s.MentionId), told.Min(RankOf)) { Told = told };
    }

    /// <summary>Whom articles between that one and the day show in a post that one holds at a time.</summary>
    private static async Task<IReadOnlyList<Reason[]>> FollowersAsync(IQueryable<Mention> shown, List<Placed> chain, DateOnly day, CancellationToken cancel)
    {
        var posts = chain.SelectMany(p => p.Told).Where(s => s.IsSingle).Select(s => s.PositionId).Distinct().ToList();
        var holders = (await Sighting.Of(shown.Where(m => posts.Contains(m.Appointment!.PositionId))).ToListAsync(cancel)).Where(s => s.Day <= day).ToLookup(s => s.PositionId);
        return [.. chain.Select(p => p.Told.Where(s => s.IsSingle).Select(s => (Post: s, Next: holders[s.PositionId].Where(h => h.PersonSlug != s.PersonSlug && h.Day > p.Attendee.Day).MinBy(h => h.Day))).Where(s => s.Next is not null)
            .Select(s => new Reason("{0}: “{1}” thấy lần cuối ngày {2}; bài ngày {3} nêu {4} giữ chức này.", p.Attendee.Name, s.Post.Written, Day(p.Attendee.Day), Day(s.Next!.Day), s.Next.Person)).ToArray())];
    }

    private static Reason[] Early(Attendee one, DateOnly day) =>
        one.Day > day ? [new("{0}: chức danh lấy từ bài ngày {1}, sau ngày đã chọn.", one.Name, Day(one.Day))] : [];

    private static string Day(DateOnly? day) => day?.ToString("d/M/yyyy", CultureInfo.InvariantCulture) ?? "";

    private static (int Body, int Title) RankOf(Sighting post)
    {
        var words = $"{post.Title} {post.Organization}";
        bool Has(string[] some) => some.Any(w => words.Contains(w, StringComparison.Ordinal));
        var level = Has(Lower) ? 2 : post.OrganizationKind is not "member_association" && Has(National) && !Has(OfCity) ? 0 : Has(OfCity) ? 1 : 3;
        var title = post.Rank ?? (post.Title.StartsWith("Phó", StringComparison.Ordinal) ? (post.Title.Contains("Thường trực", StringComparison.Ordinal) ? 20 : 30) : Array.Exists(Heads, h => post.Title.StartsWith(h, StringComparison.Ordinal)) ? 10 : 40);
        // at each level the Party stands first
        return ((level * 2) + (post.OrganizationKind == "party" ? 0 : 1), title);
    }
}
