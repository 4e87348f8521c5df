using System.Text;
using HanoiFriendship.Text.Vietnamese;

namespace HanoiFriendship.Text.Tests.Vietnamese;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Đối ngoại nhân dân", "doi ngoai nhan dan")]
    [InlineData("Ðẩy mạnh", "day manh")]
    [InlineData("HỮU NGHỊ", "huu nghi")]
    [InlineData("Nguyễn Ngọc Kỳ", "nguyen ngoc ky")]
    [InlineData("Pê-ru, Ô-xtrây-li-a", "pe-ru, o-xtray-li-a")]
    public void Folds_for_search(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Theory]
    [InlineData("hoà bình", "hòa bình")]
    [InlineData("Uỷ ban", "Ủy ban")]
    [InlineData("thuỷ điện", "thủy điện")]
    [InlineData("khoẻ", "khỏe")]
    public void Tone_placement_does_not_count(string old, string now) => Assert.Equal(Folding.Key(now), Folding.Key(old));

    [Theory]
    [InlineData("hòa", "hoa")]
    [InlineData("Hương", "Hường")]
    [InlineData("Tuyến", "Tuyên")]
    [InlineData("đa", "da")]
    public void Tones_and_letters_do_count(string one, string other) => Assert.NotEqual(Folding.Key(one), Folding.Key(other));

    [Fact]
    public void Nfc_takes_unpaired_surrogates() => Assert.Equal("a\uFFFDb", Folding.Nfc("a\uD800b"));

    [Fact]
    public void Any_character_whatever_is_taken()
    {
        foreach (var text in Enumerable.Range(0, 0x10000).Select(c => $"a{(char)c}b"))
        {
            Assert.NotEmpty(Folding.Nfc(text) + Folding.Nfd(text) + Folding.Fold(text) + Folding.Key(text) + Folding.Line(text));
        }
        Assert.Equal("a\uFFFDb", Folding.Nfc("a\uFFFEb"));
    }

    [Fact]
    public void A_heap_of_marks_takes_no_time()
    {
        // the square of their number would be days
        var heap = "a" + string.Concat(Enumerable.Repeat("\u0323\u0302", 1_000_000)) + "b" + string.Concat(Enumerable.Repeat("\U0001D165\U0001D16E", 500_000));
        Assert.InRange(Folding.Nfc(heap).Length, 2, 4 * Normalization.MostMarks);
        Assert.InRange(Folding.Key(heap).Length, 2, 4 * Normalization.MostMarks);
        Assert.False(Normalization.IsNfc(heap));
        Assert.Equal(Folding.Nfc(heap), Folding.Nfc(Folding.Nfc(heap)));
    }

    [Theory]
    [InlineData(" Lê\u202E\u0001 Văn\u200B\r\n Ví\uFEFF  Dụ ", "Lê Văn Ví Dụ")]
    [InlineData("\u200B\u202E \uFEFF", "")]
    public void A_line_hides_nothing(string text, string line) => Assert.Equal(line, Folding.Line(text));

    [Fact]
    public void Nfc_composes() => Assert.Equal("Hữu nghị", Folding.Nfc("Hữu nghị".Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("Hà Nội: Nâng cao hiệu quả công tác đối ngoại nhân dân", "ha-noi-nang-cao-hieu-qua-cong-tac-doi-ngoai-nhan-dan")]
    [InlineData("  “Thành phố vì hoà bình”!  ", "thanh-pho-vi-hoa-binh")]
    [InlineData("C++ & C#", "c-c")]
    [InlineData("…", "")]
    public void Makes_slugs(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Fact]
    public void Long_slugs_end_at_a_word()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("hữu nghị", 30)));
        Assert.True(slug.Length <= Slug.MaxLength);
        Assert.EndsWith("nghi", slug, StringComparison.Ordinal);
    }
}
