using System.Buffers.Binary;
using System.IO.Compression;
using HanoiFriendship.Web.Media;

namespace HanoiFriendship.Web.Tests.Media;

/// <summary>Real pictures of 24 × 16 points, and the parts they are made of.</summary>
internal static class TinyPictures
{
    public const int Width = 24;
    public const int Height = 16;

    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
        + "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAMCBf/EAB8QAAICAgEFAAAAAAAAAAAAAAABAiEDERIiMUFRof/EABYBAQEBAAAAAAAAAAAAAAAAAAQAAf/EABsR"
        + "AAIDAAMAAAAAAAAAAAAAAAAUAQIRITFh/9oADAMBAAIRAxEAPwDnLIhyvyRjXUnRqORaSfcYpNfRbelZOXugSnl3T+A1Wc6JitudP//Z");

    public static byte[] ProgressiveJpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSk"
        + "pKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIE/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAP/2gAMAwEAAhADEAAAAcqFr2gf/8QAFBABAAAAAAAAAAAAAAAAAAAA"
        + "IP/aAAgBAQABBQJf/8QAFREBAQAAAAAAAAAAAAAAAAAAABP/2gAIAQMBAT8Bss//xAAVEQEBAAAAAAAAAAAAAAAAAAAAE//aAAgBAgEBPwGCD//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEABj8CX//EABUQAQEAAAAAAAAAAAAA"
        + "AAAAAAAR/9oACAEBAAE/Iaqqqv/aAAwDAQACAAMAAAAQxx//xAAUEQEAAAAAAAAAAAAAAAAAAAAQ/9oACAEDAQE/EA//xAAVEQEBAAAAAAAAAAAAAAAAAAAAcf/aAAgBAgEBPxCEP//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEA"
        + "AT8QX/8A/9k=");

    public static byte[] WebP { get; } = Convert.FromBase64String("UklGRlQAAABXRUJQVlA4IEgAAABwAwCdASoYABAAPzmGuVO/qSWisAgD8CcJbDuAGMeQdwAPOlAA/up5NrtQFjpb1uMCX5uNyhel9I69cLpG9PiYT8fnwLA8AAA=");

    public static byte[] LosslessWebP { get; } = Convert.FromBase64String("UklGRkwAAABXRUJQVlA4TEAAAAAvF8ADAH8AEIT/cQsT8ff/+U+WAVVk21BBBRVUUEEFFVRQQQUVVFBBBRX8bYaI/ufn4+Xh5uLkYGdjZWFmYmQg");

    public static byte[] TransparentWebP { get; } = Convert.FromBase64String(
        "UklGRpQAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSDoAAAABfyAQSFLYH3iFiEgdUEW2DRVUUEEFFVRQQQUVVFBBBRVUUMHfZojof34+Xh5uLk4OdjZWFmYmRgYCVlA4IDQAAACwAgCdASoYABAAPzmGuVOvKSWisAgB4CcJQAAPZAAA/uQBf+DZIpzl//+N4/uU/xT496AA");

    public static byte[] Png { get; } = PngOf(Width, Height);

    /// <summary>Grey, a gradient; says other sizes than it has where a row is given.</summary>
    public static byte[] PngOf(uint width, uint height, byte[]? data = null, params byte[][] before) =>
        [.. PngStart, .. PngHeader(width, height), .. before.SelectMany(c => c), .. Chunk("IDAT", data ?? Deflated((int)width, (int)height)), .. Chunk("IEND", [])];

    public static byte[] PngHeader(uint width, uint height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        return Chunk("IHDR", header);
    }

    public static byte[] PngStart => PngChunks.Signature.ToArray();

    public static byte[] Chunk(string name, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(name), .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>Right behind IHDR, as for PNG; right behind SOI for JPEG.</summary>
    public static byte[] WithChunk(string name, ReadOnlySpan<byte> data) => PngOf(Width, Height, null, Chunk(name, data));

    public static byte[] Segment(int marker, ReadOnlySpan<byte> data) => [0xFF, (byte)marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    public static byte[] WithSegment(int marker, ReadOnlySpan<byte> data) => [.. Jpeg[..2], .. Segment(marker, data), .. Jpeg[2..]];

    public static byte[] RiffChunk(string name, ReadOnlySpan<byte> data)
    {
        byte[] chunk = [.. System.Text.Encoding.ASCII.GetBytes(name), 0, 0, 0, 0, .. data];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), data.Length);
        return data.Length % 2 == 0 ? chunk : [.. chunk, 0];
    }

    public static byte[] Riff(params byte[][] chunks) => RiffChunk("RIFF", [.. "WEBP"u8, .. chunks.SelectMany(c => c)]);

    /// <summary>The extended head with these flags and the size all pictures here have, or another.</summary>
    public static byte[] Vp8x(int flags, int width = Width, int height = Height) =>
        RiffChunk("VP8X", [(byte)flags, 0, 0, 0, (byte)(width - 1), (byte)((width - 1) >> 8), 0, (byte)(height - 1), (byte)((height - 1) >> 8), 0]);

    public static byte[] Deflated(ReadOnlySpan<byte> bytes)
    {
        using var whole = new MemoryStream();
        using (var stream = new ZLibStream(whole, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(bytes);
        }
        return whole.ToArray();
    }

    private static byte[] Deflated(int width, int height)
    {
        var rows = new byte[(width + 1) * height];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = i % (width + 1) == 0 ? (byte)0 : (byte)(i * 7);
        }
        return Deflated(rows);
    }
}
