using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>Names what an upload is when it is none of the three kinds taken here, so that an editor knows what to do.</summary>
internal static class ForeignFormats
{
    /// <summary>Prologs and comments may stand before the first tag.</summary>
    private const int TextLooked = 64 * 1024;

    private static readonly (byte[] Magic, int At, string Name)[] Known =
    [
        ("GIF8"u8.ToArray(), 0, "GIF"), ("%PDF-"u8.ToArray(), 0, "PDF"), ("BM"u8.ToArray(), 0, "BMP"),
        ([0x49, 0x49, 0x2A, 0], 0, "TIFF"), ([0x4D, 0x4D, 0, 0x2A], 0, "TIFF"), ([0x49, 0x49, 0x2B, 0], 0, "TIFF"), ([0x4D, 0x4D, 0, 0x2B], 0, "TIFF"),
        ([0, 0, 1, 0], 0, "ICO"), ([0, 0, 2, 0], 0, "ICO"), ("8BPS"u8.ToArray(), 0, "PSD"),
        ([0xFF, 0x0A], 0, "JPEG XL"), ("JXL "u8.ToArray(), 4, "JPEG XL"), ("jP  "u8.ToArray(), 4, "JPEG 2000"), ([0xFF, 0x4F, 0xFF, 0x51], 0, "JPEG 2000"),
        ([0x50, 0x4B, 3, 4], 0, "ZIP/DOCX"), ([0x50, 0x4B, 5, 6], 0, "ZIP/DOCX"), ([0xD0, 0xCF, 0x11, 0xE0], 0, "DOC/XLS"),
        ([0x1F, 0x8B], 0, "GZIP/SVGZ"), ("Rar!"u8.ToArray(), 0, "RAR"), ([0x37, 0x7A, 0xBC, 0xAF], 0, "7Z"),
        ("ID3"u8.ToArray(), 0, "MP3"), ("RIFF"u8.ToArray(), 0, "RIFF"),
    ];

    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(), "\u007fELF"u8.ToArray(), "#!"u8.ToArray(), [0xFE, 0xED, 0xFA], [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE], "<?php"u8.ToArray(),
    ];

    private static readonly (string Tag, string Name)[] Tags = [("<svg", "SVG"), ("<!doctype html", "HTML"), ("<html", "HTML"), ("<script", "HTML"), ("<body", "HTML"), ("<?xml", "XML")];

    /// <summary>Nothing where the bytes begin as one of the three kinds does.</summary>
    public static Reason? ReasonAgainst(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(JpegSegments.Signature) || bytes.StartsWith(PngChunks.Signature) || (bytes.StartsWith("RIFF"u8) && Stands(bytes, "WEBP"u8, 8)))
        {
            return null;
        }
        return Boxed(bytes) ?? Named(bytes) ?? Written(bytes);
    }

    /// <summary>Files of the ISO kind say their brand behind "ftyp".</summary>
    private static Reason? Boxed(ReadOnlySpan<byte> bytes)
    {
        if (!Stands(bytes, "ftyp"u8, 4) || bytes.Length < 12)
        {
            return null;
        }
        return Encoding.Latin1.GetString(bytes.Slice(8, 4)) switch
        {
            "avif" or "avis" => PictureReasons.ToExport("AVIF"),
            "heic" or "heix" or "heim" or "heis" or "hevc" or "hevx" or "mif1" or "msf1" => PictureReasons.ToExport("HEIC"),
            _ => PictureReasons.Foreign("MP4"),
        };
    }

    private static Reason? Named(ReadOnlySpan<byte> bytes)
    {
        foreach (var magic in Programs)
        {
            if (bytes.StartsWith(magic))
            {
                return PictureReasons.Program;
            }
        }
        foreach (var (magic, at, name) in Known)
        {
            if (Stands(bytes, magic, at))
            {
                return PictureReasons.Foreign(name);
            }
        }
        return null;
    }

    /// <summary>Markup in whatever encoding: without its zero bytes UTF-16 reads like the rest.</summary>
    private static Reason Written(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, TextLooked)]).Replace("\0", "", StringComparison.Ordinal);
        foreach (var (tag, name) in Tags)
        {
            if (start.Contains(tag, StringComparison.OrdinalIgnoreCase))
            {
                return PictureReasons.Foreign(name);
            }
        }
        var marked = start.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) || start.StartsWith("\u00FF\u00FE", StringComparison.Ordinal) || start.StartsWith("\u00FE\u00FF", StringComparison.Ordinal);
        return marked || (start.Any(char.IsAsciiLetter) && !start.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r' or '\f'))) ? PictureReasons.Text : PictureReasons.Unknown;
    }

    private static bool Stands(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> magic, int at) => bytes.Length >= at + magic.Length && bytes[at..].StartsWith(magic);
}
