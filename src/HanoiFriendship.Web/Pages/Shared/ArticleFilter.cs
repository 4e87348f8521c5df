using HanoiFriendship.Web.Model;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>What a list of articles is narrowed to; the address says it, so that it can be shared.</summary>
public sealed record ArticleFilter
{
    [FromQuery(Name = "chuyen-muc")]
    public string? Section { get; init; }

    [FromQuery(Name = "loai")]
    public string? Kind { get; init; }

    [FromQuery(Name = "nam")]
    public int? Year { get; init; }

    [FromQuery(Name = "to-chuc")]
    public string? Organization { get; init; }

    [FromQuery(Name = "nguoi")]
    public string? Person { get; init; }

    /// <summary>One way to narrow the list, and how many articles it leaves.</summary>
    /// <param name="Address">The list with this choice.</param>
    public sealed record Choice(string Name, int Count, string Address, bool IsOwnLanguage = true);

    /// <summary>A heading with its choices; where one is chosen, the address that takes it back.</summary>
    public sealed record Facet(string Heading, IReadOnlyList<Choice> Choices, string? Chosen, string? WithoutIt, bool IsOwnLanguage = true);

    public bool IsEmpty => this == new ArticleFilter();

    /// <summary>The address of the list with these choices.</summary>
    /// <param name="path">"/tin-tuc", or "/tim-kiem?q=…".</param>
    public string Address(string path)
    {
        var query = string.Join('&', new (string Name, string? Value)[] { ("chuyen-muc", Section), ("loai", Kind), ("nam", Year?.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("to-chuc", Organization), ("nguoi", Person) }
            .Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? '&' : '?') + query;
    }

    /// <param name="shown">Evidence readers may see: what of the register an article is said to be about.</param>
    public IQueryable<Article> Apply(IQueryable<Article> articles, IQueryable<Mention> shown)
    {
        var (section, kind, organization, person) = (Section, Kind, Organization, Person);
        articles = Year is { } year ? year is >= 1 and <= 9999 ? articles.InYear(year) : articles.Where(a => false) : articles;
        articles = section is null ? articles : articles.Where(a => a.Section!.Slug == section);
        articles = kind is null ? articles : articles.Where(a => shown.Where(m => m.Property == MentionProperty.Event && m.Event!.Kind == kind).Select(m => m.ArticleId).Contains(a.Id));
        articles = organization is null ? articles : articles.Where(a => shown.Where(m => m.Property == MentionProperty.Name && m.Organization!.Slug == organization).Select(m => m.ArticleId).Contains(a.Id));
        return person is null ? articles : articles.Where(a => shown.Where(m => m.Property == MentionProperty.Post && m.Person!.Slug == person).Select(m => m.ArticleId).Contains(a.Id));
    }

    /// <summary>The choices left, each counted under the other choices made.</summary>
    public async Task<IReadOnlyList<Facet>> FacetsAsync(IQueryable<Article> all, IQueryable<Mention> shown, (string Path, Func<string, string> Text) list, CancellationToken cancel)
    {
        const int Most = 8;
        var (path, text) = list;
        var ofKind = (this with { Kind = null }).Apply(all, shown);
        var kinds = await shown.Where(m => m.Property == MentionProperty.Event && ofKind.Select(a => a.Id).Contains(m.ArticleId)).GroupBy(m => m.Event!.Kind).Select(g => new { Value = g.Key, Count = g.Select(m => m.ArticleId).Distinct().Count() }).ToListAsync(cancel);
        var years = await MonthCount.OfAsync((this with { Year = null }).Apply(all, shown), cancel);
        var ofSection = (this with { Section = null }).Apply(all, shown);
        var sections = await ofSection.GroupBy(a => new { a.Section!.Slug, a.Section.Name, a.Section.EnglishName, a.Section.Order }).Select(g => new { g.Key.Slug, g.Key.Name, g.Key.EnglishName, g.Key.Order, Count = g.Count() }).ToListAsync(cancel);
        var ofOrganization = (this with { Organization = null }).Apply(all, shown);
        var organizations = await shown.Where(m => m.Property == MentionProperty.Name && m.OrganizationId != null && ofOrganization.Select(a => a.Id).Contains(m.ArticleId)).GroupBy(m => new { m.Organization!.Slug, m.Organization.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Select(m => m.ArticleId).Distinct().Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Slug).Take(Most).ToListAsync(cancel);
        var ofPerson = (this with { Person = null }).Apply(all, shown);
        var people = await shown.Where(m => m.Property == MentionProperty.Post && ofPerson.Select(a => a.Id).Contains(m.ArticleId)).GroupBy(m => new { m.Person!.Slug, m.Person.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Select(m => m.ArticleId).Distinct().Count() }).OrderByDescending(g => g.Count).ThenBy(g => g.Slug).Take(Most).ToListAsync(cancel);
        return [.. new[]
        {
            Of(text("Loại sự kiện"), Kind, kinds.OrderByDescending(k => k.Count).Select(k => (RegisterWords.EventKind(k.Value), k.Count, k.Value, this with { Kind = k.Value })), this with { Kind = null }),
            Of(text("Năm"), Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), years.GroupBy(y => y.Year).Select(y => ($"{y.Key}", y.Sum(m => m.Count), $"{y.Key}", this with { Year = y.Key })), this with { Year = null }),
            Of(text("Chuyên mục"), Section, sections.OrderBy(s => s.Order).Select(s => (Addresses.IsEnglish ? s.EnglishName ?? s.Name : s.Name, s.Count, s.Slug, this with { Section = s.Slug })), this with { Section = null }),
            Of(text("Cơ quan, tổ chức"), Organization, organizations.Select(o => (o.Name, o.Count, o.Slug, this with { Organization = o.Slug })), this with { Organization = null }, isOwnLanguage: !Addresses.IsEnglish),
            Of(text("Người"), Person, people.Select(p => (p.Name, p.Count, p.Slug, this with { Person = p.Slug })), this with { Person = null }, isOwnLanguage: !Addresses.IsEnglish),
        }.Where(f => f.Chosen is not null || f.Choices.Count > 1)];

        Facet Of(string heading, string? chosen, IEnumerable<(string Name, int Count, string Value, ArticleFilter With)> choices, ArticleFilter without, bool isOwnLanguage = true)
        {
            var each = choices.ToList();
            return new(heading, [.. each.Where(c => c.Value != chosen).Select(c => new Choice(c.Name, c.Count, c.With.Address(path), isOwnLanguage))], chosen is null ? null : each.Find(c => c.Value == chosen).Name ?? chosen, without.Address(path), isOwnLanguage);
        }
    }
}
