using HanoiFriendship.Web.Model;

namespace HanoiFriendship.Web.Media;

/// <summary>From files of a form to bytes, never more in memory than one picture may have.</summary>
public static class PictureUpload
{
    /// <summary>Of one request: three sizes of a picture, or some pictures without script.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    public static async Task<(byte[]? Bytes, Reason? Against)> ReadAsync(IFormFile file, CancellationToken cancel)
    {
        if (file.Length > PictureReader.MaxBytes)
        {
            return (null, new("Tệp lớn hơn {0} MB; hãy thu nhỏ ảnh rồi tải lên lại.", PictureReader.MaxBytes / 1024 / 1024));
        }
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancel);
        return (bytes.ToArray(), null);
    }
}
