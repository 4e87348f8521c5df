using System.Text;
using static HanoiFriendship.Web.Tests.Media.HostileRow;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>What is no JPEG, PNG or WebP at all, whatever its name says.</summary>
internal static class HostileFiles
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";
    private const string Prolog = "<?xml version=\"1.0\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\">\n<!-- a -->\n";

    public static IReadOnlyList<HostileRow> Rows { get; } =
    [
        Refuse("empty", "Tệp rỗng", () => []),
        Refuse("one byte", "Không nhận ra", () => [0xFF]),
        Refuse("the three bytes of a JPEG", "Tệp ảnh bị cắt cụt", () => [0xFF, 0xD8, 0xFF]),
        Refuse("plain SVG", "Tệp này là SVG", () => Latin(Svg)),
        Refuse("SVG with a byte order mark", "Tệp này là SVG", () => [0xEF, 0xBB, 0xBF, .. Latin(Svg)]),
        Refuse("SVG in UTF-16", "Tệp này là SVG", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Svg)]),
        Refuse("SVG in UTF-16, the other order", "Tệp này là SVG", () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Svg)]),
        Refuse("SVG with a prolog and a document type", "Tệp này là SVG", () => Latin(Prolog + Svg)),
        Refuse("SVGZ", "Tệp này là GZIP/SVGZ", () => [0x1F, 0x8B, 8, 0, .. new byte[40]]),
        Refuse("XML", "Tệp này là XML", () => Latin("<?xml version=\"1.0\"?><a>&b;</a>")),
        Refuse("HTML", "Tệp này là HTML", () => Latin("<!DOCTYPE html><title>a</title>")),
        Refuse("HTML behind blanks and a comment", "Tệp này là HTML", () => Latin(" \n\t<!-- JFIF -->\n<ScRiPt>alert(1)</script>")),
        Refuse("a text", "Tệp này là văn bản", () => Encoding.UTF8.GetBytes("Chỉ là một đoạn chữ, đặt tên là anh.jpg")),
        Refuse("PDF", "Tệp này là PDF", () => Latin("%PDF-1.7\n1 0 obj")),
        Refuse("GIF, still", "Tệp này là GIF", () => Latin("GIF87a\u0001\0\u0001\0\0\0\0;" + new string('\0', 20))),
        Refuse("GIF, animated", "Tệp này là GIF", () => Latin("GIF89a\u0001\0\u0001\0\0\0\0!\u00FF\u000BNETSCAPE2.0\u0003\u0001\0\0\0;")),
        Refuse("GIF head before a script", "Tệp này là GIF", () => Latin("GIF89a/*" + new string(' ', 30) + "*/=1;alert(1)")),
        Refuse("BMP", "Tệp này là BMP", () => [.. "BM"u8, .. new byte[60]]),
        Refuse("TIFF, little-endian", "Tệp này là TIFF", () => [.. "II*\0"u8, .. new byte[60]]),
        Refuse("TIFF, big-endian", "Tệp này là TIFF", () => [.. "MM\0*"u8, .. new byte[60]]),
        Refuse("AVIF", "Ảnh này là AVIF", () => [0, 0, 0, 28, .. "ftypavif"u8, .. new byte[60]]),
        Refuse("HEIC", "Ảnh này là HEIC", () => [0, 0, 0, 28, .. "ftypheic"u8, .. new byte[60]]),
        Refuse("a film", "Tệp này là MP4", () => [0, 0, 0, 28, .. "ftypisom"u8, .. new byte[60]]),
        Refuse("ICO", "Tệp này là ICO", () => [0, 0, 1, 0, 1, 0, .. new byte[60]]),
        Refuse("a Word file", "Tệp này là ZIP/DOCX", () => [.. "PK\u0003\u0004"u8, .. "\u0014\0\u0006\0[Content_Types].xml"u8, .. new byte[60]]),
        Refuse("an empty ZIP", "Tệp này là ZIP/DOCX", () => Latin(Zip)),
        Refuse("a program of Windows", "Tệp này là chương trình", () => [.. "MZ"u8, 0x90, 0, 3, .. new byte[200]]),
        Refuse("a program of Linux", "Tệp này là chương trình", () => [.. "\u007fELF"u8, 2, 1, 1, .. new byte[200]]),
        Refuse("a shell script", "Tệp này là chương trình", () => Latin("#!/bin/sh\nexit\n")),
        Refuse("PHP", "Tệp này là chương trình", () => Latin("<?php system('id');")),
        Refuse("RIFF that is sound", "Tệp này là RIFF", () => [.. "RIFF"u8, 40, 0, 0, 0, .. "WAVEfmt "u8, .. new byte[40]]),
        Refuse("zeros", "Không nhận ra", () => new byte[1000]),
    ];
}
