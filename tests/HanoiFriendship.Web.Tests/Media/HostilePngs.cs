using static HanoiFriendship.Web.Tests.Media.HostileRow;

namespace HanoiFriendship.Web.Tests.Media;

internal static class HostilePngs
{
    private const int BehindHeader = 33;

    private static readonly byte[] Good = TinyPictures.Png;

    private static readonly byte[] Header = TinyPictures.PngHeader(TinyPictures.Width, TinyPictures.Height);

    public static IReadOnlyList<HostileRow> Rows { get; } =
    [
        Rewrite("PNG with a ZIP behind it", "PK\u0005\u0006", () => [.. Good, .. Latin(Zip)]),
        Rewrite("PNG with HTML in tEXt", Marked, () => TinyPictures.WithChunk("tEXt", Latin("Comment\0" + Marked))),
        Rewrite("PNG with HTML in a private chunk", Marked, () => TinyPictures.WithChunk("hnOi", Latin(Marked))),
        Rewrite("PNG with HTML in a gamma too long", Marked, () => TinyPictures.WithChunk("gAMA", Latin(Marked))),
        Rewrite("PNG with a profile that is HTML", Marked, () => TinyPictures.WithChunk("iCCP", [.. Latin(Marked + "\0\0"), .. TinyPictures.Deflated(Latin(Marked))])),
        Rewrite("PNG with a profile that asks for a dictionary", "iCCP", () => TinyPictures.WithChunk("iCCP", [.. "a\0\0"u8, 0x78, 0x20, 1, 2, 3, 4, 5, 6, 7, 8])),
        Rewrite("PNG with a chunk behind its data", Marked, () => [.. Good[..^12], .. TinyPictures.Chunk("zTXt", Latin(Marked)), .. Good[^12..]]),
        Rewrite("PNG with a hundred profiles that are bombs", "iCCP", () => TinyPictures.PngOf(24, 16, null, [.. Enumerable.Repeat(Bomb("iCCP", "a\0\0"), 100)])),
        Rewrite("PNG with five hundred texts that are bombs", "iTXt", () => TinyPictures.PngOf(24, 16, null, [.. Enumerable.Repeat(Bomb("iTXt", "XML:com.adobe.xmp\0\u0001\0\0\0"), 500)])),
        Refuse("PNG of as many empty chunks as fit", "Tệp ảnh hỏng", () => TinyPictures.PngOf(24, 16, null, [.. Enumerable.Repeat(TinyPictures.Chunk("teXt", []), 1_600_000)])),
        Refuse("PNG of 30,000 × 30,000 in 100 KB", "Ảnh có 30000 × 30000 điểm", () => TinyPictures.PngOf(30_000, 30_000, new byte[100_000])),
        Refuse("PNG of 7,000 × 7,000 in 100 bytes", "Ảnh ghi là", () => TinyPictures.PngOf(7000, 7000, TinyPictures.Deflated(new byte[1000]))),
        Refuse("PNG with a width of 0", "Ảnh ghi chiều", () => TinyPictures.PngOf(0, 16, Latin("x\u009C"))),
        Refuse("PNG of four thousand million points", "Ảnh có 4294967295 × 4294967295 điểm", () => TinyPictures.PngOf(uint.MaxValue, uint.MaxValue, new byte[10])),
        Refuse("PNG, truncated", "Tệp ảnh bị cắt cụt", () => Good[..^20]),
        Refuse("PNG without IEND", "Tệp ảnh bị cắt cụt", () => Good[..^12]),
        Refuse("PNG without data", "Tệp ảnh hỏng", () => [.. TinyPictures.PngStart, .. Header, .. TinyPictures.Chunk("IEND", [])]),
        Refuse("PNG whose data is HTML", "Tệp ảnh hỏng", () => TinyPictures.PngOf(24, 16, Latin(Marked))),
        Refuse("APNG", "Ảnh động", () => TinyPictures.WithChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])),
        Refuse("PNG with a wrong check sum", "Tệp ảnh hỏng", () => [.. Good[..^13], (byte)(Good[^13] ^ 1), .. Good[^12..]]),
        Refuse("PNG with a chunk of 0xFFFFFFFF bytes", "Tệp ảnh hỏng", () => [.. Good[..BehindHeader], 0xFF, 0xFF, 0xFF, 0xFF, .. Good[(BehindHeader + 4)..]]),
        Refuse("PNG with a chunk of 0x7FFFFFFF bytes", "Tệp ảnh bị cắt cụt", () => [.. Good[..BehindHeader], 0x7F, 0xFF, 0xFF, 0xFF, .. Good[(BehindHeader + 4)..]]),
        Refuse("PNG with IHDR twice", "Tệp ảnh hỏng", () => TinyPictures.PngOf(24, 16, null, Header)),
        Refuse("PNG that does not begin with IHDR", "Tệp ảnh hỏng", () => [.. TinyPictures.PngStart, .. TinyPictures.Chunk("tEXt", Latin(Marked)), .. Good[8..]]),
        Refuse("PNG with an unknown chunk decoders must know", "Tệp ảnh hỏng", () => TinyPictures.WithChunk("EVIL", Latin(Marked))),
        Refuse("PNG with a palette in a grey picture", "Tệp ảnh hỏng", () => TinyPictures.WithChunk("PLTE", [1, 2, 3])),
        Refuse("PNG with its data in two places", "Tệp ảnh hỏng", () => [.. Good[..^12], .. TinyPictures.Chunk("tEXt", []), .. TinyPictures.Chunk("IDAT", [1]), .. Good[^12..]]),
        Refuse("PNG with bytes in IEND", "Tệp ảnh hỏng", () => [.. Good[..^12], .. TinyPictures.Chunk("IEND", Latin(Marked))]),
    ];

    /// <summary>Thirty megabytes of zeros in thirty kilobytes.</summary>
    private static byte[] Bomb(string name, string head) => TinyPictures.Chunk(name, [.. Latin(head), .. Zeros.Value]);

    private static readonly Lazy<byte[]> Zeros = new(() => TinyPictures.Deflated(new byte[30 * 1024 * 1024]));
}
