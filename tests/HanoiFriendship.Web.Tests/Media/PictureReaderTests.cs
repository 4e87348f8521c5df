using System.Diagnostics;
using HanoiFriendship.Web.Media;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>What comes through, what does not, and that what comes through is the picture and nothing else.</summary>
public sealed class PictureReaderTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, byte[]> Good = new(StringComparer.Ordinal)
    {
        ["JPEG"] = TinyPictures.Jpeg,
        ["JPEG, progressive"] = TinyPictures.ProgressiveJpeg,
        ["PNG"] = TinyPictures.Png,
        ["WebP"] = TinyPictures.WebP,
        ["WebP, lossless"] = TinyPictures.LosslessWebP,
        ["WebP, transparent"] = TinyPictures.TransparentWebP,
    };

    public static TheoryData<string> Hostile => [.. HostilePictures.Rows.Keys];

    public static TheoryData<string> Valid => [.. Good.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_upload_is_refused_or_loses_what_is_foreign(string name)
    {
        var row = HostilePictures.Rows[name];
        var bytes = row.Bytes();
        Assert.True(Enumerable.Range(0, 3).Any(_ => Took(bytes) < Quick), "slower than a second, three times");
        var (picture, against) = PictureReader.Read(bytes);
        if (row.Refused is { } reason)
        {
            Assert.Null(picture);
            Assert.StartsWith(reason, against!.ToString(), StringComparison.Ordinal);
            return;
        }
        Assert.Null(against);
        var payload = HostileRow.Latin(row.Payload!);
        Assert.True(bytes.AsSpan().IndexOf(payload) >= 0 || name.Contains("bomb", StringComparison.Ordinal), "the row has no payload");
        Assert.True(picture!.Bytes.AsSpan().IndexOf(payload) < 0, "the payload came through");
        Assert.True(picture.Bytes.Length < 1000);
        Assert.Null(picture.Caption);
        AssertReadsAgain(picture);
    }

    [Fact]
    public void The_hostile_kinds_are_many() => Assert.True(HostilePictures.Rows.Count >= 100);

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_clean_picture_comes_through_as_it_is(string name)
    {
        var (picture, against) = PictureReader.Read(Good[name]);
        Assert.Null(against);
        Assert.Equal((TinyPictures.Width, TinyPictures.Height), (picture!.Width, picture.Height));
        Assert.Equal(Good[name], picture.Bytes);
        Assert.Equal((null, null), (picture.Caption, picture.Credit));
        AssertReadsAgain(picture);
    }

    [Fact]
    public void The_kind_has_its_type_and_its_extension()
    {
        Assert.Equal(("image/jpeg", "jpg"), Kind("JPEG"));
        Assert.Equal(("image/png", "png"), Kind("PNG"));
        Assert.Equal(("image/webp", "webp"), Kind("WebP"));
    }

    [Theory]
    [InlineData(1, 24, 16)]
    [InlineData(3, 24, 16)]
    [InlineData(6, 16, 24)]
    [InlineData(8, 16, 24)]
    [InlineData(9, 24, 16)]
    public void A_picture_that_lies_on_its_side_is_measured_upright(int orientation, int width, int height)
    {
        var (picture, _) = PictureReader.Read(TinyPictures.WithSegment(0xE1, [.. "Exif\0\0"u8, .. ExifFields.OrientationAlone(orientation)]));
        Assert.Equal((width, height), (picture!.Width, picture.Height));
        Assert.Equal(orientation is 1 or 9 ? TinyPictures.Jpeg.Length : TinyPictures.Jpeg.Length + 36, picture.Bytes.Length);
        AssertReadsAgain(picture);
    }

    [Fact]
    public void Where_a_picture_was_taken_does_not_come_through()
    {
        var exif = Tiff.Of(("Ảnh"u8.ToArray(), 0x010E), ("HANOI-GPS-PLACE"u8.ToArray(), 0x8825), ("Canon 123456"u8.ToArray(), 0x0110));
        foreach (var bytes in new[]
        {
            TinyPictures.WithSegment(0xE1, [.. "Exif\0\0"u8, .. exif]),
            TinyPictures.WithChunk("eXIf", exif),
            TinyPictures.Riff(TinyPictures.Vp8x(8), TinyPictures.WebP[12..], TinyPictures.RiffChunk("EXIF", exif)),
        })
        {
            var picture = PictureReader.Read(bytes).Picture!;
            Assert.Equal("Ảnh", picture.Caption);
            Assert.True(picture.Bytes.AsSpan().IndexOf("GPS"u8) < 0 && picture.Bytes.AsSpan().IndexOf("Canon"u8) < 0 && picture.Bytes.AsSpan().IndexOf("Exif"u8) < 0);
        }
    }

    [Fact]
    public void A_colour_profile_stays_in_every_kind()
    {
        var profile = new byte[132];
        (profile[3], profile[131]) = (132, 0);
        "acsp"u8.CopyTo(profile.AsSpan(36));
        var jpeg = PictureReader.Read(TinyPictures.WithSegment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. profile])).Picture!;
        var halves = PictureReader.Read([.. TinyPictures.Jpeg[..2], .. TinyPictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 2, 2, .. profile[60..]]),
            .. TinyPictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 2, .. profile[..60]]), .. TinyPictures.Jpeg[2..]]).Picture!;
        var png = PictureReader.Read(TinyPictures.WithChunk("iCCP", [.. "<script>\0\0"u8, .. TinyPictures.Deflated(profile), .. "behind"u8])).Picture!;
        var webP = PictureReader.Read(TinyPictures.Riff(TinyPictures.Vp8x(0x2C), TinyPictures.RiffChunk("ICCP", profile), TinyPictures.WebP[12..])).Picture!;
        Assert.Equal(jpeg.Bytes, halves.Bytes);
        Assert.True(jpeg.Bytes.AsSpan().IndexOf(profile) > 0 && webP.Bytes.AsSpan().IndexOf(profile) > 0);
        Assert.True(png.Bytes.AsSpan().IndexOf("iCCPICC\0\0"u8) > 0 && png.Bytes.AsSpan().IndexOf("behind"u8) < 0);
        Assert.Equal(0x20, webP.Bytes[20]);
        Assert.All([jpeg, png, webP], AssertReadsAgain);
    }

    private static (string Type, string Extension) Kind(string name) => (PictureReader.Read(Good[name]).Picture!.Type, PictureReader.Read(Good[name]).Picture!.Extension);

    private static TimeSpan Took(byte[] bytes)
    {
        var clock = Stopwatch.StartNew();
        PictureReader.Read(bytes);
        return clock.Elapsed;
    }

    /// <summary>A clean copy is clean: read again it is the same to the byte.</summary>
    private static void AssertReadsAgain(Picture picture)
    {
        var (again, against) = PictureReader.Read(picture.Bytes);
        Assert.Null(against);
        Assert.Equal((picture.Format, picture.Width, picture.Height), (again!.Format, again.Width, again.Height));
        Assert.Equal(picture.Bytes, again.Bytes);
    }
}
