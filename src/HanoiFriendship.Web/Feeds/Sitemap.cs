using System.Globalization;
using System.Xml;
using HanoiFriendship.Web.Data;
using HanoiFriendship.Web.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace HanoiFriendship.Web.Feeds;

/// <summary>What search engines are told of: all public pages in both languages, and our own news of the last two days.</summary>
public sealed class Sitemap(SiteDbContext db, TimeProvider clock, IOptions<RegisterSettings> register)
{
    /// <summary>Addresses a file holds; the protocol allows 50,000.</summary>
    public const int Size = 5000;

    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly string[] Parts = ["trang", "nguoi", "to-chuc", "su-kien"];
    private static readonly string[] Lists = ["/", "/tin-tuc", "/su-kien", "/nhan-vat", "/to-chuc", "/van-ban-ky-ket", "/gioi-thieu", "/lien-he"];

    /// <param name="Address">On the Vietnamese site.</param>
    /// <param name="English">In English; null where the page has none of its own.</param>
    private sealed record Place(string Address, string? English, DateTime? Changed = null);

    /// <summary>The index of the files.</summary>
    /// <param name="site">Public address without a slash at its end.</param>
    public async Task<string> IndexAsync(string site, CancellationToken cancel)
    {
        var articles = await Published().CountAsync(cancel);
        var parts = Parts.Concat(Enumerable.Range(1, Math.Max(1, (articles + Size - 1) / Size)).Select(n => string.Create(CultureInfo.InvariantCulture, $"tin-{n}")));
        return FeedFile.Xml(xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            foreach (var part in parts)
            {
                xml.WriteStartElement("sitemap", Space);
                xml.WriteElementString("loc", Space, $"{site}/sitemap/{part}.xml");
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
    }

    /// <returns>Null where there is no such part.</returns>
    public async Task<string?> PartAsync(string part, string site, CancellationToken cancel)
    {
        var shown = db.Mentions.AsNoTracking().Shown(Published(), register.Value);
        List<Place>? places = part switch
        {
            "trang" => [.. Lists.Select(Both)],
            "nguoi" => await shown.Posts().Select(m => m.Person!.Slug).Distinct().OrderBy(s => s).Take(Size).Select(s => Both("/nhan-vat/" + s)).ToListAsync(cancel),
            "to-chuc" => await shown.Where(m => m.Property == MentionProperty.Name && m.OrganizationId != null).Select(m => m.Organization!.Slug).Distinct().OrderBy(s => s).Take(Size).Select(s => Both("/to-chuc/" + s)).ToListAsync(cancel),
            "su-kien" => await shown.Where(m => m.Property == MentionProperty.Event).Select(m => m.Event!.Slug).Distinct().OrderBy(s => s).Take(Size).Select(s => Both("/su-kien/" + s)).ToListAsync(cancel),
            _ when part.StartsWith("tin-", StringComparison.Ordinal) && int.TryParse(part.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 => await ArticlesAsync(number, cancel),
            _ => null,
        };
        return places is null ? null : FeedFile.Xml(xml => Write(xml, places, site));
    }

    /// <summary>Articles of our own, first published in the last 48 hours, as Google News wants them.</summary>
    public async Task<string> NewsAsync(string site, CancellationToken cancel)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddHours(-48);
        var fresh = await Published().Where(a => a.Content.Origin == Origin.Own && a.FirstPublishedAt >= since).OrderByDescending(a => a.FirstPublishedAt).Take(1000)
            .Select(a => new { a.Slug, a.Language, a.Content.Title, a.FirstPublishedAt }).ToListAsync(cancel);
        return FeedFile.Xml(xml =>
        {
            xml.WriteStartElement("urlset", Space);
            xml.WriteAttributeString("xmlns", "news", null, News);
            foreach (var article in fresh)
            {
                var address = $"/tin-tuc/{article.Slug}";
                xml.WriteStartElement("url", Space);
                xml.WriteElementString("loc", Space, site + (article.Language == Article.English ? Addresses.ToEnglish(address) : address));
                xml.WriteStartElement("news", News);
                xml.WriteStartElement("publication", News);
                xml.WriteElementString("name", News, "HanoiFriendship");
                xml.WriteElementString("language", News, article.Language);
                xml.WriteEndElement();
                xml.WriteElementString("publication_date", News, FeedFile.Rfc3339(article.FirstPublishedAt!.Value));
                xml.WriteElementString("title", News, article.Title);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        });
    }

    private IQueryable<Article> Published() => db.Articles.AsNoTracking().Published(clock.GetUtcNow().UtcDateTime);

    private static Place Both(string address) => new(address, Addresses.ToEnglish(address));

    private async Task<List<Place>?> ArticlesAsync(int number, CancellationToken cancel)
    {
        var published = Published();
        var articles = await published.Where(a => a.Language == Article.Vietnamese || a.TranslationOfId == null).OrderBy(a => a.Id).Skip((number - 1) * Size).Take(Size)
            .Select(a => new { a.Slug, a.Language, a.LastPublishedAt, HasEnglish = a.Content.EnglishTitle != null, Partner = published.Where(t => t.TranslationOfId == a.Id).Select(t => t.Slug).FirstOrDefault() }).ToListAsync(cancel);
        return articles.Count == 0 && number > 1 ? null : [.. articles.Select(a => a.Language == Article.English
            ? new Place(Addresses.ToEnglish("/tin-tuc/" + a.Slug), null, a.LastPublishedAt)
            : new Place("/tin-tuc/" + a.Slug, a.Partner is not null || a.HasEnglish ? Addresses.ToEnglish("/tin-tuc/" + (a.Partner ?? a.Slug)) : null, a.LastPublishedAt))];
    }

    private static void Write(XmlWriter xml, List<Place> places, string site)
    {
        xml.WriteStartElement("urlset", Space);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var place in places)
        {
            foreach (var address in new[] { place.Address, place.English }.OfType<string>())
            {
                xml.WriteStartElement("url", Space);
                xml.WriteElementString("loc", Space, site + address);
                if (place.Changed is { } changed)
                {
                    xml.WriteElementString("lastmod", Space, FeedFile.Rfc3339(changed));
                }
                foreach (var (language, there) in place.English is null ? [] : new[] { ("vi", place.Address), ("en", place.English), ("x-default", place.Address) })
                {
                    xml.WriteStartElement("link", Xhtml);
                    xml.WriteAttributeString("rel", "alternate");
                    xml.WriteAttributeString("hreflang", language);
                    xml.WriteAttributeString("href", site + there);
                    xml.WriteEndElement();
                }
                xml.WriteEndElement();
            }
        }
        xml.WriteEndElement();
    }
}
