using static HanoiFriendship.Web.Tests.Media.HostileRow;
using static HanoiFriendship.Web.Tests.Media.TinyPictures;

namespace HanoiFriendship.Web.Tests.Media;

internal static class HostileWebPs
{
    /// <summary>The one chunk of a simple file.</summary>
    private static byte[] Picture => WebP[12..];

    public static IReadOnlyList<HostileRow> Rows { get; } =
    [
        Rewrite("WebP with HTML behind it", Marked, () => [.. WebP, .. Latin(Marked)]),
        Rewrite("WebP with HTML in an unknown chunk", Marked, () => Riff(Picture, RiffChunk("HTML", Latin(Marked)))),
        Rewrite("WebP with HTML in EXIF and XMP", Marked, () => Riff(Vp8x(0x0C), Picture, RiffChunk("EXIF", Latin(Marked)), RiffChunk("XMP ", Latin(Marked)))),
        Rewrite("WebP with HTML instead of a profile", Marked, () => Riff(Vp8x(0x20), RiffChunk("ICCP", Latin(Marked)), Picture)),
        Rewrite("WebP with transparency beside a lossless picture", Marked, () => Riff(Vp8x(0x10), RiffChunk("ALPH", [0, .. Latin(Marked)]), LosslessWebP[12..])),
        Rewrite("WebP with a byte of padding that is none", "1X", () => [.. Riff(RiffChunk("VP8L", [.. LosslessWebP[20..], (byte)'1']))[..^1], (byte)'X']),
        Refuse("WebP of a million empty chunks", "Tệp ảnh hỏng", () => Riff([Picture, .. Enumerable.Repeat(RiffChunk("abcd", []), 1_000_000)])),
        Refuse("WebP, truncated", "Tệp ảnh bị cắt cụt", () => WebP[..60]),
        Refuse("WebP, animated by its flag", "Ảnh động", () => Riff(Vp8x(0x02), Picture)),
        Refuse("WebP, animated by its chunks", "Ảnh động", () => Riff(Vp8x(0), RiffChunk("ANIM", new byte[6]), RiffChunk("ANMF", [.. new byte[16], .. Picture]))),
        Refuse("WebP whose RIFF says more than there is", "Tệp ảnh bị cắt cụt", () => [.. WebP[..4], 0xFF, 0xFF, 0xFF, 0xFF, .. WebP[8..]]),
        Refuse("WebP whose RIFF says less than there is", "Tệp ảnh hỏng", () => [.. WebP[..4], 40, 0, 0, 0, .. WebP[8..]]),
        Refuse("WebP whose RIFF says nothing", "Tệp ảnh bị cắt cụt", () => [.. WebP[..4], 0, 0, 0, 0, .. WebP[8..]]),
        Refuse("WebP with a chunk of 0xFFFFFFFF bytes", "Tệp ảnh hỏng", () => [.. WebP[..16], 0xFF, 0xFF, 0xFF, 0xFF, .. WebP[20..]]),
        Refuse("WebP without a picture", "Tệp ảnh bị cắt cụt", () => Riff(Vp8x(0))),
        Refuse("WebP with two pictures", "Tệp ảnh hỏng", () => Riff(Vp8x(0), Picture, Picture)),
        Refuse("WebP whose canvas is not the picture's", "Tệp ảnh hỏng", () => Riff(Vp8x(0, 25), Picture)),
        Refuse("WebP of 16,383 × 16,383", "Ảnh có 16383 × 16383 điểm", () => Riff(Vp8x(0, 16_383, 16_383), Picture)),
        Refuse("WebP whose picture is HTML", "Tệp ảnh hỏng", () => Riff(RiffChunk("VP8 ", Latin(Marked)))),
        Refuse("WebP that begins with HTML", "Tệp ảnh hỏng", () => Riff(RiffChunk("HTML", Latin(Marked)), Picture)),
        Refuse("WebP with a width of 0", "Ảnh ghi chiều", () => [.. WebP[..26], 0, 0, .. WebP[28..]]),
    ];
}
