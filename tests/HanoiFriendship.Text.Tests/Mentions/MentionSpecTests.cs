using Xunit.Abstractions;

namespace HanoiFriendship.Text.Tests.Mentions;

public sealed class MentionSpecTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names() => [.. MentionSpec.All().Select(s => s.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_who_and_what_is_named(string name)
    {
        var spec = MentionSpec.All().Single(s => s.ToString() == name);
        var (expected, found) = (spec.Expected(), spec.Found());
        if (spec.KnownFailure is { } known)
        {
            output.WriteLine(known);
            Assert.True(expected != found, "This example is green now: take its [chua-dat] line away.");
            return;
        }
        Assert.True(expected == found, $"want\n{expected}\ngot\n{found}");
    }
}
