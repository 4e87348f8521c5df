namespace HanoiFriendship.Web.Importing;

/// <summary>The file name in a picture's address, where the reader would know it as one.</summary>
internal static class PictureName
{
    private const int Longest = 100;

    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".jfif", ".heic", ".avif"];

    public static string? Of(string? address)
    {
        if (address is not { Length: > 4 and <= 4000 } || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var path = address.AsSpan()[..(address.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? end : address.Length)];
        var name = Uri.UnescapeDataString(path[(path.LastIndexOfAny('/', '\\') + 1)..].ToString()).Trim();
        return name.Length <= Longest && !name.Any(char.IsControl) && Array.Exists(Endings, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? name : null;
    }
}
