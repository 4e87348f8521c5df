using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// The chunks colours depend on, each once, at its place and of the size it must have. One that is not so is left out:
/// decoders would pass over it too, and a chunk of exactly four or thirty-two bytes carries nothing else.
/// </summary>
internal sealed class PngColours(PngHeader header)
{
    private const int MostEntries = 256;
    private const int LongestName = 79;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public int PaletteEntries { get; private set; }

    /// <summary>False where there is one already, or cannot be one.</summary>
    public bool TakesPalette(ReadOnlySpan<byte> data)
    {
        if (PaletteEntries > 0 || header.IsGrey || data.IsEmpty || data.Length % 3 != 0 || data.Length > 3 * MostEntries)
        {
            return false;
        }
        PaletteEntries = data.Length / 3;
        return true;
    }

    public bool Takes(string name, ReadOnlySpan<byte> data) => Fits(name, data) && taken.Add(name);

    /// <summary>
    /// The chunk iCCP made anew around the profile: its name, and what may hide behind the end of the compressed stream, do not come along.
    /// Null where it is no profile.
    /// </summary>
    public byte[]? ProfileAnew(ReadOnlySpan<byte> data)
    {
        var name = data[..Math.Min(data.Length, LongestName + 1)].IndexOf((byte)0);
        // a second one is not tried, whatever came of the first: a thousand of them could each be a bomb
        if (!taken.Add("iCCP") || PaletteEntries > 0 || name < 1 || data.Length < name + 2 || data[name + 1] != 0)
        {
            return null;
        }
        if (Deflated.Read(data[(name + 2)..], IccProfile.MaxBytes) is not { } profile || !IccProfile.IsOne(profile))
        {
            return null;
        }
        return Chunk("iCCP"u8, [.. "ICC"u8, 0, 0, .. Deflated.Write(profile)]);
    }

    private static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        name.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private bool Fits(string name, ReadOnlySpan<byte> data) => name switch
    {
        "gAMA" => PaletteEntries == 0 && data.Length == 4,
        "cHRM" => PaletteEntries == 0 && data.Length == 32,
        "sRGB" => PaletteEntries == 0 && data.Length == 1 && data[0] <= 3,
        "sBIT" => PaletteEntries == 0 && data.Length == (header.NeedsPalette ? 3 : header.Samples),
        "tRNS" => header.NeedsPalette ? data.Length >= 1 && data.Length <= PaletteEntries : !header.HasAlpha && data.Length == 2 * header.Samples,
        _ => false,
    };
}
