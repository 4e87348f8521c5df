using HanoiFriendship.Web.Media;
using static HanoiFriendship.Web.Tests.Media.HostileRow;

namespace HanoiFriendship.Web.Tests.Media;

internal static class HostileJpegs
{
    private static readonly byte[] Good = TinyPictures.Jpeg;

    private static int Sof => At(0xC0);

    private static int Sos => At(0xDA);

    public static IReadOnlyList<HostileRow> Rows { get; } =
    [
        Rewrite("JPEG with a ZIP behind it", "PK\u0005\u0006", () => [.. Good, .. Latin(Zip)]),
        Rewrite("JPEG with HTML in its comment", Marked, () => TinyPictures.WithSegment(0xFE, Latin(Marked))),
        Rewrite("JPEG with a script behind EOI", Marked, () => [.. Good, .. Latin(Marked)]),
        Rewrite("JPEG with a PDF in its head", "%PDF-", () => TinyPictures.WithSegment(0xFE, "%PDF-1.4\n1 0 obj"u8)),
        Rewrite("JPEG with HTML in an unknown APP segment", Marked, () => TinyPictures.WithSegment(0xEA, Latin(Marked))),
        Rewrite("JPEG with HTML as a thumbnail in JFIF", Marked, () => [.. Good[..2], .. TinyPictures.Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 5, 2, .. Latin(Marked)]), .. Good[20..]]),
        Rewrite("JPEG whose EXIF has another picture", "EXIF-THUMBNAIL", () => TinyPictures.WithSegment(0xE1, [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, .. Good, .. "EXIF-THUMBNAIL"u8])),
        Rewrite("JPEG with HTML instead of a profile", Marked, () => TinyPictures.WithSegment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Latin(Marked), .. new byte[200]])),
        Rewrite("JPEG with HTML behind Adobe's transform", Marked, () => TinyPictures.WithSegment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1, .. Latin(Marked)])),
        Rewrite("JPEG with a second picture behind it", "SECOND", () => [.. TinyPictures.WithSegment(0xE2, "MPF\0MM\0*"u8), .. TinyPictures.WithSegment(0xFE, "SECOND"u8)]),
        Refuse("HTML that begins like a JPEG", "Tệp ảnh hỏng", () => [0xFF, 0xD8, 0xFF, .. Latin("<html><body>" + Marked + "</body></html>")]),
        Refuse("JPEG of 65,500 × 65,500", "Ảnh có 65500 × 65500 điểm", () => Changed(Sof + 5, 0xFF, 0xDC, 0xFF, 0xDC)),
        Refuse("JPEG of 9,000 × 9,000", "Ảnh có 9000 × 9000 điểm", () => Changed(Sof + 5, 0x23, 0x28, 0x23, 0x28)),
        Refuse("JPEG of 7,000 × 7,000 in 300 bytes", "Ảnh ghi là", () => Changed(Sof + 5, 0x1B, 0x58, 0x1B, 0x58)),
        Refuse("JPEG with a height of 0", "Ảnh ghi chiều", () => Changed(Sof + 5, 0, 0)),
        Refuse("JPEG of 12 bits", "Ảnh JPEG này thuộc loại", () => Changed(Sof + 4, 12)),
        Refuse("JPEG of two colours", "Ảnh JPEG này thuộc loại", () => Changed(Sof + 9, 2)),
        Refuse("JPEG, lossless", "Ảnh JPEG này thuộc loại", () => Changed(Sof + 1, 0xC3)),
        Refuse("JPEG, arithmetic", "Ảnh JPEG này thuộc loại", () => Changed(Sof + 1, 0xC9)),
        Refuse("JPEG, truncated in its head", "Tệp ảnh bị cắt cụt", () => Good[..100]),
        Refuse("JPEG, truncated in its scan", "Tệp ảnh bị cắt cụt", () => Good[..^2]),
        Refuse("JPEG with two frames", "Tệp ảnh hỏng", () => [.. Good[..Sof], .. Good[Sof..(Sof + 19)], .. Good[Sof..]]),
        Refuse("JPEG without a scan", "Tệp ảnh hỏng", () => [.. Good[..Sos], 0xFF, 0xD9]),
        Refuse("JPEG without Huffman tables", "Tệp ảnh hỏng", () => [.. Good[..At(0xC4)], .. Good[Sos..]]),
        Refuse("JPEG without quantization", "Tệp ảnh hỏng", () => [.. Good[..20], .. Good[Sof..]]),
        Refuse("JPEG with restarts nobody announced", "Tệp ảnh hỏng", () => [.. Good[..^2], 0xFF, 0xD0, 1, 0xFF, 0xD9]),
        Refuse("JPEG with HTML inside a table segment", "Tệp ảnh hỏng", () => TinyPictures.WithSegment(0xDB, [0, .. new byte[64], .. Latin(Marked)])),
        Refuse("JPEG with a thousand scans", "Ảnh JPEG này chia", () => [.. Good[..^2], .. Enumerable.Repeat(Good[Sos..^2], 1000).SelectMany(s => s), 0xFF, 0xD9]),
        Refuse("JPEG with garbage between its segments", "Tệp ảnh hỏng", () => [.. Good[..20], .. Latin(Marked), .. Good[20..]]),
        Refuse("25 MB of zeros behind the head of a JPEG", "Tệp lớn hơn", () => [.. Good[..Sos], .. new byte[25 * 1024 * 1024]]),
        Refuse("19 MB of zeros behind the head of a JPEG", "Tệp ảnh hỏng", () => [.. Good[..Sos], .. new byte[19 * 1024 * 1024]]),
        Refuse("19 MB of FF behind the head of a JPEG", "Tệp ảnh bị cắt cụt", () => [.. Good[..Sos], .. Enumerable.Repeat((byte)0xFF, 19 * 1024 * 1024)]),
        Rewrite("JPEG with ninety thousand pieces of Photoshop's", "8BIM", () => [.. Good[..2], .. Enumerable.Repeat(TinyPictures.Segment(0xED, "Photoshop 3.0\08BIM"u8), 90_000).SelectMany(s => s), .. Good[2..]]),
        Refuse("JPEG of as many empty comments as fit", "Tệp ảnh hỏng", () => [.. Good[..2], .. Enumerable.Repeat(TinyPictures.Segment(0xFE, []), (PictureReader.MaxBytes / 4) - 200).SelectMany(s => s), .. Good[2..]]),
    ];

    private static int At(byte marker)
    {
        var at = 2;
        while (Good[at + 1] != marker)
        {
            at += 2 + (Good[at + 2] << 8) + Good[at + 3];
        }
        return at;
    }

    private static byte[] Changed(int at, params ReadOnlySpan<byte> bytes) => [.. Good[..at], .. bytes, .. Good[(at + bytes.Length)..]];
}
