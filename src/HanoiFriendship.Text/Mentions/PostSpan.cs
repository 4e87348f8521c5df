using HanoiFriendship.Text.Lexicons;

namespace HanoiFriendship.Text.Mentions;

/// <summary>A post as a run of tokens.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">The token after the last, the organization included.</param>
/// <param name="Title">The title with its qualifiers, in the spelling of the lexicon.</param>
/// <param name="Core">The entry of the title without qualifiers.</param>
/// <param name="Organization">The body that has it, as named right behind; null where none is.</param>
internal sealed record PostSpan(int Start, int End, string Title, LexiconEntry Core, OrganizationSpan? Organization)
{
    /// <summary>A second title of the same body: "Phó Chủ tịch kiêm Tổng Thư ký".</summary>
    public LexiconEntry? Second { get; init; }

    /// <summary>First words of the bodies that have such a post.</summary>
    public IReadOnlyList<string> Units => Core.Value.Length > 0 ? Core.Value.Split(", ") : [];

    /// <summary>one, many, envoy, area or group: see posts.txt.</summary>
    public string How => Core.Columns.Count > 1 ? Core.Columns[1] : "many";
}
