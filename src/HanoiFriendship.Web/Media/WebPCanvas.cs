namespace HanoiFriendship.Web.Media;

/// <summary>VP8X: what the file holds beside the picture, and the size of its canvas.</summary>
internal sealed record WebPCanvas(int Width, int Height, bool IsAnimated)
{
    private const int Size = 10;
    private const int ProfileFlag = 0x20;
    private const int AlphaFlag = 0x10;
    private const int AnimationFlag = 0x02;

    public static WebPCanvas? Read(ReadOnlySpan<byte> data) =>
        data.Length == Size ? new(1 + Three(data[4..]), 1 + Three(data[7..]), (data[0] & AnimationFlag) != 0) : null;

    /// <summary>The chunk with the flags of what stays.</summary>
    public byte[] Chunk(bool profile, bool alpha)
    {
        var (across, down) = (Width - 1, Height - 1);
        return
        [
            .. "VP8X"u8, Size, 0, 0, 0, (byte)((profile ? ProfileFlag : 0) | (alpha ? AlphaFlag : 0)), 0, 0, 0,
            (byte)across, (byte)(across >> 8), (byte)(across >> 16), (byte)down, (byte)(down >> 8), (byte)(down >> 16),
        ];
    }

    private static int Three(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
}
