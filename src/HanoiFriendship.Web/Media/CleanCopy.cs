namespace HanoiFriendship.Web.Media;

/// <summary>What stays of an upload, in order: stretches of it, and bytes written anew. Copied once, at the end.</summary>
internal sealed class CleanCopy
{
    private readonly List<(byte[]? Own, int Start, int Length)> pieces = [];

    public int Length { get; private set; }

    /// <summary>A file of a million small chunks lying side by side is one piece.</summary>
    public void Keep(int start, int length)
    {
        Length += length;
        if (pieces is [.., (null, var before, var size)] && before + size == start)
        {
            pieces[^1] = (null, before, size + length);
            return;
        }
        pieces.Add((null, start, length));
    }

    public void Add(byte[] own)
    {
        Length += own.Length;
        pieces.Add((own, 0, own.Length));
    }

    public void Add(CleanCopy other)
    {
        Length += other.Length;
        pieces.AddRange(other.pieces);
    }

    public byte[] From(ReadOnlySpan<byte> upload)
    {
        var copy = new byte[Length];
        var at = 0;
        foreach (var (own, start, length) in pieces)
        {
            (own is null ? upload.Slice(start, length) : own).CopyTo(copy.AsSpan(at));
            at += length;
        }
        return copy;
    }
}
