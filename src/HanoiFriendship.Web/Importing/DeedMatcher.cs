using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Importing;

/// <summary>What was signed and what was awarded: two papers on one signing tell of one agreement, an article read again of what it told of.</summary>
internal sealed class DeedMatcher(SiteDbContext db, Article article, CancellationToken cancel)
{
    private const int LongestPeriod = 60;

    /// <param name="occasion">The main event of the article.</param>
    /// <param name="day">When that was.</param>
    public async Task<Agreement> AgreementAsync(FoundAgreement found, Event? occasion, Text.Vietnamese.FuzzyDate? day)
    {
        var title = Cut(found.Title, 500);
        // by whatever name an editor has given it since
        var told = await ToldAsync(m => m.Property == MentionProperty.Agreement && m.Value == title, m => m.Agreement!);
        var before = await ToldAsync(m => m.AgreementId != null, m => m.Agreement!);
        var same = told.FirstOrDefault() ?? before.Concat(occasion is { Id: > 0 } ? await db.Agreements.Where(a => a.EventId == occasion.Id).ToListAsync(cancel) : []).Concat(db.Agreements.Local.Where(a => occasion is not null && a.Event == occasion)).FirstOrDefault(a => NameKeys.AreAlikeEvents(a.Title, title));
        if (same is { IsStated: false, SignedOn: null } && found.IsSigned)
        {
            (same.SignedOn, same.Status) = (day, EventStatus.Held);
        }
        return same ?? db.Add(new Agreement { Title = title, Period = found.Period?.Length > LongestPeriod ? null : found.Period, SignedOn = found.IsSigned ? day : null, Status = found.IsSigned ? EventStatus.Held : EventStatus.Planned, Event = occasion }).Entity;
    }

    public async Task<Award> AwardAsync(FoundAward found, Event? occasion, Organization? receiver)
    {
        var (what, to) = (Cut(found.What, 300), found.To is null ? null : Cut(found.To, 300));
        var before = await ToldAsync(m => m.AwardId != null, m => m.Award!);
        var same = before.Concat(occasion is { Id: > 0 } ? await db.Awards.Where(a => a.EventId == occasion.Id).ToListAsync(cancel) : []).FirstOrDefault(a => a.What == what && a.To == to);
        return same ?? db.Add(new Award { What = what, By = found.By is null ? null : Cut(found.By, 300), To = to, ToOrganization = receiver, Event = occasion }).Entity;
    }

    private async Task<List<T>> ToldAsync<T>(System.Linq.Expressions.Expression<Func<Mention, bool>> some, System.Linq.Expressions.Expression<Func<Mention, T>> what) =>
        article.Id == 0 ? [] : await db.Mentions.Where(m => m.ArticleId == article.Id).Where(some).OrderBy(m => m.Id).Select(what).ToListAsync(cancel);

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];
}
