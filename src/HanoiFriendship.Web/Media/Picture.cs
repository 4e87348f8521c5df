namespace HanoiFriendship.Web.Media;

public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>What an upload turned out to be.</summary>
/// <param name="Width">As shown: a picture lying on its side by its EXIF orientation is counted upright, like <paramref name="Height"/>.</param>
/// <param name="Bytes">The picture in a container written anew: what shows it, and nothing else.</param>
/// <param name="Caption">What the picture's own metadata says it shows; a person has yet to agree.</param>
/// <param name="Credit">Whom the metadata names as its maker.</param>
public sealed record Picture(PictureFormat Format, int Width, int Height, byte[] Bytes, string? Caption, string? Credit)
{
    public string Type => Format switch
    {
        PictureFormat.Jpeg => "image/jpeg",
        PictureFormat.Png => "image/png",
        _ => "image/webp",
    };

    public string Extension => Format switch
    {
        PictureFormat.Jpeg => "jpg",
        PictureFormat.Png => "png",
        _ => "webp",
    };
}
