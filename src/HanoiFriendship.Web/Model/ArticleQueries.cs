namespace HanoiFriendship.Web.Model;

/// <summary>Scopes of articles. Public pages never touch the set without one.</summary>
public static class ArticleQueries
{
    /// <summary>What readers may see at <paramref name="now"/> (UTC): the one place where that is decided.</summary>
    public static IQueryable<Article> Published(this IQueryable<Article> articles, DateTime now) =>
        articles.Where(a => a.State == ArticleState.Published && a.VisibleFrom <= now && (a.VisibleUntil == null || now < a.VisibleUntil));

    /// <summary>Of visible articles those for readers of a language: in English a text stands for the one it translates, and what has no translation is listed as it is.</summary>
    public static IQueryable<Article> ReadIn(this IQueryable<Article> published, bool english)
    {
        var translated = published.Where(t => t.TranslationOfId != null).Select(t => t.TranslationOfId!.Value);
        return english ? published.Where(a => a.Language == Article.English || !translated.Contains(a.Id)) : published.Where(a => a.Language == Article.Vietnamese);
    }

    /// <summary>Newest first by the day the source carries, finer dates before coarser, then by arrival; texts without a year last.</summary>
    public static IQueryable<Article> NewestFirst(this IQueryable<Article> articles) => articles
        .OrderByDescending(a => a.Content.Printed.FirstDay)
        .ThenBy(a => a.Content.Printed.Coarseness)
        .ThenByDescending(a => a.Content.Printed.Time)
        .ThenByDescending(a => a.CreatedAt)
        .ThenByDescending(a => a.Id);

    /// <summary>Articles whose source carries a day in the year; those known by the year alone among them.</summary>
    public static IQueryable<Article> InYear(this IQueryable<Article> articles, int year)
    {
        var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return articles.Where(a => a.Content.Printed.FirstDay >= first && a.Content.Printed.FirstDay <= next);
    }

    /// <summary>Articles of a month; one known by the year alone stands under its year only.</summary>
    public static IQueryable<Article> InMonth(this IQueryable<Article> articles, int year, int month)
    {
        var (first, last) = (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        return articles.Where(a => a.Content.Printed.FirstDay >= first && a.Content.Printed.FirstDay <= last && a.Content.Printed.Coarseness < 3);
    }
}
