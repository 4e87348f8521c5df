using HanoiFriendship.Web.Media;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>Valid files with a few bytes changed, cut out or doubled: nothing throws, and what is taken reads again as the same.</summary>
public sealed class PictureMutationTests
{
    private const int Rounds = 20_000;

    public static TheoryData<PictureFormat> Formats => [.. Enum.GetValues<PictureFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_change_to_a_valid_file_throws(PictureFormat format)
    {
        var valid = Whole(format);
        Assert.NotNull(PictureReader.Read(valid).Picture);
        var random = new Random(20_260_101 + (int)format);
        var taken = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var changed = Changed(valid, random);
            if (format == PictureFormat.Png && round % 2 == 0)
            {
                MendCheckSums(changed);
            }
            var (picture, against) = PictureReader.Read(changed);
            Assert.True(picture is null != against is null);
            if (picture is not null)
            {
                taken++;
                var again = PictureReader.Read(picture.Bytes).Picture!;
                Assert.Equal((picture.Format, picture.Width, picture.Height), (again.Format, again.Width, again.Height));
                Assert.Equal(picture.Bytes, again.Bytes);
            }
        }
        Assert.InRange(taken, 100, Rounds - 100);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_beginning_of_a_valid_file_is_a_picture(PictureFormat format)
    {
        var valid = Whole(format);
        for (var length = 0; length < valid.Length; length++)
        {
            Assert.NotNull(PictureReader.Read(valid.AsSpan(0, length)).Against);
        }
    }

    /// <summary>With metadata of every kind, so that its readers are in it too.</summary>
    private static byte[] Whole(PictureFormat format)
    {
        var exif = Tiff.Of(("Cầu"u8.ToArray(), 0x010E), ("Mẫu"u8.ToArray(), 0x013B));
        byte[] xmp = [.. "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:d='http://purl.org/dc/elements/1.1/'><d:description><r:li xml:lang='vi'>a</r:li></d:description></r:RDF>"u8];
        return format switch
        {
            PictureFormat.Jpeg => [.. TinyPictures.ProgressiveJpeg[..2], .. TinyPictures.Segment(0xE1, [.. "Exif\0\0"u8, .. exif]),
                .. TinyPictures.Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, 0, 8, 0x1C, 2, 120, 0, 3, 97, 98, 99]), .. TinyPictures.ProgressiveJpeg[2..]],
            PictureFormat.Png => TinyPictures.PngOf(24, 16, null, TinyPictures.Chunk("gAMA", [0, 0, 0, 1]), TinyPictures.Chunk("eXIf", exif), TinyPictures.Chunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. TinyPictures.Deflated(xmp)])),
            _ => TinyPictures.Riff([TinyPictures.TransparentWebP[12..], TinyPictures.RiffChunk("EXIF", exif), TinyPictures.RiffChunk("XMP ", xmp)]),
        };
    }

    private static byte[] Changed(byte[] valid, Random random)
    {
        var bytes = valid.ToList();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                    break;
                case 2:
                    bytes[at] = random.Next(2) == 0 ? (byte)0xFF : (byte)0;
                    break;
                default:
                    bytes[at] = (byte)random.Next(256);
                    break;
            }
        }
        return [.. bytes];
    }

    /// <summary>Else nearly every changed PNG ends at the sum of its chunk.</summary>
    private static void MendCheckSums(Span<byte> png)
    {
        for (var at = 8; png.Length - at >= 12;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12)
            {
                return;
            }
            var size = (int)length;
            System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png[(at + 8 + size)..], Crc32.Of(png.Slice(at + 4, size + 4)));
            at += size + 12;
        }
    }
}
