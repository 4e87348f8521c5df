namespace HanoiFriendship.Web.Media;

/// <summary>The check sum of PNG (ISO 3309); the base library has only another polynomial.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Row((uint)n))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var (table, crc) = (Table, uint.MaxValue);
        foreach (var b in bytes)
        {
            crc = table[(byte)(crc ^ b)] ^ (crc >> 8);
        }
        return ~crc;
    }

    private static uint Row(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value >> 1) ^ (0xEDB88320 & (0 - (value & 1)));
        }
        return value;
    }
}
