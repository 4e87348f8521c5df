using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Says what an upload is by its content alone, and writes the container of a picture anew.
/// Nothing is decoded: the pixels stay the bytes they were, so a hole in a decoder cannot be reached from here.
/// </summary>
public static class PictureReader
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxPixels = 60_000_000;
    public const int MaxSide = 16_000;

    /// <summary>Segments or chunks a file may have. Pictures have thousands at most; millions of empty ones only cost time.</summary>
    internal const int MostParts = 100_000;

    /// <summary>No picture of any kind is shorter than this.</summary>
    private const int FewestBytes = 24;

    /// <summary>The picture, or the reason against it; whatever the bytes are, nothing is thrown.</summary>
    public static (Picture? Picture, Reason? Against) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return (null, PictureReasons.Empty);
        }
        if (bytes.Length > MaxBytes)
        {
            return (null, PictureReasons.TooManyBytes);
        }
        var (clean, against) = Walk(bytes);
        return clean is null ? (null, against) : (Of(clean, bytes), null);
    }

    /// <summary>Against the size a header names; asked before anything behind the header is looked at.</summary>
    internal static Reason? AgainstSize(long width, long height)
    {
        if (width == 0 || height == 0)
        {
            return PictureReasons.NoSize;
        }
        if (width > MaxSide || height > MaxSide)
        {
            return PictureReasons.TooLong(width, height);
        }
        return width * height > MaxPixels ? PictureReasons.TooManyPixels(width, height) : null;
    }

    private static (CleanContainer? Clean, Reason? Against) Walk(ReadOnlySpan<byte> bytes)
    {
        if (ForeignFormats.ReasonAgainst(bytes) is { } foreign)
        {
            return (null, foreign);
        }
        if (bytes.Length < FewestBytes)
        {
            return (null, PictureReasons.CutOff);
        }
        return bytes[0] switch
        {
            0xFF => JpegSegments.Read(bytes),
            0x89 => PngChunks.Read(bytes),
            _ => WebPChunks.Read(bytes),
        };
    }

    private static Picture Of(CleanContainer clean, ReadOnlySpan<byte> bytes)
    {
        var words = PictureWords.Of(clean.Metadata);
        var (width, height) = clean.Orientation >= 5 ? (clean.Height, clean.Width) : (clean.Width, clean.Height);
        return new(clean.Format, width, height, clean.Copy.From(bytes), words.Caption, words.Credit);
    }
}
