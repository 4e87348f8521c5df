using System.IO.Compression;

namespace HanoiFriendship.Web.Media;

/// <summary>Inflates the small compressed parts of a PNG (profile, XMP), never its pixels, and stops where a bomb would go on.</summary>
internal static class Deflated
{
    /// <summary>Null where it is no zlib stream, or a longer one than <paramref name="longest"/>.</summary>
    public static byte[]? Read(ReadOnlySpan<byte> bytes, int longest)
    {
        if (bytes.Length > longest)
        {
            return null;
        }
        using var stream = new ZLibStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        var piece = new byte[16 * 1024];
        try
        {
            for (var read = stream.Read(piece); read > 0; read = stream.Read(piece))
            {
                whole.Write(piece, 0, read);
                if (whole.Length > longest)
                {
                    return null;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // the second is for a stream that asks for a dictionary
            return null;
        }
        return whole.ToArray();
    }

    public static byte[] Write(ReadOnlySpan<byte> bytes)
    {
        using var whole = new MemoryStream();
        using (var stream = new ZLibStream(whole, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return whole.ToArray();
    }
}
