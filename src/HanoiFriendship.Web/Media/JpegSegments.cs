using System.Buffers.Binary;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Walks a JPEG from SOI to EOI (ITU T.81, annex B) and keeps what a decoder needs. Comments, foreign APP segments, thumbnails and
/// whatever lies behind EOI stay behind, and with them everything a file of two kinds hides.
/// </summary>
internal ref struct JpegSegments
{
    private const int Eoi = 0xD9;

    /// <summary>Encoders make ten; a thousand scans over one picture only keep a decoder busy.</summary>
    private const int MostScans = 100;

    private readonly ReadOnlySpan<byte> all;
    private readonly CleanCopy body = new();
    private readonly JpegTables tables = new();
    private readonly JpegExtras extras = new();
    private JpegFrame? frame;
    private int at = 2;
    private int parts;
    private int scans;
    private long coded;

    private JpegSegments(ReadOnlySpan<byte> bytes) => all = bytes;

    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    public static (CleanContainer? Clean, Reason? Against) Read(ReadOnlySpan<byte> bytes)
    {
        var walk = new JpegSegments(bytes);
        return walk.AgainstIt() is { } against ? (null, against) : (walk.Clean(), null);
    }

    private Reason? AgainstIt()
    {
        while (true)
        {
            var marker = NextMarker();
            if (marker < 0)
            {
                return at >= all.Length ? PictureReasons.CutOff : PictureReasons.Damaged;
            }
            if (marker == Eoi)
            {
                return AgainstEnd();
            }
            if (!IsSegment(marker) || ++parts > PictureReader.MostParts)
            {
                return PictureReasons.Damaged;
            }
            if (all.Length - at < 2)
            {
                return PictureReasons.CutOff;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(all[at..]);
            if (length < 2)
            {
                return PictureReasons.Damaged;
            }
            if (length > all.Length - at)
            {
                return PictureReasons.CutOff;
            }
            var start = at;
            at += length;
            if (AgainstSegment(marker, start, length) is { } against)
            {
                return against;
            }
        }
    }

    /// <summary>A marker may have any number of fill bytes before it. Below zero: there is none here.</summary>
    private int NextMarker()
    {
        if (at >= all.Length || all[at] != 0xFF)
        {
            return -1;
        }
        while (at < all.Length && all[at] == 0xFF)
        {
            at++;
        }
        return at < all.Length ? all[at++] : -1;
    }

    private Reason? AgainstSegment(int marker, int start, int length)
    {
        var data = all.Slice(start + 2, length - 2);
        switch (marker)
        {
            case >= 0xC0 and <= 0xC2:
                return AgainstFrame(marker, data, start);
            case 0xC4 or 0xDB or 0xDD:
                Keep(start, length);
                return tables.Take(marker, data) ? null : PictureReasons.Damaged;
            case 0xDA:
                return AgainstScan(data, start, length);
            case >= 0xE0 and <= 0xEF:
                extras.Take(marker, data);
                return null;
            case 0xFE:
                return null;
            // lossless, arithmetic, hierarchical, JPEG-LS, and a height that comes only behind the scan
            case (>= 0xC3 and <= 0xCF) or 0xDC or 0xDE or 0xDF or 0xF7:
                return PictureReasons.RareJpeg;
            default:
                return PictureReasons.Damaged;
        }
    }

    /// <summary>A length and data follow; not so behind a restart, a second SOI, or what is no marker.</summary>
    private static bool IsSegment(int marker) => marker is >= 0xC0 and <= 0xFE and not (>= 0xD0 and <= 0xD8);

    private Reason? AgainstFrame(int marker, ReadOnlySpan<byte> data, int start)
    {
        if (frame is not null || data.Length < 6)
        {
            return PictureReasons.Damaged;
        }
        (frame, var against) = JpegFrame.Read(marker, data);
        Keep(start, data.Length + 2);
        return against;
    }

    private Reason? AgainstScan(ReadOnlySpan<byte> data, int start, int length)
    {
        if (frame is null || !frame.TakesScan(data, tables))
        {
            return PictureReasons.Damaged;
        }
        if (++scans > MostScans)
        {
            return PictureReasons.TooManyScans;
        }
        var end = JpegScan.End(all, at, tables.Restarts);
        if (end <= at)
        {
            return end < 0 ? PictureReasons.CutOff : PictureReasons.Damaged;
        }
        Keep(start, length + end - at);
        coded += end - at;
        at = end;
        return null;
    }

    /// <summary>Every block of every component costs a bit at least.</summary>
    private readonly Reason? AgainstEnd()
    {
        if (frame is null || !frame.IsWhole || !tables.AllThere(frame))
        {
            return PictureReasons.Damaged;
        }
        return frame.Blocks > coded * 8 ? PictureReasons.TooLittleData(frame.Width, frame.Height) : null;
    }

    /// <summary>Right before the length stand FF and the marker; fill bytes are not kept.</summary>
    private readonly void Keep(int start, int length) => body.Keep(start - 2, length + 2);

    private readonly CleanContainer Clean()
    {
        var orientation = extras.Metadata.Exif is { } exif ? ExifFields.Read(exif).Orientation : 1;
        var copy = new CleanCopy();
        copy.Keep(0, 2);
        extras.WriteTo(copy, orientation);
        copy.Add(body);
        copy.Add([0xFF, Eoi]);
        return new(PictureFormat.Jpeg, frame!.Width, frame.Height, copy, extras.Metadata, orientation);
    }
}
