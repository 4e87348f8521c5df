using HanoiFriendship.Web.Model;
using HanoiFriendship.Web.Searching;

namespace HanoiFriendship.Web.Pages.Shared;

/// <summary>An article as readers see it, and as its preview shows it: the same views draw both.</summary>
/// <param name="Sentence">To be marked in title or lead.</param>
public sealed record ArticleView(ArticleContent Content, string Html, string Language, bool IsReworded, IReadOnlyList<Correction> Corrections, string? Sentence = null)
{
    /// <summary>Words an adult reads aloud to herself in a minute.</summary>
    private const int WordsAMinute = 230;

    /// <summary>Before its editors: in its own language, whatever theirs.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A Vietnamese text on an English page.</summary>
    public bool IsForeign => !IsPreview && Addresses.IsEnglish && Language == Article.Vietnamese;

    /// <summary>In English an article is its English title and summary; without them the page is the Vietnamese one with an English frame.</summary>
    public bool IsSummary => IsForeign && Content.EnglishTitle is not null;

    public string Headline => IsSummary ? Content.EnglishTitle! : Content.Title;

    /// <summary>The mark of language that Vietnamese words need here.</summary>
    public string? Vietnamese => IsForeign ? "vi" : null;

    public int MinutesToRead => Math.Max(1, (int)Math.Round(Excerpt.PlainText(Html).Count(c => c == ' ') / (double)WordsAMinute));

    /// <summary>The lead; where there is none, the first paragraph.</summary>
    public string? Opening => Content.Lead ?? (Html.IndexOf("<p>", StringComparison.Ordinal) is >= 0 and var start && Html.IndexOf("</p>", start, StringComparison.Ordinal) is > 0 and var end ? Excerpt.PlainText(Html[start..end]) : null);

    public string? Marked(string? text) => Sentence is not null && text is not null && text.Contains(Sentence, StringComparison.Ordinal) ? Sentence : null;
}
