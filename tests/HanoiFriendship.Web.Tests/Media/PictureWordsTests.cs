using System.Text;
using HanoiFriendship.Web.Media;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>Caption and credit out of IPTC, XMP and EXIF.</summary>
public sealed class PictureWordsTests
{
    private const string Opening = "<?xpacket begin='\uFEFF' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        + "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'";

    private const string Closing = "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";

    private const string Words = Opening + " photoshop:Credit='TTXVN'><dc:description><rdf:Alt><rdf:li xml:lang='x-default'>The bridge</rdf:li><rdf:li xml:lang='vi'>Cầu Long Biên &amp; sông Hồng</rdf:li></rdf:Alt></dc:description>"
        + "<dc:creator><rdf:Seq><rdf:li>Nguyễn Văn Mẫu</rdf:li><rdf:li>Trần Thị Ảnh</rdf:li></rdf:Seq></dc:creator>" + Closing;

    private static readonly byte[] Utf8 = Record(1, 90, "\u001B%G"u8);

    [Fact]
    public void IPTC_is_read_with_its_Vietnamese_letters() => Assert.Equal(
        ("Đoàn đại biểu Hà Nội thăm Huế", "Nguyễn Văn Mẫu, Trần Thị Ảnh / TTXVN"),
        OfIptc(Utf8, Record(2, 120, "Đoàn đại biểu Hà Nội thăm Huế"u8), Record(2, 80, "Nguyễn Văn Mẫu"u8), Record(2, 80, "Trần Thị Ảnh"u8), Record(2, 110, "TTXVN"u8)));

    [Fact]
    public void IPTC_that_names_no_coding_is_UTF_8_when_it_can_be_and_Latin_when_not()
    {
        Assert.Equal(("Hồ Gươm", null), OfIptc(Record(2, 120, "Hồ Gươm"u8)));
        Assert.Equal(("Café", null), OfIptc(Record(2, 120, Encoding.Latin1.GetBytes("Café"))));
        Assert.Equal(("Café", null), OfIptc(Utf8, Record(2, 120, Encoding.Latin1.GetBytes("Café"))));
        Assert.Equal(("Ã©", null), OfIptc(Record(1, 90, "\u001B.A"u8), Record(2, 120, "é"u8)));
    }

    [Fact]
    public void XMP_is_read_in_every_kind_of_picture()
    {
        var packet = Encoding.UTF8.GetBytes(Words);
        (string?, string?) expected = ("Cầu Long Biên & sông Hồng", "Nguyễn Văn Mẫu, Trần Thị Ảnh / TTXVN");
        Assert.Equal(expected, OfXmp(Words));
        Assert.Equal(expected, Of(TinyPictures.WithChunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. packet])));
        Assert.Equal(expected, Of(TinyPictures.WithChunk("iTXt", [.. "XML:com.adobe.xmp\0\u0001\0\0\0"u8, .. TinyPictures.Deflated(packet)])));
        Assert.Equal(expected, Of(TinyPictures.Riff(TinyPictures.Vp8x(4), TinyPictures.WebP[12..], TinyPictures.RiffChunk("XMP ", packet))));
    }

    [Fact]
    public void IPTC_comes_before_XMP_and_XMP_before_EXIF_each_word_for_itself()
    {
        byte[] iptc = Photoshop(Record(2, 120, "IPTC"u8));
        byte[] xmp = Xmp(Words);
        byte[] exif = TinyPictures.Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff.Of(("Máy ảnh"u8.ToArray(), 0x010E), ("Thợ ảnh\0"u8.ToArray(), 0x013B))]);
        Assert.Equal(("Máy ảnh", "Thợ ảnh"), Of([.. TinyPictures.Jpeg[..2], .. exif, .. TinyPictures.Jpeg[2..]]));
        Assert.Equal(("IPTC", "Nguyễn Văn Mẫu, Trần Thị Ảnh / TTXVN"), Of([.. TinyPictures.Jpeg[..2], .. exif, .. xmp, .. iptc, .. TinyPictures.Jpeg[2..]]));
        Assert.Equal(("IPTC", "Thợ ảnh"), Of([.. TinyPictures.Jpeg[..2], .. exif, .. iptc, .. TinyPictures.Jpeg[2..]]));
    }

    [Fact]
    public void Words_are_one_line_of_NFC_without_what_cannot_be_seen()
    {
        Assert.Equal(("Hà Nội đêm", null), OfIptc(Record(2, 120, Encoding.UTF8.GetBytes(" Ha\u0300 \r\n\tNo\u0302\u0323i\u202E\u2066\u0000\u0007\u200B \u2028\uFEFFđêm \uE000"))));
        Assert.Null(OfIptc(Record(2, 120, Encoding.UTF8.GetBytes("\u202E\u200F\u0001 "))).Caption);
        Assert.Equal("a👨‍👩‍👧b", OfIptc(Record(2, 120, "a👨‍👩‍👧b"u8)).Caption);
    }

    [Fact]
    public void Words_are_cut_to_what_a_field_takes_and_never_through_a_letter()
    {
        var (caption, credit) = OfIptc(Record(2, 120, Encoding.UTF8.GetBytes(new string('ầ', 3000))), Record(2, 80, Encoding.UTF8.GetBytes("a" + string.Concat(Enumerable.Repeat("👧", 300)))));
        Assert.Equal(new string('ầ', 1000), caption);
        Assert.Equal(199, credit!.Length);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>" + Words)]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + Words)]
    [InlineData("không phải XML")]
    [InlineData("")]
    public void An_XMP_packet_that_is_not_sound_says_nothing_and_the_picture_stands(string packet) => Assert.Equal((null, null), OfXmp(packet));

    [Fact]
    public void A_packet_as_deep_as_it_may_be_ends_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 20_000));
        Assert.Equal("Hồ Tây", Of(TinyPictures.WithChunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Opening + "><dc:description>Hồ Tây</dc:description>" + deep)])).Caption);
        Assert.Null(Of(TinyPictures.WithChunk("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Encoding.UTF8.GetBytes(Words + new string(' ', PictureMetadata.MaxBytes))])).Caption);
    }

    private static (string? Caption, string? Credit) Of(byte[] bytes)
    {
        var (picture, against) = PictureReader.Read(bytes);
        Assert.Null(against);
        return (picture!.Caption, picture.Credit);
    }

    private static (string? Caption, string? Credit) OfXmp(string packet) => Of([.. TinyPictures.Jpeg[..2], .. Xmp(packet), .. TinyPictures.Jpeg[2..]]);

    private static (string? Caption, string? Credit) OfIptc(params byte[][] records) => Of([.. TinyPictures.Jpeg[..2], .. Photoshop(records), .. TinyPictures.Jpeg[2..]]);

    private static byte[] Xmp(string packet) => TinyPictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(packet)]);

    private static byte[] Record(byte record, byte dataset, ReadOnlySpan<byte> value) => [0x1C, record, dataset, (byte)(value.Length >> 8), (byte)value.Length, .. value];

    /// <summary>Behind another resource with a name, as Photoshop writes.</summary>
    private static byte[] Photoshop(params byte[][] records)
    {
        byte[] iptc = [.. records.SelectMany(r => r)];
        return TinyPictures.Segment(0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 3, 0xED, 2, (byte)'a', (byte)'b', 0, 0, 0, 0, 3, 1, 2, 3, 0, .. "8BIM"u8, 4, 4, 0, 0, 0, 0, (byte)(iptc.Length >> 8), (byte)iptc.Length, .. iptc]);
    }
}
