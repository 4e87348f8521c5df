using System.Text;

namespace HanoiFriendship.Text.Dumps;

/// <summary>A dump after charset decoding.</summary>
/// <param name="Text">Its characters, without a byte order mark; every span counts in this string.</param>
/// <param name="EncodingName">utf-8, utf-16, utf-16BE, utf-32 or windows-1258.</param>
/// <param name="Notes">What had to be guessed or replaced.</param>
public sealed record DecodedSource(string Text, string EncodingName, IReadOnlyList<ReadingNote> Notes);

/// <summary>Bytes to text, for the charsets Vietnamese pages were saved in during twenty years.</summary>
public static class SourceDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Decodes by byte order mark, else by what the bytes are: valid UTF-8, UTF-16 without a mark (every other byte mostly 0),
    /// UTF-8 with a few broken bytes, else Windows-1258.
    /// </summary>
    /// <param name="bytes">Any bytes whatever.</param>
    /// <returns>The text; broken sequences become U+FFFD and are told in a note.</returns>
    public static DecodedSource Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is var (encoding, length))
        {
            return With(encoding, bytes[length..], guessed: false);
        }
        if (GuessUtf16(bytes) is { } utf16)
        {
            return With(utf16, bytes, guessed: true);
        }
        try
        {
            return new(StrictUtf8.GetString(bytes), "utf-8", []);
        }
        catch (DecoderFallbackException)
        {
            return MostlyUtf8(bytes)
                ? With(Encoding.UTF8, bytes, guessed: false)
                : With(CodePagesEncodingProvider.Instance.GetEncoding(1258)!, bytes, guessed: true);
        }
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        // UTF-32 first: its little-endian mark begins like that of UTF-16
        Encoding[] marked = [Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode];
        foreach (var encoding in marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return (encoding, encoding.Preamble.Length);
            }
        }
        return null;
    }

    /// <summary>Spaces, digits and Latin letters have a zero byte in UTF-16, always on the same side.</summary>
    private static Encoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 1 << 16)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
        }
        var enough = sample.Length / 8;
        if (sample.Length < 8 || Math.Max(zeros[0], zeros[1]) < enough || Math.Min(zeros[0], zeros[1]) > enough / 8)
        {
            return null;
        }
        return zeros[1] > zeros[0] ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    /// <summary>A cut or patched UTF-8 file: whole multi-byte letters outnumber broken bytes at least four to one.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (whole, broken) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var good = Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done;
            whole += good && used > 1 ? 1 : 0;
            broken += good ? 0 : 1;
            bytes = bytes[used..];
        }
        return whole >= 4 * broken;
    }

    private static DecodedSource With(Encoding encoding, ReadOnlySpan<byte> bytes, bool guessed)
    {
        var text = encoding.GetString(bytes);
        var notes = new List<ReadingNote>();
        if (guessed)
        {
            notes.Add(new("encoding-guessed", default, 0, $"Tệp không ghi bảng mã; đọc theo {encoding.WebName}."));
        }
        var broken = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (broken >= 0)
        {
            notes.Add(new("invalid-bytes", new(broken, 1), 0, $"Có byte không đọc được theo {encoding.WebName}, đã thay bằng U+FFFD."));
        }
        return new(text, encoding.WebName, notes);
    }
}
