using System.Buffers.Binary;

namespace HanoiFriendship.Web.Media;

/// <summary>Which quantization and Huffman tables a JPEG has defined so far. A table segment holds whole tables and nothing behind them.</summary>
internal sealed class JpegTables
{
    private readonly bool[] quantization = new bool[4];
    private readonly bool[,] huffman = new bool[2, 4];

    public bool Restarts { get; private set; }

    /// <summary>False where the segment is not made as it should be.</summary>
    public bool Take(int marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xDB => TakeQuantization(data),
        0xC4 => TakeHuffman(data),
        _ => TakeRestarts(data),
    };

    public bool HasHuffman(int kind, int number) => number < 4 && huffman[kind, number];

    public bool AllThere(JpegFrame frame) => frame.Components.All(c => quantization[c.Quantization]);

    private bool TakeQuantization(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var (wide, number) = (data[0] >> 4, data[0] & 15);
            var size = 1 + (64 * (wide + 1));
            if (wide > 1 || number > 3 || data.Length < size)
            {
                return false;
            }
            quantization[number] = true;
            data = data[size..];
        }
        return true;
    }

    private bool TakeHuffman(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            var (kind, number) = (data[0] >> 4, data[0] & 15);
            if (kind > 1 || number > 3 || data.Length < 17)
            {
                return false;
            }
            var codes = 0;
            foreach (var ofLength in data.Slice(1, 16))
            {
                codes += ofLength;
            }
            if (codes > 256 || data.Length < 17 + codes)
            {
                return false;
            }
            huffman[kind, number] = true;
            data = data[(17 + codes)..];
        }
        return true;
    }

    private bool TakeRestarts(ReadOnlySpan<byte> data)
    {
        Restarts = data.Length == 2 && BinaryPrimitives.ReadUInt16BigEndian(data) > 0;
        return data.Length == 2;
    }
}
