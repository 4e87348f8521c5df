namespace HanoiFriendship.Text.Mentions;

/// <summary>The sentence that says so.</summary>
/// <param name="Text">The sentence, as cleaned.</param>
/// <param name="Span">The words that say it, in the decoded source.</param>
/// <param name="Passage">Number of its passage in <see cref="Dumps.ReadArticle.Passages"/>, from 0.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Confidence">0–1.</param>
public sealed record Evidence(string Text, TextSpan Span, int Passage, string Rule, double Confidence);

/// <summary>A post a person held on the day of the article.</summary>
/// <param name="Title">The title with its qualifiers, in one spelling ("Phó Chủ tịch Thường trực").</param>
/// <param name="TitleAsWritten">Title and body, as the text writes them.</param>
/// <param name="Organization">The body's full name; null where the text names none.</param>
/// <param name="How">one, many, envoy, area or group: whether it has one holder at a time, and of what sort it is.</param>
/// <param name="Evidence">The sentence that holds name and title.</param>
public sealed record FoundPost(string Title, string TitleAsWritten, string? Organization, string How, Evidence Evidence)
{
    /// <summary>The term it is held for, as written ("khóa VI, nhiệm kỳ 2022 - 2027"); null where the text names none.</summary>
    public string? Term { get; init; }

    /// <summary>The title held with it in the same words ("Phó Chủ tịch kiêm Tổng Thư ký"); null where there is none.</summary>
    public string? Also { get; init; }

    /// <summary>The post, and the one held with it as a post of its own.</summary>
    public IEnumerable<FoundPost> Each => Also is null ? [this] : [this with { Also = null }, this with { Title = Also, Also = null }];

    /// <summary>Whether the text says that the post is over ("nguyên", "cựu").</summary>
    public bool IsFormer => Title.StartsWith("nguyên ", StringComparison.Ordinal) || Title.StartsWith("cựu ", StringComparison.Ordinal);
}

/// <summary>A person the article names.</summary>
/// <param name="Name">The full name, Vietnamese order, without forms of address.</param>
/// <param name="Addresses">Forms of address and academic or military titles that stand before it.</param>
/// <param name="Posts">The posts held, in the order of the text.</param>
/// <param name="Sightings">Every place where the person is named, first mention first.</param>
public sealed record FoundPerson(string Name, IReadOnlyList<string> Addresses, IReadOnlyList<FoundPost> Posts, IReadOnlyList<Evidence> Sightings);

/// <summary>An organization the article names.</summary>
/// <param name="Name">The full name, abbreviations opened, the article's own place added where the text leaves it out.</param>
/// <param name="Aliases">Other names and spellings of the text; contextual ones ("Liên hiệp") among them.</param>
/// <param name="Kind">friendship_union, party, government …: see organization-heads.txt.</param>
/// <param name="Sightings">Every place where it is named.</param>
public sealed record FoundOrganization(string Name, IReadOnlyList<string> Aliases, string Kind, IReadOnlyList<Evidence> Sightings);

/// <summary>Who and what an article names.</summary>
/// <param name="People">In the order of the text.</param>
/// <param name="Organizations">In the order of the text.</param>
/// <param name="Events">The main event first.</param>
public sealed record FoundMentions(IReadOnlyList<FoundPerson> People, IReadOnlyList<FoundOrganization> Organizations, IReadOnlyList<FoundEvent> Events)
{
    /// <summary>Documents whose signing the article tells of, in the order of the text.</summary>
    public IReadOnlyList<FoundAgreement> Agreements { get; init; } = [];

    /// <summary>Awards given and received, in the order of the text.</summary>
    public IReadOnlyList<FoundAward> Awards { get; init; } = [];
}
