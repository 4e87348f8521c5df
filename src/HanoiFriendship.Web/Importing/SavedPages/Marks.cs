using AngleSharp.Dom;

namespace HanoiFriendship.Web.Importing.SavedPages;

/// <summary>What an element's name, classes and properties say: the words newspapers of all makes have in common.</summary>
internal static class Marks
{
    private const int MostClassCharacters = 300;

    private static readonly Dictionary<string, Role> Tags = new(StringComparer.Ordinal)
    {
        ["nav"] = Role.Furniture,
        ["aside"] = Role.Furniture | Role.Related,
        ["footer"] = Role.MaybeFurniture,
        ["header"] = Role.MaybeFurniture,
        ["form"] = Role.MaybeFurniture,
        ["dialog"] = Role.Furniture,
        ["menu"] = Role.Furniture,
        ["button"] = Role.Furniture,
        ["article"] = Role.Article,
        ["main"] = Role.Main,
        ["figcaption"] = Role.Caption,
        ["blockquote"] = Role.Quote,
        ["cite"] = Role.Attribution,
        ["time"] = Role.Date,
    };

    private static readonly Dictionary<Role, string[]> Words = new()
    {
        [Role.Lead] = ["sapo", "lead", "summary", "standfirst", "chapeau", "dek", "excerpt", "intro", "mota", "tomtat", "description", "desc"],
        [Role.Kicker] = ["kicker", "supertitle", "pretitle", "overline", "eyebrow", "toptitle", "uptitle"],
        [Role.Date] = ["date", "time", "datetime", "published", "publish", "pubdate", "ngaydang", "thoigian", "timestamp"],
        [Role.Author] = ["author", "byline", "tacgia", "writer", "reporter"],
        [Role.Caption] = ["caption", "chuthich", "photocaption", "imgcaption", "imagecaption"],
        [Role.Headline] = ["headline", "title", "tieude"],
        [Role.Related] = ["related", "lienquan", "tinlienquan", "tincungchuyenmuc", "tinkhac", "recommend", "recommended", "readmore", "docthem", "xemthem", "mostread", "docnhieu"],
        [Role.Furniture] = ["nav", "navbar", "menu", "breadcrumb", "breadcrumbs", "comment", "comments", "binhluan", "ykien", "quangcao", "advertisement", "ads", "pagination", "newsletter"],
        [Role.MaybeFurniture] = ["sidebar", "footer", "header", "share", "social", "tags", "tag", "banner", "toolbar", "print", "login", "search", "popup", "modal", "rating"],
        [Role.Content] = ["articlebody", "articlecontent", "entrycontent", "postcontent", "detailcontent", "contentdetail", "newscontent", "noidung", "bodytext", "storybody", "maincontent", "detailbody", "cmsbody", "chitiet", "textbody"],
    };

    private static readonly Dictionary<string, Role> ByWord = Words.SelectMany(w => w.Value.Select(word => (word, w.Key))).ToDictionary(p => p.word, p => p.Key, StringComparer.Ordinal);

    private static readonly Dictionary<string, Role> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["articleBody"] = Role.Body,
        ["headline"] = Role.Headline,
        ["description"] = Role.Lead,
        ["datePublished"] = Role.Date,
        ["author"] = Role.Author,
        ["comment"] = Role.Furniture,
        ["caption"] = Role.Caption,
    };

    public static Role Of(IElement element)
    {
        var role = Tags.GetValueOrDefault(element.LocalName);
        role |= element.GetAttribute("itemprop") is { } property ? Properties.GetValueOrDefault(property.Trim()) : Role.None;
        role |= element.GetAttribute("rel") is "author" ? Role.Author : Role.None;
        role |= element.GetAttribute("role") switch
        {
            "main" => Role.Main,
            "article" => Role.Article,
            "navigation" or "search" => Role.Furniture,
            "complementary" => Role.Furniture | Role.Related,
            _ => Role.None,
        };
        return role | OfWords(element.GetAttribute("class")) | OfWords(element.GetAttribute("id"));
    }

    /// <summary>Display none, or there for screen readers only.</summary>
    public static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { Length: < 2000 } style && style.Replace(" ", "", StringComparison.Ordinal) is var packed
            && (packed.Contains("display:none", StringComparison.OrdinalIgnoreCase) || packed.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)))
        || (element.GetAttribute("class") is { Length: < MostClassCharacters } names
            && (names.Contains("sr-only", StringComparison.Ordinal) || names.Contains("visually-hidden", StringComparison.Ordinal) || names.Contains("screen-reader-text", StringComparison.Ordinal)));

    /// <summary>"article-body", "articleBody", "article__body" and "body" count each by its words, and by two neighbours written as one.</summary>
    private static Role OfWords(string? names)
    {
        var role = Role.None;
        if (names is not { Length: > 0 and < MostClassCharacters })
        {
            return role;
        }
        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var last = "";
            foreach (var word in Parts(name))
            {
                role |= ByWord.GetValueOrDefault(word) | ByWord.GetValueOrDefault(last + word);
                last = word;
            }
        }
        return role;
    }

    private static IEnumerable<string> Parts(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length || !char.IsLetterOrDigit(name[i]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1]));
            if (ends && i > start)
            {
                yield return name[start..i].Trim('-', '_').ToLowerInvariant();
                start = i;
            }
        }
    }
}
