using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>A colour profile (ICC.1): without it a picture of another colour space looks wrong, so it stays when it is one.</summary>
internal static class IccProfile
{
    /// <summary>Profiles for print are the longest, at two to three megabytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int Header = 128;
    private const int Entry = 12;
    private const int MostTags = 200;

    /// <summary>The size it names is the size it has, its signature is there, its tags lie inside.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Header + 4 || bytes.Length > MaxBytes || BinaryPrimitives.ReadUInt32BigEndian(bytes) != bytes.Length || !bytes[36..].StartsWith("acsp"u8))
        {
            return false;
        }
        var tags = BinaryPrimitives.ReadUInt32BigEndian(bytes[Header..]);
        if (tags > MostTags || bytes.Length < Header + 4 + (tags * Entry))
        {
            return false;
        }
        for (var i = 0; i < tags; i++)
        {
            var entry = bytes.Slice(Header + 4 + (i * Entry), Entry);
            if ((long)BinaryPrimitives.ReadUInt32BigEndian(entry[4..]) + BinaryPrimitives.ReadUInt32BigEndian(entry[8..]) > bytes.Length)
            {
                return false;
            }
        }
        return true;
    }
}
