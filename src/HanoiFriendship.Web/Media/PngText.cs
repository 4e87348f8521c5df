namespace HanoiFriendship.Web.Media;

/// <summary>The one kind of text chunk that is read: XMP in iTXt.</summary>
internal static class PngText
{
    private static ReadOnlySpan<byte> Keyword => "XML:com.adobe.xmp\0"u8;

    public static bool IsXmp(ReadOnlySpan<byte> data) => data.StartsWith(Keyword) && data.Length >= Keyword.Length + 4;

    /// <summary>Keyword, compressed or not, method, two names of the language, the packet.</summary>
    public static byte[]? Xmp(ReadOnlySpan<byte> data)
    {
        var compressed = data[Keyword.Length] != 0;
        var rest = data[(Keyword.Length + 2)..];
        for (var names = 0; names < 2; names++)
        {
            var end = rest.IndexOf((byte)0);
            if (end < 0)
            {
                return null;
            }
            rest = rest[(end + 1)..];
        }
        if (compressed)
        {
            return Deflated.Read(rest, PictureMetadata.MaxBytes);
        }
        return rest.Length <= PictureMetadata.MaxBytes ? rest.ToArray() : null;
    }
}
