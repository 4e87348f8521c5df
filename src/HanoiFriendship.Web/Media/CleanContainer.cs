using System.Buffers;

namespace HanoiFriendship.Web.Media;

/// <summary>A container walked to its end: the picture as stored, what stays of the file, what it says about itself.</summary>
/// <param name="Orientation">EXIF 1 to 8, where the clean copy still says so; 1 where it does not.</param>
internal sealed record CleanContainer(PictureFormat Format, int Width, int Height, CleanCopy Copy, PictureMetadata Metadata, int Orientation = 1);

/// <summary>Metadata as it stood in the file; none of it comes into the clean copy.</summary>
internal sealed class PictureMetadata
{
    /// <summary>A caption takes a few hundred bytes; what is longer than this is not read at all.</summary>
    public const int MaxBytes = 256 * 1024;

    private readonly ArrayBufferWriter<byte> photoshop = new();

    public byte[]? Exif { get; private set; }

    public byte[]? Xmp { get; private set; }

    /// <summary>Photoshop's image resources, one of which is IPTC.</summary>
    public ReadOnlySpan<byte> Photoshop => photoshop.WrittenSpan;

    public void KeepExif(ReadOnlySpan<byte> bytes) => Exif ??= Bounded(bytes);

    public void KeepXmp(ReadOnlySpan<byte> bytes) => Xmp ??= Bounded(bytes);

    /// <summary>Goes on over several segments.</summary>
    public void KeepPhotoshop(ReadOnlySpan<byte> bytes)
    {
        if (photoshop.WrittenCount + bytes.Length <= MaxBytes)
        {
            photoshop.Write(bytes);
        }
    }

    private static byte[]? Bounded(ReadOnlySpan<byte> bytes) => bytes.Length <= MaxBytes ? bytes.ToArray() : null;
}
