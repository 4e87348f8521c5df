namespace HanoiFriendship.Web.Model;

/// <summary>A piece of news. What is public of it is decided by <see cref="ArticleQueries.Published"/> alone.</summary>
public sealed class Article
{
    public const string Vietnamese = "vi";

    public const string English = "en";

    public int Id { get; private set; }

    public required string Slug { get; set; }

    public int SectionId { get; set; }

    public Section? Section { get; private set; }

    /// <summary>What readers see once it is published.</summary>
    public required ArticleContent Content { get; set; }

    /// <summary>What a search compares; follows from the content.</summary>
    public SearchText Search { get => SearchText.Of(Content); private init => _ = value; }

    /// <summary>Language of the text: "vi" or "en".</summary>
    public string Language { get; init; } = Vietnamese;

    /// <summary>The article this one is the translation of.</summary>
    public int? TranslationOfId { get; set; }

    public Article? TranslationOf { get; set; }

    /// <summary>UTC; while set the article leads the front page, the latest pinned first.</summary>
    public DateTime? PinnedAt { get; set; }

    /// <summary>The body rendered; made anew whenever body or figures change.</summary>
    public string Html { get; set; } = "";

    public ArticleState State { get; private set; }

    /// <summary>UTC. Readers see it from here …</summary>
    public DateTime? VisibleFrom { get; private set; }

    /// <summary>… up to, not including, here.</summary>
    public DateTime? VisibleUntil { get; private set; }

    /// <summary>UTC, the first time it was published here.</summary>
    public DateTime? FirstPublishedAt { get; private set; }

    public DateTime CreatedAt { get; init; }

    public string? WithdrawalNote { get; private set; }

    /// <summary>Changes with every save; a save from an older token is refused.</summary>
    public Guid Version { get; set; } = Guid.NewGuid();

    public ICollection<Figure> Figures { get; } = [];

    public ICollection<ArticleRevision> Revisions { get; } = [];

    /// <summary>Why it can not be published; empty where it can.</summary>
    public IReadOnlyList<string> ReasonsAgainstPublishing()
    {
        var reasons = new List<string>();
        if (State == ArticleState.Published)
        {
            reasons.Add("Bài đã đăng.");
        }
        if (string.IsNullOrWhiteSpace(Content.Title))
        {
            reasons.Add("Bài chưa có tiêu đề.");
        }
        if (string.IsNullOrWhiteSpace(Content.Body) && string.IsNullOrWhiteSpace(Content.Lead))
        {
            reasons.Add("Bài chưa có nội dung.");
        }
        return reasons;
    }

    public void Publish(DateTime now)
    {
        State = ArticleState.Published;
        VisibleFrom = now;
        VisibleUntil = null;
        WithdrawalNote = null;
        FirstPublishedAt ??= now;
    }

    public void Withdraw(string note)
    {
        State = ArticleState.Withdrawn;
        WithdrawalNote = note;
    }

    /// <summary>Keeps the words as they are now (or as a draft proposes them) for good.</summary>
    public ArticleRevision AddRevision(ArticleContent content, RevisionKind kind, string by, DateTime now, string reason, SourceDump? dump = null)
    {
        var revision = new ArticleRevision
        {
            Number = Revisions.Count == 0 ? 1 : Revisions.Max(r => r.Number) + 1,
            Content = content,
            Kind = kind,
            SourceDump = dump,
            By = by,
            At = now,
            Reason = reason,
        };
        Revisions.Add(revision);
        return revision;
    }
}

public enum ArticleState
{
    Draft,
    Published,
    Withdrawn,
}
