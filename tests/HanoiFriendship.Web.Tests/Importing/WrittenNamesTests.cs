using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;
using HanoiFriendship.Web.Importing;
using HanoiFriendship.Web.Tests.Site;

namespace HanoiFriendship.Web.Tests.Importing;

/// <summary>The same words say the same, read from a dump or written in the editor.</summary>
public sealed class WrittenNamesTests
{
    public static TheoryData<string> Seeds => [.. Directory.EnumerateFiles(TestSite.SeedsDirectory, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_seed_written_in_the_editor_names_whom_the_dump_names(string name)
    {
        var read = DumpReader.Read(File.ReadAllBytes(Path.Combine(TestSite.SeedsDirectory, name))).Article!;
        var written = WrittenNames.Find(ReadingToArticle.Content(read), ReadingToArticle.Figures(read));
        Assert.Equal(Facts(read.Mentions), Facts(written));
    }

    private static List<string> Facts(FoundMentions found) =>
    [
        .. found.People.SelectMany(p => p.Posts.Select(q => $"{p.Name}: {q.Title} / {q.Organization} / {q.Term} / {q.Evidence.Text}").Append(p.Name)).Order(StringComparer.Ordinal),
        .. found.Organizations.Select(o => $"{o.Name} ({o.Kind}): {string.Join("; ", o.Aliases.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal),
        .. found.Events.Select(e => $"{e.Kind} {e.Name} {e.Starts} {e.Ends} {e.Place} {e.IsMain}"),
    ];
}
