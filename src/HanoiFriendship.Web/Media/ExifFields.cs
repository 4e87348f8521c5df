using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>Three fields out of EXIF's first directory (TIFF 6.0). Pointers to other directories are not followed, so nothing can go in circles.</summary>
internal static class ExifFields
{
    private const int MostEntries = 512;
    private const int Entry = 12;
    private const int Orientation = 0x0112;
    private const int Description = 0x010E;
    private const int Artist = 0x013B;

    /// <summary>One directory with one entry, in big-endian order.</summary>
    public static byte[] OrientationAlone(int orientation) =>
        [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, Orientation >> 8, Orientation & 0xFF, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];

    public static (int Orientation, string? Description, string? Artist) Read(ReadOnlySpan<byte> exif)
    {
        // WebP files made from JPEG ones have the head of the JPEG segment here too
        var tiff = exif.StartsWith("Exif\0\0"u8) ? exif[6..] : exif;
        (int Orientation, string? Description, string? Artist) found = (1, null, null);
        var little = tiff.StartsWith("II*\0"u8);
        if (tiff.Length < 8 || (!little && !tiff.StartsWith("MM\0*"u8)))
        {
            return found;
        }
        var start = Long(tiff[4..], little);
        if (start + 2 > tiff.Length)
        {
            return found;
        }
        var entries = tiff[(int)start..];
        var count = Math.Min(MostEntries, Math.Min(Short(entries, little), (entries.Length - 2) / Entry));
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(2 + (i * Entry), Entry);
            switch (Short(entry, little))
            {
                case Orientation when Short(entry[2..], little) == 3 && Short(entry[8..], little) is >= 1 and <= 8:
                    found.Orientation = Short(entry[8..], little);
                    break;
                case Description:
                    found.Description ??= Text(tiff, entry, little);
                    break;
                case Artist:
                    found.Artist ??= Text(tiff, entry, little);
                    break;
            }
        }
        return found;
    }

    private static string? Text(ReadOnlySpan<byte> tiff, ReadOnlySpan<byte> entry, bool little)
    {
        var (type, length) = (Short(entry[2..], little), Long(entry[4..], little));
        // ASCII, and the UTF-8 of EXIF 3.0
        if (type is not (2 or 129) || length > CleanText.MaxBytes)
        {
            return null;
        }
        if (length <= 4)
        {
            return CleanText.Decoded(entry.Slice(8, (int)length), utf8: null);
        }
        var offset = Long(entry[8..], little);
        return offset + length <= tiff.Length ? CleanText.Decoded(tiff.Slice((int)offset, (int)length), utf8: null) : null;
    }

    private static int Short(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    private static long Long(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
