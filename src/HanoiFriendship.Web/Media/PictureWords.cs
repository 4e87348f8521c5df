namespace HanoiFriendship.Web.Media;

/// <summary>What one kind of metadata says.</summary>
internal sealed class FoundWords
{
    private const int MostMakers = 5;

    private readonly List<string> makers = [];

    public string? Caption { get; set; }

    public string? Credit { get; set; }

    public IEnumerable<string> Makers => makers;

    public void AddMaker(string? name)
    {
        if (makers.Count < MostMakers && name is not null)
        {
            makers.Add(name);
        }
    }
}

/// <summary>
/// Caption and credit a picture brings along, for an editor to agree with: IPTC, which agencies fill, before XMP, before EXIF, which cameras fill.
/// </summary>
internal static class PictureWords
{
    public const int LongestCaption = 1000;
    public const int LongestCredit = 200;

    public static (string? Caption, string? Credit) Of(PictureMetadata metadata)
    {
        var found = new[] { IptcWords.Read(metadata.Photoshop), XmpWords.Read(metadata.Xmp), Exif(metadata.Exif) };
        return (found.Select(f => CleanText.Of(f.Caption, LongestCaption)).FirstOrDefault(c => c is not null), found.Select(Credit).FirstOrDefault(c => c is not null));
    }

    private static FoundWords Exif(byte[]? exif)
    {
        var (_, description, artist) = ExifFields.Read(exif);
        var found = new FoundWords { Caption = description };
        found.AddMaker(artist);
        return found;
    }

    /// <summary>As papers print it: the photographer, then the agency.</summary>
    private static string? Credit(FoundWords found)
    {
        var makers = CleanText.Of(string.Join(", ", found.Makers.Select(m => CleanText.Of(m, LongestCredit)).OfType<string>()), LongestCredit);
        var credit = CleanText.Of(found.Credit, LongestCredit);
        return makers is null || credit is null || makers.Contains(credit, StringComparison.OrdinalIgnoreCase) ? makers ?? credit : CleanText.Of($"{makers} / {credit}", LongestCredit);
    }
}
