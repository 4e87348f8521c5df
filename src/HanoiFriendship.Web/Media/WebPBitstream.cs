using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>The first bytes of the picture itself, lossy (RFC 6386) or lossless (RFC 9649).</summary>
internal sealed record WebPBitstream(int Width, int Height, bool IsLossless, bool HasAlpha)
{
    private const int SideBits = 0x3FFF;

    /// <summary>Null where it is no shown key frame whose first partition lies inside.</summary>
    public static WebPBitstream? Lossy(ReadOnlySpan<byte> data)
    {
        if (data.Length <= 10 || !data[3..].StartsWith(StartCode))
        {
            return null;
        }
        var tag = data[0] | (data[1] << 8) | (data[2] << 16);
        var (isKey, version, isShown, partition) = ((tag & 1) == 0, (tag >> 1) & 7, ((tag >> 4) & 1) == 1, tag >> 5);
        if (!isKey || version > 3 || !isShown || partition > data.Length - 10)
        {
            return null;
        }
        return new(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SideBits, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SideBits, IsLossless: false, HasAlpha: false);
    }

    public static WebPBitstream? Lossless(ReadOnlySpan<byte> data)
    {
        if (data.Length <= 5 || data[0] != 0x2F)
        {
            return null;
        }
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        return bits >> 29 == 0 ? new((int)(bits & SideBits) + 1, (int)((bits >> 14) & SideBits) + 1, IsLossless: true, ((bits >> 28) & 1) == 1) : null;
    }

    /// <summary>Head of ALPH: method, filter, preprocessing, and two bits that are zero.</summary>
    public static bool IsAlpha(ReadOnlySpan<byte> data) => data.Length > 1 && (data[0] & 3) <= 1 && ((data[0] >> 4) & 3) <= 1 && data[0] >> 6 == 0;

    private static ReadOnlySpan<byte> StartCode => [0x9D, 0x01, 0x2A];
}
