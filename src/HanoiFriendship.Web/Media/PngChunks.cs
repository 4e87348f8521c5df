using System.Buffers.Binary;
using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Walks a PNG chunk by chunk (ISO 15948): lengths, check sums, order. What decoders need and what colours depend on stays;
/// texts, EXIF, private chunks and everything behind IEND do not.
/// </summary>
internal ref struct PngChunks
{
    /// <summary>Length, type and check sum.</summary>
    private const int Frame = 12;

    /// <summary>Deflate makes nothing smaller than to its thousandth part.</summary>
    private const int BestDeflate = 1032;

    private readonly ReadOnlySpan<byte> all;
    private readonly CleanCopy copy = new();
    private readonly PictureMetadata metadata = new();
    private PngHeader? header;
    private PngColours? colours;
    private int at = Signature.Length;
    private int parts;
    private long coded;
    private bool dataOver;
    private bool packetSeen;

    private PngChunks(ReadOnlySpan<byte> bytes) => all = bytes;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static (CleanContainer? Clean, Reason? Against) Read(ReadOnlySpan<byte> bytes)
    {
        var walk = new PngChunks(bytes);
        walk.copy.Keep(0, Signature.Length);
        return walk.AgainstIt() is { } against ? (null, against) : (new(PictureFormat.Png, walk.header!.Width, walk.header.Height, walk.copy, walk.metadata), null);
    }

    private Reason? AgainstIt()
    {
        while (true)
        {
            if (all.Length - at < Frame)
            {
                return PictureReasons.CutOff;
            }
            var length = BinaryPrimitives.ReadUInt32BigEndian(all[at..]);
            if (++parts > PictureReader.MostParts || length > int.MaxValue || !IsName(all.Slice(at + 4, 4)))
            {
                return PictureReasons.Damaged;
            }
            if (length > all.Length - at - Frame)
            {
                return PictureReasons.CutOff;
            }
            var size = (int)length;
            if (Crc32.Of(all.Slice(at + 4, size + 4)) != BinaryPrimitives.ReadUInt32BigEndian(all[(at + 8 + size)..]))
            {
                return PictureReasons.Damaged;
            }
            var name = Encoding.ASCII.GetString(all.Slice(at + 4, 4));
            if (AgainstChunk(name, all.Slice(at + 8, size)) is { } against)
            {
                return against;
            }
            at += Frame + size;
            if (name == "IEND")
            {
                return AgainstEnd();
            }
        }
    }

    private Reason? AgainstChunk(string name, ReadOnlySpan<byte> data)
    {
        if (name is "acTL" or "fcTL" or "fdAT")
        {
            return PictureReasons.Animated;
        }
        if (header is null)
        {
            return name == "IHDR" ? AgainstHeader(data) : PictureReasons.Damaged;
        }
        if (name == "IDAT")
        {
            return AgainstData(data);
        }
        dataOver |= coded > 0;
        switch (name)
        {
            case "PLTE" when dataOver || !colours!.TakesPalette(data):
            case "IEND" when !data.IsEmpty:
            // IHDR once more, or a chunk a decoder would have to know
            case not ("PLTE" or "IEND") when char.IsAsciiLetterUpper(name[0]):
                return PictureReasons.Damaged;
            case "PLTE" or "IEND":
                KeepChunk(data.Length);
                return null;
            default:
                TakeMore(name, data);
                return null;
        }
    }

    /// <summary>What may be left out: kept where it sets the colours, read where it is words.</summary>
    private void TakeMore(string name, ReadOnlySpan<byte> data)
    {
        if (name == "iCCP" && !dataOver && colours!.ProfileAnew(data) is { } profile)
        {
            copy.Add(profile);
        }
        else if (!dataOver && colours!.Takes(name, data))
        {
            KeepChunk(data.Length);
        }
        else if (name == "eXIf")
        {
            metadata.KeepExif(data);
        }
        else if (name == "iTXt" && !packetSeen && PngText.IsXmp(data))
        {
            // once, as with the profile: inflating is what costs
            packetSeen = true;
            metadata.KeepXmp(PngText.Xmp(data));
        }
    }

    private Reason? AgainstHeader(ReadOnlySpan<byte> data)
    {
        (header, var against) = PngHeader.Read(data);
        if (header is not null)
        {
            colours = new(header);
            KeepChunk(data.Length);
        }
        return against;
    }

    private Reason? AgainstData(ReadOnlySpan<byte> data)
    {
        if (dataOver || (header!.NeedsPalette && colours!.PaletteEntries == 0) || (coded == 0 && data.Length >= 2 && !IsZlib(data)))
        {
            return PictureReasons.Damaged;
        }
        // an empty one is allowed and worth nothing
        if (!data.IsEmpty)
        {
            coded += data.Length;
            KeepChunk(data.Length);
        }
        return null;
    }

    private readonly Reason? AgainstEnd()
    {
        if (coded == 0)
        {
            return PictureReasons.Damaged;
        }
        return header!.RawBytes > coded * BestDeflate ? PictureReasons.TooLittleData(header.Width, header.Height) : null;
    }

    private readonly void KeepChunk(int length) => copy.Keep(at, length + Frame);

    /// <summary>Four letters, the third a capital.</summary>
    private static bool IsName(ReadOnlySpan<byte> name) =>
        char.IsAsciiLetter((char)name[0]) && char.IsAsciiLetter((char)name[1]) && char.IsAsciiLetterUpper((char)name[2]) && char.IsAsciiLetter((char)name[3]);

    private static bool IsZlib(ReadOnlySpan<byte> data) => (data[0] & 15) == 8 && data[0] >> 4 <= 7 && ((data[0] << 8) | data[1]) % 31 == 0 && (data[1] & 0x20) == 0;
}
