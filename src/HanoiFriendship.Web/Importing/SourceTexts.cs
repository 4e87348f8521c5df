using System.Text;
using HanoiFriendship.Text.Dumps;
using HanoiFriendship.Web.Importing.SavedPages;
using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Importing;

/// <summary>Files of several formats as texts for the dump reader.</summary>
public static class SourceTexts
{
    private const int Glance = 4096;

    private static readonly Dictionary<int, LineKind> None = [];

    private static readonly string[] PageOpenings = ["<!doctype html", "<html", "<head", "<body"];

    private static readonly string[] BinaryOpenings = ["\u0089PNG", "ÿØÿ", "GIF8", "RIFF", "\u001F\u008B", "Rar!", "7z¼¯", "MZ", "\u007FELF"];

    /// <summary>Reads a file by the ending of its name, and by its content where the name says nothing.</summary>
    /// <param name="name">Name of the file; empty for pasted text.</param>
    /// <param name="bytes">Any bytes whatever; ask <see cref="Against"/> first.</param>
    /// <returns>Never throws. Texts beyond the reader's limit come back as they are, and the reader refuses them.</returns>
    public static SourceText Of(string name, byte[] bytes)
    {
        var plain = new SourceText(bytes, None);
        if (bytes.Length > DumpReader.MaxBytes)
        {
            return plain;
        }
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".md" or ".markdown" => MarkdownSource.Read(SourceDecoder.Decode(bytes).Text) ?? plain,
            ".html" or ".htm" or ".xhtml" => HtmlSource.Read(bytes) ?? plain,
            ".txt" => plain,
            _ => IsPage(bytes) ? HtmlSource.Read(bytes) ?? plain : plain,
        };
    }

    /// <summary>Why a file cannot be read as text; null where it can.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Reason? Against(string name, ReadOnlySpan<byte> bytes)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Glance)]);
        if (opening.StartsWith("%PDF-", StringComparison.Ordinal))
        {
            return "Tệp PDF: xin mở ra, chép chữ và dán vào khung.";
        }
        if (opening.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) || opening.StartsWith("ÐÏ\u0011à", StringComparison.Ordinal) || opening.StartsWith("{\\rtf", StringComparison.Ordinal))
        {
            return ending is ".doc" or ".docx" or ".odt" or ".rtf" ? "Tệp Word: xin mở ra, chép chữ và dán vào khung." : "Tệp nén hoặc tệp văn phòng: xin mở ra, chép chữ và dán vào khung.";
        }
        if (ending is ".mht" or ".mhtml" || opening.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) && opening.Contains("MIME-Version", StringComparison.OrdinalIgnoreCase))
        {
            return "Tệp MHTML: xin lưu lại trang ở dạng .html, hoặc chép chữ và dán vào khung.";
        }
        return Array.Exists(BinaryOpenings, b => opening.StartsWith(b, StringComparison.Ordinal)) && HasControls(bytes) || HasManyNulls(bytes) ? "Tệp không phải là chữ." : null;
    }

    private static bool IsPage(byte[] bytes)
    {
        var opening = SourceDecoder.Decode(bytes.AsSpan(0, Math.Min(bytes.Length, Glance))).Text.TrimStart();
        while (opening.StartsWith("<!--", StringComparison.Ordinal) && opening.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
        {
            opening = opening[(end + 3)..].TrimStart();
        }
        return Array.Exists(PageOpenings, o => opening.StartsWith(o, StringComparison.OrdinalIgnoreCase));
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, Glance)].ContainsAnyInRange((byte)0, (byte)8);

    /// <summary>Zero bytes that no UTF-16 or UTF-32 text has: what comes out of the decoder still has them.</summary>
    private static bool HasManyNulls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~3, 1 << 16)];
        return sample.Count((byte)0) * 100 > sample.Length && SourceDecoder.Decode(sample).Text is var text && text.AsSpan().Count('\0') * 200 > text.Length;
    }
}
