using HanoiFriendship.Text.Vietnamese;
using Microsoft.AspNetCore.Identity;

namespace HanoiFriendship.Web.Setup;

/// <summary>Identity's own normalizer throws at some characters and takes hours over others.</summary>
internal sealed class FoldedNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Folding.Nfc(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
