using System.Xml;

namespace HanoiFriendship.Web.Media;

/// <summary>
/// dc:description, dc:creator and photoshop:Credit out of an XMP packet. Read as a stream: no tree, no recursion, no document type, no entity,
/// so neither depth nor size of a hostile packet costs more than its own length.
/// </summary>
internal static class XmpWords
{
    private const string Dc = "http://purl.org/dc/elements/1.1/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = PictureMetadata.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static FoundWords Read(ReadOnlySpan<byte> packet)
    {
        var found = new FoundWords();
        if (!System.Text.Unicode.Utf8.IsValid(packet))
        {
            return found;
        }
        var text = System.Text.Encoding.UTF8.GetString(packet).Trim('\uFEFF', '\0', ' ', '\r', '\n', '\t');
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            Read(reader, found);
        }
        catch (XmlException)
        {
            // what was read up to the fault is as good as the rest
        }
        return found;
    }

    private static void Read(XmlReader reader, FoundWords found)
    {
        var (field, language) = ("", "");
        var rank = 0;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader is { NamespaceURI: Rdf, LocalName: "Description" }:
                    found.Credit ??= reader.GetAttribute("Credit", Photoshop);
                    break;
                case XmlNodeType.Element when Field(reader) is { } opened:
                    (field, language) = (opened, "");
                    break;
                case XmlNodeType.Element when reader is { NamespaceURI: Rdf, LocalName: "li" }:
                    language = reader.GetAttribute("xml:lang") ?? "";
                    break;
                case XmlNodeType.EndElement when Field(reader) is not null:
                    field = "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when field == "description" && Rank(language) > rank:
                    (found.Caption, rank) = (reader.Value, Rank(language));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when field == "creator":
                    found.AddMaker(reader.Value);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when field == "Credit":
                    found.Credit ??= reader.Value;
                    break;
            }
        }
    }

    private static string? Field(XmlReader reader) => (reader.NamespaceURI, reader.LocalName) switch
    {
        (Dc, "description" or "creator") or (Photoshop, "Credit") => reader.IsEmptyElement ? null : reader.LocalName,
        _ => null,
    };

    /// <summary>Of a caption in several languages the Vietnamese one, else the one for everybody.</summary>
    private static int Rank(string language) => language switch
    {
        "vi" or "vi-VN" => 3,
        "x-default" => 2,
        _ => 1,
    };
}
