using System.Buffers.Binary;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>Writes EXIF's first directory with text fields.</summary>
internal static class Tiff
{
    public static byte[] Of(params (byte[] Text, int Tag)[] fields)
    {
        var start = 8 + 2 + (fields.Length * 12) + 4;
        var head = new byte[start];
        "MM\0*"u8.CopyTo(head);
        head[7] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(8), (ushort)fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var entry = head.AsSpan(10 + (i * 12), 12);
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)fields[i].Tag);
            entry[3] = 2;
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], fields[i].Text.Length);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], start + fields.Take(i).Sum(f => f.Text.Length));
        }
        return [.. head, .. fields.SelectMany(f => f.Text)];
    }
}
