using System.Buffers.Binary;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>One colour of the picture: how finely it is sampled, which table scales it.</summary>
internal readonly record struct JpegComponent(byte Id, int Across, int Down, int Quantization);

/// <summary>The one frame of a JPEG, and which of its components have come in a scan.</summary>
internal sealed class JpegFrame(bool progressive, int width, int height, JpegComponent[] components)
{
    private readonly bool[] seen = new bool[components.Length];

    public int Width => width;

    public int Height => height;

    public IReadOnlyList<JpegComponent> Components => components;

    public bool IsWhole => !seen.Contains(false);

    /// <summary>Blocks of 8 × 8 over all components.</summary>
    public long Blocks
    {
        get
        {
            var (across, down) = (components.Max(c => c.Across), components.Max(c => c.Down));
            return components.Sum(c => Eighths(width, c.Across, across) * Eighths(height, c.Down, down));
        }
    }

    public static (JpegFrame? Frame, Reason? Against) Read(int marker, ReadOnlySpan<byte> data)
    {
        var (precision, count) = (data[0], data[5]);
        if (precision != 8 || count is not (1 or 3 or 4))
        {
            return (null, PictureReasons.RareJpeg);
        }
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        if (PictureReader.AgainstSize(width, height) is { } against)
        {
            return (null, against);
        }
        if (data.Length != 6 + (3 * count))
        {
            return (null, PictureReasons.Damaged);
        }
        var components = new JpegComponent[count];
        for (var i = 0; i < count; i++)
        {
            var part = data.Slice(6 + (3 * i), 3);
            components[i] = new(part[0], part[1] >> 4, part[1] & 15, part[2]);
        }
        var sound = components.All(c => c is { Across: >= 1 and <= 4, Down: >= 1 and <= 4, Quantization: <= 3 }) && components.DistinctBy(c => c.Id).Count() == count;
        return sound ? (new(marker == 0xC2, width, height, components), null) : (null, PictureReasons.Damaged);
    }

    /// <summary>False where the head of the scan names what is not there.</summary>
    public bool TakesScan(ReadOnlySpan<byte> head, JpegTables tables)
    {
        if (head.IsEmpty || head[0] is < 1 or > 4 || head.Length != 4 + (2 * head[0]))
        {
            return false;
        }
        var (from, to, high, low) = (head[^3], head[^2], head[^1] >> 4, head[^1] & 15);
        if (progressive && !(from <= to && to <= 63 && (from == 0 ? to == 0 : head[0] == 1) && high <= 13 && low <= 13))
        {
            return false;
        }
        for (var i = 0; i < head[0]; i++)
        {
            var (id, dc, ac) = (head[1 + (2 * i)], head[2 + (2 * i)] >> 4, head[2 + (2 * i)] & 15);
            var component = Array.FindIndex(components, c => c.Id == id);
            if (component < 0 || (NeedsDc(from, high) && !tables.HasHuffman(0, dc)) || (NeedsAc(from) && !tables.HasHuffman(1, ac)))
            {
                return false;
            }
            seen[component] |= !progressive || from == 0;
        }
        return true;
    }

    private static long Eighths(int size, int part, int whole) => (((((long)size * part) + whole - 1) / whole) + 7) / 8;

    /// <summary>A scan that refines DC values has plain bits.</summary>
    private bool NeedsDc(int from, int high) => !progressive || (from == 0 && high == 0);

    private bool NeedsAc(int from) => !progressive || from > 0;
}
