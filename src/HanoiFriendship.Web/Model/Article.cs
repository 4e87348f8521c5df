using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Web.Model;

/// <summary>
/// A piece of news. What is public of it is decided by <see cref="ArticleQueries.Published"/> alone. Its words live in revisions: readers see the one of
/// <see cref="LiveVersion"/>, editors go on from the one of <see cref="WorkingVersion"/>; where the two differ there is a draft beside the live text.
/// </summary>
public sealed partial class Article
{
    public const string Vietnamese = "vi";

    public const string English = "en";

    public int Id { get; private set; }

    public required string Slug { get; set; }

    public int SectionId { get; set; }

    public Section? Section { get; private set; }

    /// <summary>What readers see; before the first publication the newest words.</summary>
    public required ArticleContent Content { get; set; }

    /// <summary>What a search compares; follows from the content.</summary>
    public SearchText Search { get => SearchText.Of(Content); private init => _ = value; }

    /// <summary>Language of the text: "vi" or "en".</summary>
    public string Language { get; init; } = Vietnamese;

    /// <summary>The article this one is the translation of.</summary>
    public int? TranslationOfId { get; set; }

    public Article? TranslationOf { get; set; }

    /// <summary>Articles an editor has put beside it, first of all.</summary>
    public IReadOnlyList<int> Related { get; set; } = [];

    /// <summary>UTC; while set the article leads the front page, the latest pinned first.</summary>
    public DateTime? PinnedAt { get; set; }

    /// <summary>The body rendered; made anew whenever body or figures change.</summary>
    public string Html { get; set; } = "";

    /// <summary>What lists show beside it; made anew with <see cref="Html"/>.</summary>
    public LeadPicture? Picture { get; set; }

    public ArticleState State { get; private set; }

    /// <summary>How far the draft has come; of no meaning while there is none.</summary>
    public WorkStage Stage { get; set; }

    /// <summary>UTC. Readers see it from here …</summary>
    public DateTime? VisibleFrom { get; private set; }

    /// <summary>… up to, not including, here.</summary>
    public DateTime? VisibleUntil { get; set; }

    /// <summary>UTC, the first time it was published here.</summary>
    public DateTime? FirstPublishedAt { get; private set; }

    /// <summary>UTC, when the words readers see were published.</summary>
    public DateTime? LastPublishedAt { get; private set; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Account of who began it; null for what was imported.</summary>
    public string? AuthorId { get; init; }

    /// <summary>Of the form it was first saved from.</summary>
    public Guid? FormKey { get; init; }

    public string? WithdrawalNote { get; private set; }

    /// <summary>A republished text whose words are no longer those of its source.</summary>
    public bool IsReworded { get; set; }

    /// <summary>Readers were told of a change.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>Changes with every step of the workflow; a step from an older page is refused.</summary>
    public Guid Version { get; set; } = Guid.NewGuid();

    /// <summary>The newest words; a save that began from others is refused.</summary>
    public Guid WorkingVersion { get; set; }

    /// <summary>The words readers see; empty before the first publication.</summary>
    public Guid LiveVersion { get; set; }

    /// <summary>Number of the last revision.</summary>
    public int RevisionCount { get; private set; }

    public ICollection<Figure> Figures { get; } = [];

    public ICollection<ArticleRevision> Revisions { get; } = [];

    public ICollection<Correction> Corrections { get; } = [];

    /// <summary>There are words that readers do not see.</summary>
    public bool HasDraft => WorkingVersion != LiveVersion;

    /// <summary>Keeps words for good; unless they are only proposed, they are the newest of the article.</summary>
    public ArticleRevision AddRevision(ArticleRevision revision)
    {
        revision.Number = ++RevisionCount;
        Revisions.Add(revision);
        if (revision.Kind != RevisionKind.Proposed)
        {
            WorkingVersion = revision.Version;
        }
        return revision;
    }
}
