using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// Caption, by-line and credit as agencies write them: IPTC-IIM inside Photoshop's image resources. Read here rather than by a library,
/// because the one there is reads XMP by recursion and a packet of 60 KB ends the process.
/// </summary>
internal static class IptcWords
{
    private const int MostRecords = 1000;
    private const int IptcResource = 0x0404;
    private const int Coding = (1 << 8) | 90;
    private const int Byline = (2 << 8) | 80;
    private const int Credit = (2 << 8) | 110;
    private const int Caption = (2 << 8) | 120;

    public static FoundWords Read(ReadOnlySpan<byte> photoshop)
    {
        var found = new FoundWords();
        bool? utf8 = null;
        var records = Iptc(photoshop);
        for (var i = 0; i < MostRecords && records.Length >= 5 && records[0] == 0x1C; i++)
        {
            var (kind, length) = ((records[1] << 8) | records[2], BinaryPrimitives.ReadUInt16BigEndian(records[3..]));
            // the high bit announces a length of several bytes: no text is that long
            if (length > 0x7FFF || length > records.Length - 5)
            {
                break;
            }
            var value = records.Slice(5, length);
            records = records[(5 + length)..];
            switch (kind)
            {
                case Coding:
                    utf8 = value.SequenceEqual("\u001B%G"u8);
                    break;
                case Caption:
                    found.Caption ??= CleanText.Decoded(value, utf8);
                    break;
                case Byline:
                    found.AddMaker(CleanText.Decoded(value, utf8));
                    break;
                case Credit:
                    found.Credit ??= CleanText.Decoded(value, utf8);
                    break;
            }
        }
        return found;
    }

    /// <summary>The one resource of Photoshop's that is IPTC: signature, number, padded name, length, padded data.</summary>
    private static ReadOnlySpan<byte> Iptc(ReadOnlySpan<byte> resources)
    {
        while (resources.Length >= 12 && resources.StartsWith("8BIM"u8))
        {
            var number = BinaryPrimitives.ReadUInt16BigEndian(resources[4..]);
            var head = 6 + ((resources[6] + 2) & ~1);
            if (resources.Length < head + 4)
            {
                break;
            }
            var length = BinaryPrimitives.ReadUInt32BigEndian(resources[head..]);
            var data = resources[(head + 4)..];
            if (length > data.Length)
            {
                break;
            }
            if (number == IptcResource)
            {
                return data[..(int)length];
            }
            resources = data[(int)Math.Min(data.Length, length + (length & 1))..];
        }
        return [];
    }
}
