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
