using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// The APP segments of a JPEG. Four kinds change how a picture looks and are written anew from their fields: JFIF without its thumbnail,
/// the orientation out of EXIF, the colour profile, Adobe's colour transform. The others are read for their words or passed over.
/// </summary>
internal sealed class JpegExtras
{
    private const int ProfileHead = 14;
    private const int LongestPart = 0xFFFF - 2 - ProfileHead;

    private readonly SortedDictionary<int, byte[]> profile = [];
    private byte[]? jfif;
    private byte[]? adobe;
    private int parts;
    private bool brokenProfile;

    public PictureMetadata Metadata { get; } = new();

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    private static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> Photoshop => "Photoshop 3.0\0"u8;

    private static ReadOnlySpan<byte> Profile => "ICC_PROFILE\0"u8;

    public void Take(int marker, ReadOnlySpan<byte> data)
    {
        if (marker == 0xE0 && jfif is null && data.StartsWith("JFIF\0"u8) && data.Length >= 14 && data[7] <= 2)
        {
            // behind the density stands the size of the thumbnail: none
            jfif = Segment(0xE0, [.. data[..12], 0, 0]);
        }
        else if (marker == 0xE1 && data.StartsWith(Exif))
        {
            Metadata.KeepExif(data[Exif.Length..]);
        }
        else if (marker == 0xE1 && data.StartsWith(Xmp))
        {
            Metadata.KeepXmp(data[Xmp.Length..]);
        }
        else if (marker == 0xE2 && data.StartsWith(Profile) && data.Length > ProfileHead)
        {
            TakeProfile(data);
        }
        else if (marker == 0xED && data.StartsWith(Photoshop))
        {
            Metadata.KeepPhotoshop(data[Photoshop.Length..]);
        }
        else if (marker == 0xEE && adobe is null && data.StartsWith("Adobe"u8) && data.Length >= 12 && data[11] <= 2)
        {
            adobe = Segment(0xEE, data[..12]);
        }
    }

    public void WriteTo(CleanCopy copy, int orientation)
    {
        if (jfif is not null)
        {
            copy.Add(jfif);
        }
        if (orientation != 1)
        {
            copy.Add(Segment(0xE1, [.. Exif, .. ExifFields.OrientationAlone(orientation)]));
        }
        if (adobe is not null)
        {
            copy.Add(adobe);
        }
        WriteProfile(copy);
    }

    /// <summary>Part n of so many; a sequence with a gap, a double or two totals is no profile.</summary>
    private void TakeProfile(ReadOnlySpan<byte> data)
    {
        var (number, total) = (data[12], data[13]);
        brokenProfile |= number < 1 || number > total || (parts > 0 && parts != total) || profile.ContainsKey(number);
        parts = total;
        if (!brokenProfile)
        {
            profile.Add(number, data[ProfileHead..].ToArray());
        }
    }

    private void WriteProfile(CleanCopy copy)
    {
        if (brokenProfile || profile.Count != parts || profile.Values.Sum(p => p.Length) > IccProfile.MaxBytes)
        {
            return;
        }
        byte[] whole = [.. profile.Values.SelectMany(p => p)];
        if (!IccProfile.IsOne(whole))
        {
            return;
        }
        var cut = whole.Chunk(LongestPart).ToList();
        for (var i = 0; i < cut.Count; i++)
        {
            copy.Add(Segment(0xE2, [.. Profile, (byte)(i + 1), (byte)cut.Count, .. cut[i]]));
        }
    }

    private static byte[] Segment(int marker, ReadOnlySpan<byte> data)
    {
        var segment = new byte[data.Length + 4];
        (segment[0], segment[1]) = (0xFF, (byte)marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(data.Length + 2));
        data.CopyTo(segment.AsSpan(4));
        return segment;
    }
}
