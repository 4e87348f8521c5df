using System.Net;
using AngleSharp;
using AngleSharp.Dom;

namespace HanoiFriendship.Web.Tests.Site;

/// <summary>Opens pages and looks at them as a reader does.</summary>
public sealed class Reader(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public async Task<OpenPage> OpenAsync(string address, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        var answer = await Client.SendAsync(request);
        var html = await answer.Content.ReadAsStringAsync();
        var document = await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html));
        return new(answer, html, document);
    }
}

/// <summary>What came back.</summary>
public sealed record OpenPage(HttpResponseMessage Answer, string Html, IDocument Document)
{
    public HttpStatusCode Status => Answer.StatusCode;

    public string? Header(string name) => Answer.Headers.TryGetValues(name, out var values) || Answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public string Heading => Text("h1");

    /// <summary>It is in the site's look: the masthead is there.</summary>
    public bool IsOfTheSite => Document.QuerySelector(".masthead .name") is not null && Document.QuerySelector("footer.site-footer") is not null;

    /// <summary>Words of the first element found, with single blanks.</summary>
    public string Text(string selector) => Words(Document.QuerySelector(selector));

    public IReadOnlyList<string> Texts(string selector) => [.. Document.QuerySelectorAll(selector).Select(Words)];

    private static string Words(IElement? element) => element is null ? "" : string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>An article's page.</summary>
public sealed class ArticlePage(OpenPage page)
{
    public string Title => page.Heading;

    public string Kicker => page.Text("article .kicker");

    public string Lead => page.Text("article header .lead");

    public string Date => page.Text("article header .date");

    public string Byline => page.Text("article header .byline");

    public string Source => page.Text("article .origin");

    public IReadOnlyList<string> Paragraphs => page.Texts("article .text > p");

    public IReadOnlyList<string> Captions => page.Texts("article figure .caption");

    public IReadOnlyList<string> Headlines => page.Texts("article .text h2");
}

/// <summary>A page with teasers.</summary>
public sealed class ListPage(OpenPage page)
{
    public IReadOnlyList<string> Headlines => page.Texts("article.teaser h3, article.story h2");

    public IReadOnlyList<string> Dates => page.Texts("article.teaser .date, article.story .meta .date");

    public IReadOnlyList<string> Sources => page.Texts("article.teaser .source, article.story .source");
}
