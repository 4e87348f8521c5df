using System.Buffers.Binary;
using System.Text;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Walks a WebP chunk by chunk (RFC 9649): one still picture, its transparency, its profile. EXIF, XMP, unknown chunks and everything
/// behind the size RIFF names stay behind.
/// </summary>
internal ref struct WebPChunks
{
    /// <summary>"RIFF", size, "WEBP".</summary>
    private const int Head = 12;

    private readonly ReadOnlySpan<byte> all;
    private readonly PictureMetadata metadata = new();
    private WebPCanvas? canvas;
    private WebPBitstream? picture;
    private (int Start, int Length)? profile;
    private (int Start, int Length)? alpha;
    private (int Start, int Length) coded;
    private int at = Head;
    private int parts;

    private WebPChunks(ReadOnlySpan<byte> bytes) => all = bytes;

    public static (CleanContainer? Clean, Reason? Against) Read(ReadOnlySpan<byte> bytes)
    {
        var walk = new WebPChunks(bytes);
        return (walk.AgainstIt() ?? walk.AgainstEnd()) is { } against ? (null, against) : (walk.Clean(), null);
    }

    private Reason? AgainstIt()
    {
        var end = 8L + BinaryPrimitives.ReadUInt32LittleEndian(all[4..]);
        if (end > all.Length)
        {
            return PictureReasons.CutOff;
        }
        while (at < end)
        {
            if (end - at < 8)
            {
                return PictureReasons.Damaged;
            }
            var length = BinaryPrimitives.ReadUInt32LittleEndian(all[(at + 4)..]);
            if (++parts > PictureReader.MostParts || length > end - at - 8)
            {
                return PictureReasons.Damaged;
            }
            var size = (int)length;
            if (AgainstChunk(Encoding.Latin1.GetString(all.Slice(at, 4)), all.Slice(at + 8, size)) is { } against)
            {
                return against;
            }
            at += 8 + size + (size & 1);
        }
        return null;
    }

    private Reason? AgainstChunk(string name, ReadOnlySpan<byte> data)
    {
        if (at == Head && name is not ("VP8X" or "VP8 " or "VP8L"))
        {
            return PictureReasons.Damaged;
        }
        switch (name)
        {
            case "VP8X":
                return AgainstCanvas(data);
            case "VP8 " or "VP8L":
                return AgainstPicture(name, data);
            case "ANIM" or "ANMF":
                return PictureReasons.Animated;
            case "ICCP" when canvas is not null && picture is null && profile is null && IccProfile.IsOne(data):
                profile = (at, 8 + data.Length);
                return null;
            case "ALPH" when canvas is not null && picture is null && alpha is null && WebPBitstream.IsAlpha(data):
                alpha = (at, 8 + data.Length);
                return null;
            case "EXIF":
                metadata.KeepExif(data);
                return null;
            case "XMP ":
                metadata.KeepXmp(data);
                return null;
            default:
                return null;
        }
    }

    private Reason? AgainstCanvas(ReadOnlySpan<byte> data)
    {
        if (at != Head)
        {
            return PictureReasons.Damaged;
        }
        canvas = WebPCanvas.Read(data);
        if (canvas is null)
        {
            return PictureReasons.Damaged;
        }
        return canvas.IsAnimated ? PictureReasons.Animated : PictureReader.AgainstSize(canvas.Width, canvas.Height);
    }

    private Reason? AgainstPicture(string name, ReadOnlySpan<byte> data)
    {
        if (picture is not null)
        {
            return PictureReasons.Damaged;
        }
        picture = name == "VP8L" ? WebPBitstream.Lossless(data) : WebPBitstream.Lossy(data);
        coded = (at, 8 + data.Length);
        if (picture is null)
        {
            return PictureReasons.Damaged;
        }
        return PictureReader.AgainstSize(picture.Width, picture.Height);
    }

    private readonly Reason? AgainstEnd()
    {
        if (picture is null)
        {
            return PictureReasons.CutOff;
        }
        return canvas is not null && (canvas.Width, canvas.Height) != (picture.Width, picture.Height) ? PictureReasons.Damaged : null;
    }

    private readonly CleanContainer Clean()
    {
        var body = new CleanCopy();
        if (canvas is not null)
        {
            // a lossless bitstream brings its own transparency
            var separate = picture!.IsLossless ? null : alpha;
            body.Add(canvas.Chunk(profile is not null, separate is not null || picture.HasAlpha));
            KeepChunk(body, profile);
            KeepChunk(body, separate);
        }
        KeepChunk(body, coded);
        var head = new byte[Head];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), body.Length + 4);
        "WEBP"u8.CopyTo(head.AsSpan(8));
        var copy = new CleanCopy();
        copy.Add(head);
        copy.Add(body);
        return new(PictureFormat.WebP, picture!.Width, picture.Height, copy, metadata);
    }

    /// <summary>The padding byte is written anew.</summary>
    private static void KeepChunk(CleanCopy copy, (int Start, int Length)? chunk)
    {
        if (chunk is not var (start, length))
        {
            return;
        }
        copy.Keep(start, length);
        if (length % 2 == 1)
        {
            copy.Add([0]);
        }
    }
}
