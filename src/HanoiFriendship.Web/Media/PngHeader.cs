using System.Buffers.Binary;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>IHDR.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int Colour)
{
    public const int Palette = 3;

    private const int Size = 13;

    public bool NeedsPalette => Colour == Palette;

    public bool IsGrey => Colour is 0 or 4;

    public bool HasAlpha => Colour is 4 or 6;

    /// <summary>Samples a pixel has.</summary>
    public int Samples => Colour switch
    {
        0 or Palette => 1,
        4 => 2,
        2 => 3,
        _ => 4,
    };

    /// <summary>At least so many bytes come out of the compressed data; the filter byte of each row not counted.</summary>
    public long RawBytes => (long)Width * Height * Depth * Samples / 8;

    public static (PngHeader? Header, Reason? Against) Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Size)
        {
            return (null, PictureReasons.Damaged);
        }
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        if (PictureReader.AgainstSize(width, height) is { } against)
        {
            return (null, against);
        }
        var sound = IsColour(data[9], data[8]) && data[10] == 0 && data[11] == 0 && data[12] <= 1;
        return sound ? (new((int)width, (int)height, data[8], data[9]), null) : (null, PictureReasons.Damaged);
    }

    private static bool IsColour(int colour, int depth) => colour switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        Palette => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };
}
