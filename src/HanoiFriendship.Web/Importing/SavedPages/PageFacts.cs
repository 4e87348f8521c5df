using AngleSharp.Dom;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>What a page says of itself in its head and its properties; of each fact the first.</summary>
internal sealed class PageFacts
{
    public string? Title { get; private set; }

    public string? WindowTitle { get; private set; }

    public string? Paper { get; private set; }

    public string? Address { get; private set; }

    public string? Author { get; private set; }

    public string? Published { get; private set; }

    public string? Time { get; private set; }

    public void Take(IElement element)
    {
        if (element.LocalName == "title")
        {
            WindowTitle ??= element.ChildNodes.Length > 0 ? Squeeze(element.ChildNodes[0].NodeValue) : null;
        }
        else if (element.LocalName == "link")
        {
            Address = element.GetAttribute("rel") is "canonical" ? element.GetAttribute("href")?.Trim() : Address;
        }
        else if (element.LocalName == "time")
        {
            Time ??= element.GetAttribute("datetime");
        }
        else if (element.LocalName == "meta" && Squeeze(element.GetAttribute("content")) is { Length: > 0 } content)
        {
            TakeMeta((element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? "").Trim().ToLowerInvariant(), content);
        }
    }

    private void TakeMeta(string name, string content)
    {
        switch (name)
        {
            case "og:title" or "headline":
                Title ??= content;
                break;
            case "og:site_name":
                Paper ??= content;
                break;
            case "og:url":
                Address ??= content;
                break;
            case "author" or "article:author" or "dc.creator":
                Author ??= content;
                break;
            case "article:published_time" or "datepublished" or "pubdate" or "dc.date" or "dc.date.issued":
                Published ??= content;
                break;
        }
    }

    private static string? Squeeze(string? text) => text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
