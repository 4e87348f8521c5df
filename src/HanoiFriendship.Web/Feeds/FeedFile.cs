using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Feeds;

/// <summary>A feed as RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1. Names of articles never change: they hold no address.</summary>
/// <param name="feed">What it holds.</param>
/// <param name="site">Public address without a slash at its end.</param>
/// <param name="self">Address of the feed itself.</param>
public sealed class FeedFile(NewsFeed.Content feed, string site, string self)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    private static string Language => Addresses.IsEnglish ? "en" : "vi";

    public string Rss() => Xml(xml =>
    {
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", Title);
        xml.WriteElementString("link", At(feed.Page));
        xml.WriteElementString("description", Description);
        xml.WriteElementString("language", Language);
        if (feed.Updated is { } updated)
        {
            xml.WriteElementString("lastBuildDate", Rfc1123(updated));
        }
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", self);
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("item");
            xml.WriteElementString("title", Clean(entry.Title));
            xml.WriteElementString("link", At($"/tin-tuc/{entry.Slug}"));
            xml.WriteStartElement("guid");
            xml.WriteAttributeString("isPermaLink", "false");
            xml.WriteString(Name(entry));
            xml.WriteEndElement();
            xml.WriteElementString("pubDate", Rfc1123(entry.Published));
            Optional(xml, "creator", DublinCore, entry.Byline);
            Optional(xml, "description", null, Summary(entry));
            Optional(xml, "encoded", Content, Absolute(entry.Html));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    });

    public string AtomXml() => Xml(xml =>
    {
        xml.WriteStartElement("feed", Atom);
        xml.WriteAttributeString("xml", "lang", null, Language);
        xml.WriteElementString("id", Atom, self);
        xml.WriteElementString("title", Atom, Title);
        xml.WriteElementString("subtitle", Atom, Description);
        // a feed without an entry has not changed since the format was agreed on
        xml.WriteElementString("updated", Atom, Rfc3339(feed.Updated ?? DateTime.UnixEpoch));
        Link(xml, self, "self", "application/atom+xml");
        Link(xml, At(feed.Page), "alternate", "text/html");
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, "HanoiFriendship");
        xml.WriteEndElement();
        foreach (var entry in feed.Entries)
        {
            xml.WriteStartElement("entry", Atom);
            xml.WriteAttributeString("xml", "lang", null, entry.Language);
            xml.WriteElementString("id", Atom, Name(entry));
            xml.WriteElementString("title", Atom, Clean(entry.Title));
            xml.WriteElementString("published", Atom, Rfc3339(entry.Published));
            xml.WriteElementString("updated", Atom, Rfc3339(entry.Updated));
            Link(xml, At($"/tin-tuc/{entry.Slug}"), "alternate", "text/html");
            if (entry.Byline is not null)
            {
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, Clean(entry.Byline));
                xml.WriteEndElement();
            }
            Optional(xml, "summary", Atom, Summary(entry));
            if (Absolute(entry.Html) is { } html)
            {
                xml.WriteStartElement("content", Atom);
                xml.WriteAttributeString("type", "html");
                xml.WriteString(Clean(html));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    });

    public string Json()
    {
        var items = feed.Entries.Select(JsonNode? (e) => new JsonObject
        {
            ["id"] = Name(e),
            ["url"] = At($"/tin-tuc/{e.Slug}"),
            ["title"] = e.Title,
            ["summary"] = Summary(e),
            [e.Html is null ? "content_text" : "content_html"] = Absolute(e.Html) ?? Summary(e) ?? e.Title,
            ["date_published"] = Rfc3339(e.Published),
            ["date_modified"] = Rfc3339(e.Updated),
            ["authors"] = e.Byline is null ? null : new JsonArray(new JsonObject { ["name"] = e.Byline }),
            ["language"] = e.Language,
        }).ToArray();
        foreach (var item in items.OfType<JsonObject>())
        {
            foreach (var empty in item.Where(p => p.Value is null).Select(p => p.Key).ToList())
            {
                item.Remove(empty);
            }
        }
        return new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = Title,
            ["description"] = Description,
            ["home_page_url"] = At(feed.Page),
            ["feed_url"] = self,
            ["language"] = Language,
            ["items"] = new JsonArray(items),
        }.ToJsonString(JsonOptions);
    }

    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) };

    private string Title => feed.Page == "/" ? feed.Title : Clean($"{feed.Title} | HanoiFriendship");

    private static string Description => Addresses.IsEnglish ? "People-to-people diplomacy of Hanoi" : "Đối ngoại nhân dân Thủ đô";

    private string At(string address) => site + Addresses.Here(address);

    private static string Name(NewsFeed.Entry entry) => string.Create(CultureInfo.InvariantCulture, $"urn:x-hanoifriendship:article:{entry.Id}");

    /// <summary>The lead, and for a republished text where it comes from.</summary>
    private static string? Summary(NewsFeed.Entry entry) => entry.Source is { Length: > 0 } paper ? Clean($"{entry.Summary} ({(Addresses.IsEnglish ? "Source" : "Nguồn")}: {paper})".Trim()) : entry.Summary is { } summary ? Clean(summary) : null;

    /// <summary>A feed is read elsewhere: addresses of the site become absolute.</summary>
    private string? Absolute(string? html) => html?.Replace("href=\"/", $"href=\"{site}/", StringComparison.Ordinal).Replace("src=\"/", $"src=\"{site}/", StringComparison.Ordinal);

    private static void Link(XmlWriter xml, string href, string rel, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("href", href);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static void Optional(XmlWriter xml, string name, string? space, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            xml.WriteElementString(name, space, Clean(value));
        }
    }

    /// <summary>Control characters have no place in XML 1.0, however written.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : new([.. text.Where((c, i) => XmlConvert.IsXmlChar(c) || (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c)) || (i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1])))]);

    private static string Rfc1123(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);

    internal static string Rfc3339(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string Xml(Action<XmlWriter> write)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new() { Indent = true }))
        {
            xml.WriteStartDocument();
            write(xml);
        }
        return text.ToString();
    }

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
