using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace HanoiFriendship.Web.Setup;

/// <summary>A form that came when the session had ended.</summary>
/// <param name="Page">Where it was typed.</param>
/// <param name="At">When it came, UTC.</param>
public sealed record UnsentForm(string Page, IReadOnlyDictionary<string, string> Fields, DateTime At)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As it travels through the sign-in page: sealed, so that no other page can make one up.</summary>
    public string Seal(IServiceProvider services) => Base64Url.EncodeToString(Protector(services).Protect(JsonSerializer.SerializeToUtf8Bytes(this, Json)));

    /// <summary>Null where this server has not sealed it: what a browser sends can be anything.</summary>
    public static UnsentForm? Open(string? seal, IServiceProvider services)
    {
        try
        {
            return string.IsNullOrEmpty(seal) || !Base64Url.IsValid(seal) ? null
                : JsonSerializer.Deserialize<UnsentForm>(Protector(services).Unprotect(Base64Url.DecodeFromChars(seal))) is { Page: { } page, Fields: not null } form && page.StartsWith("/quan-tri/", StringComparison.Ordinal) ? form : null;
        }
        catch (Exception e) when (e is JsonException or CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetDataProtector(nameof(UnsentForm));
}
