using System.Diagnostics;
using System.Globalization;
using System.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;

namespace HanoiFriendship.Text.Tests.Mentions;

/// <summary>Texts without a full stop, which no newspaper prints and anybody may send: time and memory stay linear in their length.</summary>
[Collection(nameof(EndlessSentenceTests))]
public sealed class EndlessSentenceTests
{
    private const int Short = 20_000;
    private const int Long = 200_000;

    /// <summary>Ten times the text takes about ten times as long; a hundred times where something is quadratic.</summary>
    private const double Bar = 40;

    private const string Deed = "Chủ tịch Hội Hữu nghị Việt Nam - Xứ Mẫu thành phố Hà Nội Nguyễn Văn Mẫu trao Bằng khen cho ông Trần Thị Ví Dụ, ";

    /// <summary>What is repeated; # stands for a word that is another one each time.</summary>
    public static TheoryData<string, string> Kinds() => new()
    {
        { "deeds", Deed },
        { "names", "Nguyễn Văn Mẫu, Trần Thị Ví Dụ, Lê Văn Thử, " },
        { "capitals", "Hoa Sen Trắng Bên Hồ " },
        { "open quotation marks", "cuộc thi \"Hà Nội và bạn bè, " },
        { "and", "và " },
        { "numbers", "12 năm 2024 " },
        { "organizations in one another", "Hội Hữu nghị Việt Nam - Lào Trường Đại học Mẫu " },
        { "forms of address", "ông " },
        { "qualifiers of a title", "nguyên " },
        { "awards to nobody", "trao Bằng khen " },
        { "ever new people", "Nguyễn #, Chủ tịch Hội Nông dân, bà Y#, " },
        { "ever new organizations", "Hội Nông dân tỉnh #, Liên hiệp, Chủ tịch ông Nguyễn Văn Mẫu, " },
    };

    /// <summary>The timeout is no measure: it ends a run that would otherwise take hours.</summary>
    [Theory(Timeout = 180_000)]
    [MemberData(nameof(Kinds))]
    public Task Takes_time_linear_in_the_length(string kind, string words) => Task.Run(() =>
    {
        var (little, much) = (Text(words, Short), Text(words, Long));
        var (fast, slow, ratio) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var round = 0; round < 3 && ratio >= Bar; round++)
        {
            fast = Math.Min(fast, Math.Min(Time(little), Time(little)));
            slow = Math.Min(slow, Time(much));
            ratio = slow / fast;
        }
        Assert.True(ratio < Bar, $"{kind}: {fast:F0} ms, {slow:F0} ms, {ratio:F0} times");
    });

    [Fact]
    public void Keeps_a_few_lines_for_each_finding()
    {
        var text = Text(Deed, MentionFinder.MaxCharacters);
        var found = MentionFinder.Find([new(PassageKind.Text, text)], SourceDate.None);
        var sightings = found.People.SelectMany(p => p.Sightings).Concat(found.Organizations.SelectMany(o => o.Sightings)).ToList();
        Assert.True(sightings.Count > 5000, $"{sightings.Count}");
        Assert.All(sightings, s => Assert.True(s.Text.Length < 5000 && text.Contains(s.Text, StringComparison.Ordinal)));
        // one string for all findings of a sentence: what is kept is no longer than what was read
        Assert.True(sightings.Select(s => s.Text).Distinct(ReferenceEqualityComparer.Instance).Cast<string>().Sum(s => s.Length) <= text.Length);
    }

    /// <summary>Cut behind a mark, so that nobody's name is cut in two.</summary>
    [Theory]
    [InlineData(", ")]
    [InlineData("; ")]
    [InlineData(" và ")]
    public void Reads_all_names_of_a_list_without_end(string mark)
    {
        string[] names = [.. Enumerable.Range(0, 3000).Select(i => "Nguyễn Văn " + Word(i))];
        var found = MentionFinder.Find([new(PassageKind.Text, "Đến dự có các đồng chí: " + string.Join(mark, names.Select(n => "ông " + n)))], SourceDate.None);
        Assert.Equal(names, found.People.Select(p => p.Name));
        Assert.All(found.People, p => Assert.Contains(p.Name, Assert.Single(p.Sightings).Text, StringComparison.Ordinal));
    }

    /// <summary>A headline cut off behind a word that could go on.</summary>
    [Theory]
    [InlineData("Lễ kỷ niệm 70 năm Ngày")]
    [InlineData("Đại hội đại biểu lần thứ II thành")]
    [InlineData("Chương trình giao lưu hữu nghị ra")]
    [InlineData("Liên hoan hữu nghị ở")]
    public void Reads_the_name_of_an_event_at_the_very_end(string text) =>
        Assert.NotEmpty(MentionFinder.Find([new(PassageKind.Title, text)], SourceDate.None).Events);

    private static double Time(string text)
    {
        var clock = Stopwatch.StartNew();
        MentionFinder.Find([new(PassageKind.Text, text)], SourceDate.None);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Text(string words, int length)
    {
        var text = new StringBuilder(length + words.Length);
        for (var i = 0; text.Length < length; i++)
        {
            text.Append(words.Contains('#', StringComparison.Ordinal) ? words.Replace("#", Word(i), StringComparison.Ordinal) : words);
        }
        return text.ToString(0, length);
    }

    /// <summary>A capitalized word of its own for every number.</summary>
    private static string Word(int number) =>
        "M" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));
}

/// <summary>Alone, because it measures.</summary>
[CollectionDefinition(nameof(EndlessSentenceTests), DisableParallelization = true)]
public sealed class EndlessSentenceGroup;
