using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Text.Mentions;

namespace HanoiFriendship.Text.Tests.Mentions;

/// <summary>What the seeds say was signed and awarded, as annotated by hand.</summary>
public sealed class SeedDeedTests
{
    [Theory]
    [InlineData("000_0e30147801bb6c12")]
    [InlineData("001_a16e7a3d1d8cb7aa")]
    [InlineData("002_1c40ac01b9d910fd",
        "[khen] Huân chương Lao động hạng Ba | Nguyễn Thị Tuyến | Liên hiệp các tổ chức hữu nghị thành phố Hà Nội",
        "[khen] bức trướng | Lãnh đạo thành phố Hà Nội | Liên hiệp các tổ chức hữu nghị thành phố Hà Nội")]
    [InlineData("003_0e57addd83464350",
        "[khen] Bằng khen | Liên hiệp các tổ chức hữu nghị Việt Nam | Liên hiệp các tổ chức hữu nghị thành phố Hà Nội",
        "[khen] Bằng khen | Ủy ban nhân dân thành phố Hà Nội | các tập thể",
        "[khen] Bằng khen | Ủy ban nhân dân thành phố Hà Nội | các cá nhân")]
    [InlineData("004_dc6d2952acb9ca63",
        "[van-ban] Chương trình phối hợp công tác đối ngoại nhân dân giai đoạn 2024 - 2025 | Quận ủy Tây Hồ; Liên hiệp các tổ chức hữu nghị thành phố Hà Nội |  | 2024 - 2025")]
    public void Tells_what_was_signed_and_awarded(string seed, params string[] expected)
    {
        var article = DumpReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", seed + ".txt"))).Article;
        Assert.NotNull(article);
        var found = article.Mentions.Agreements.Select(MentionSpec.Line).Concat(article.Mentions.Awards.Select(MentionSpec.Line));
        Assert.Equal(MentionSpec.Sorted(expected), MentionSpec.Sorted(found));
        var names = article.Mentions.Organizations.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(article.Mentions.Agreements.SelectMany(a => a.Parties), p => Assert.Contains(p, names));
        Assert.All(article.Mentions.Awards, a => Assert.Contains(a.Evidence.Text, article.Passages[a.Evidence.Passage].Text, StringComparison.Ordinal));
    }

    /// <summary>The longest text that is read at all, full of deeds: seconds, never minutes.</summary>
    [Theory]
    [InlineData("Ông Nguyễn Văn Mẫu trao Bằng khen của UBND tỉnh cho 5 tập thể. ")]
    [InlineData("Sở Ngoại vụ và Hội Nông dân ký kết Bản ghi nhớ, hai bên ký Kế hoạch phối hợp. ")]
    public void Reads_a_very_long_text(string words)
    {
        words = string.Concat(Enumerable.Repeat(words.Replace(". ", ", ", StringComparison.Ordinal), 20)) + "hết. " + words;
        var text = string.Concat(Enumerable.Repeat(words, MentionFinder.MaxCharacters / words.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        MentionFinder.Find([new(PassageKind.Text, text)], SourceDate.None);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }
}
