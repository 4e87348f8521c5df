using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Publishing;

/// <summary>
/// A wrong title beside a name is the worst fault an office of protocol knows: what the article writes is held against what other public articles say of that day.
/// </summary>
internal static class TitleCheck
{
    /// <summary>Findings below it are guesses, and warn of nothing.</summary>
    private const double Sure = 0.8;

    private const int Most = 20;

    public static async Task<IReadOnlyList<CheckItem>> OfAsync(SiteDbContext db, Article article, ArticleContent content, DateTime now, CancellationToken cancel)
    {
        var day = content.Printed.FirstDay ?? DateOnly.FromDateTime(HanoiTime.FromUtc(now));
        var others = db.Mentions.AsNoTracking().Shown(db.Articles.Published(now).Where(a => a.Id != article.Id), new RegisterSettings());
        var items = new List<CheckItem>();
        foreach (var (person, post) in WrittenNames.Find(content, article.Figures).People.SelectMany(p => p.Posts.SelectMany(q => q.Each).Select(q => (p.Name, Post: q))).Where(p => p.Post is { Organization: not null, IsFormer: false, Evidence.Confidence: >= Sure }))
        {
            var key = NameKeys.Organization(post.Organization!);
            var bodies = db.Set<OrganizationName>().Where(n => n.Key == key && !n.IsContextual).Select(n => (int?)(n.Organization!.MergedIntoId ?? n.OrganizationId));
            var seen = await Sighting.Of(others.Where(m => bodies.Contains(m.Appointment!.Position!.OrganizationId))).ToListAsync(cancel);
            if (Against(person, post, day, seen) is { } item)
            {
                items.Add(item);
            }
        }
        return [.. items.Take(Most)];
    }

    /// <summary>What speaks against the title; null where nothing does.</summary>
    internal static CheckItem? Against(string person, FoundPost post, DateOnly day, IReadOnlyList<Sighting> seen)
    {
        var (name, title) = (NameKeys.Person(person), NameKeys.Person(post.Title));
        var own = seen.Where(s => NameKeys.Person(s.Person) == name && s is { Day: not null, IsFormer: false }).ToList();
        var (before, after) = (own.Where(s => s.Day <= day).MaxBy(s => s.Day), own.Where(s => s.Day >= day).MinBy(s => s.Day));
        var holder = HolderOnDay.On(day, [.. seen.Where(s => IsTitle(s))]).FirstOrDefault(h => NameKeys.Person(h.Before?.Person ?? "") != name && (h.IsKnown || NameKeys.Person(h.After?.Person ?? "") != name));
        if (holder is { IsKnown: true })
        {
            return Item(new("{0} được ghi là {1}; các bài khác cho thấy ngày ấy là {2} ({3}, {4}).", person, post.TitleAsWritten, holder.Before!.Person, holder.Before.Date!.ToVietnamese(), holder.After!.Date!.ToVietnamese()), holder.Before);
        }
        if (own.Exists(s => IsTitle(s) && (s.Day == before?.Day || s.Day == after?.Day)))
        {
            return null;
        }
        return (before ?? after, holder?.Before ?? holder?.After) switch
        {
            ({ } other, _) => Item(new("{0} được ghi là {1}; bài khác ghi là {2} ({3}).", person, post.TitleAsWritten, other.Title, other.Date!.ToVietnamese()), other),
            (_, { } change) => Item(new("{0} được ghi là {1}; bài khác ghi người giữ chức ấy là {2} ({3}).", person, post.TitleAsWritten, change.Person, change.Date!.ToVietnamese()), change),
            _ => null,
        };

        bool IsTitle(Sighting sighting) => NameKeys.Person(sighting.Title) == title;
    }

    private static CheckItem Item(Reason text, Sighting evidence) => new(text, "Body", false) { Evidence = evidence.Evidence };
}
